package org.trunkproof.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** How loud sound is, in dBov: 0 is a square wave as loud as the codec can be (RFC 3389 section 3). */
public final class AudioLevel {

    /** Digital silence (RFC 6464 section 3). */
    public static final double SILENCE = -127;

    private AudioLevel() {}

    /**
     * The level of every 20 ms, or of a packet that is shorter; packets of no known law have none.
     *
     * @param law of a payload type
     * @return {@value #SILENCE} to 0, each at the time of its packet and as much later as it is inside of it
     */
    public static List<Reading> of(RtpStream stream, IntFunction<Optional<G711>> law) {
        List<Reading> levels = new ArrayList<>();
        for (RtpStream.Arrival arrival : stream.packets()) {
            law.apply(arrival.packet().payloadType()).ifPresent(known -> {
                byte[] payload = arrival.packet().payload();
                for (int start = 0; start < payload.length; start += PacketTime.SAMPLES) {
                    byte[] frame =
                            Arrays.copyOfRange(payload, start, Math.min(payload.length, start + PacketTime.SAMPLES));
                    levels.add(new Reading(
                            arrival.at().plusMillis(1000L * start / G711.CLOCK_RATE),
                            dBov(known.decode(frame), known.overload())));
                }
            });
        }
        return levels;
    }

    private static double dBov(short[] samples, int overload) {
        double energy = 0;
        for (short sample : samples) {
            energy += (double) sample * sample;
        }
        return energy == 0
                ? SILENCE
                : Math.max(SILENCE, 20 * Math.log10(Math.sqrt(energy / samples.length) / overload));
    }
}
