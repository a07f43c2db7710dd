package org.trunkproof.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Interarrival jitter of one source (RFC 3550 section 6.4.1), in milliseconds.
 *
 * <p>Where the RFC leaves a choice this is what Wireshark does, with whose figures a reader will compare them. The timestamp
 * of telephone-events stands still (RFC 4733 section 2.2.1), so they have no jitter; the packet after them, which is then
 * as far from its timestamp as the key was long, does. Packets older than the first one have none. To mean and maximum
 * count neither packets that begin a talkspurt (RFC 3551 section 4.1), nor comfort noise and what follows it, and to the
 * mean, what does not count is as if it had been like the mean so far.
 *
 * @param readings the jitter after each packet that has one
 * @param mean 0 where there is nothing to measure, as are maximum and last
 */
public record Jitter(List<Reading> readings, double mean, double maximum, double last) {

    /** Comfort noise (RFC 3389), and the payload type it had before. */
    private static final List<Integer> COMFORT_NOISE = List.of(13, 19);

    public Jitter {
        readings = List.copyOf(readings);
    }

    /**
     * @param clockRate of a payload type in Hz; 0 where the timestamp stands still or the rate is not known
     */
    public static Jitter of(RtpStream stream, IntUnaryOperator clockRate) {
        List<RtpStream.Arrival> packets = stream.packets();
        List<Reading> readings = new ArrayList<>();
        int before = 0;
        int clocked = 0;
        double jitter = 0;
        double mean = 0;
        double maximum = 0;
        for (int i = 1; i < packets.size(); i++) {
            RtpPacket packet = packets.get(i).packet();
            boolean older = packets.get(0).packet().samplesTo(packet) < 0;
            int rate = older ? 0 : clockRate.applyAsInt(packet.payloadType());
            if (rate > 0) {
                double meant = packets.get(clocked).packet().samplesTo(packet) * 1000.0 / rate;
                double came = Duration.between(
                                        packets.get(before).at(), packets.get(i).at())
                                .toNanos()
                        / 1e6;
                jitter += (Math.abs(came - meant) - jitter) / 16;
                readings.add(new Reading(packets.get(i).at(), jitter));
                clocked = i;
                if (counts(packet, packets.get(i - 1).packet())) {
                    maximum = Math.max(maximum, jitter);
                    mean += (jitter - mean) / i;
                }
            }
            before = older ? before : i;
        }
        return new Jitter(readings, mean, maximum, jitter);
    }

    private static boolean counts(RtpPacket packet, RtpPacket before) {
        return !packet.marker()
                && !COMFORT_NOISE.contains(packet.payloadType())
                && !COMFORT_NOISE.contains(before.payloadType());
    }
}
