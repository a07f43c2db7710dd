package org.trunkproof.site.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trunkproof.media.G711;
import org.trunkproof.media.RtpStream;
import org.trunkproof.media.WavFile;
import org.trunkproof.storage.WholeFile;

/**
 * What one party was sent by another, as it would be heard with no jitter: each sample at the time of its timestamp, so
 * that what was lost is silence, and so are telephone-events. One source begins when its first packet came; sources that
 * sound at the same time are mixed.
 *
 * @param name as in {@code asterisk to carrier}
 * @param streams all of that name, of which one at least can be heard
 */
public record Audio(String name, List<MediaStream> streams) {

    /** A recording for each party and each that it was sent sound by, in the order of their beginning. */
    public static List<Audio> of(Streams streams) {
        Map<String, List<MediaStream>> byName = new LinkedHashMap<>();
        streams.streams().stream().filter(MediaStream::isSound).forEach(stream -> byName.computeIfAbsent(
                        stream.name(), any -> new ArrayList<>())
                .add(stream));
        return byName.entrySet().stream()
                .map(entry -> new Audio(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where it lies in the scenario's folder. */
    public String file() {
        return "audio/"
                + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".wav";
    }

    /**
     * Writes the file, and the folder it lies in.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path scenario) throws IOException {
        WholeFile.writeBinary(scenario.resolve(file()), out -> WavFile.write(samples(), out));
    }

    /** Whose it is, and how long. */
    public String label() {
        return String.format(Locale.ROOT, "%s, %.2f s", name, (double) samples().length / G711.CLOCK_RATE);
    }

    private Instant began() {
        return streams.get(0).began();
    }

    short[] samples() {
        short[] mixed = new short[0];
        for (MediaStream stream : streams) {
            mixed = mix(mixed, samples(stream));
        }
        return mixed;
    }

    private short[] samples(MediaStream stream) {
        Playout playout = new Playout(began());
        for (RtpStream.Arrival arrival : stream.packets().packets()) {
            stream.law(arrival.packet().payloadType()).ifPresent(law -> playout.play(arrival, law));
        }
        return playout.samples();
    }

    private static short[] mix(short[] one, short[] other) {
        short[] longer = one.length >= other.length ? one : other;
        short[] shorter = longer == one ? other : one;
        for (int i = 0; i < shorter.length; i++) {
            longer[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, longer[i] + shorter[i]));
        }
        return longer;
    }
}
