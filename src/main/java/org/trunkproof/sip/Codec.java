package org.trunkproof.sip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An encoding and the RTP payload type that stands for it in one session description.
 *
 * @param encodingName as registered: {@code PCMU}, {@code telephone-event}
 * @param clockRate in Hz
 * @param payloadType 0 to 127
 */
public record Codec(String encodingName, int clockRate, int payloadType) {

    public static final Codec PCMU = new Codec("PCMU", 8000, 0);

    /** RFC 4733, on the payload type that most equipment takes for it. */
    public static final Codec TELEPHONE_EVENT = new Codec("telephone-event", 8000, 101);

    /** Noise that stands for silence (RFC 3389), and no speech. */
    private static final Codec COMFORT_NOISE = new Codec("CN", 8000, 13);

    /** Payload types that need no rtpmap (RFC 3551 section 6). */
    private static final Map<Integer, Codec> STATIC = Map.of(
            0, PCMU,
            3, new Codec("GSM", 8000, 3),
            4, new Codec("G723", 8000, 4),
            8, new Codec("PCMA", 8000, 8),
            9, new Codec("G722", 8000, 9),
            10, new Codec("L16", 44_100, 10),
            13, COMFORT_NOISE,
            18, new Codec("G729", 8000, 18));

    /** Those that have no payload type of their own, under those that Asterisk has for them (main/rtp_engine.c). */
    private static final List<Codec> DYNAMIC = List.of(
            new Codec("iLBC", 8000, 97),
            new Codec("opus", 48_000, 107),
            new Codec("speex", 8000, 110),
            new Codec("G726-32", 8000, 111),
            new Codec("speex", 16_000, 117),
            new Codec("AMR", 8000, 118),
            new Codec("AMR-WB", 16_000, 119));

    /** The codec of a payload type that needs no rtpmap (RFC 3551 section 6). */
    public static Optional<Codec> statically(int payloadType) {
        return Optional.ofNullable(STATIC.get(payloadType));
    }

    private static Stream<Codec> known() {
        return Stream.of(STATIC.values().stream(), Stream.of(TELEPHONE_EVENT), DYNAMIC.stream())
                .flatMap(codecs -> codecs);
    }

    /**
     * A codec by name, and clock rate where there is another of the name, as in {@code speex/16000}; with its static payload
     * type, 101 for telephone-event, or one that is usual for it.
     *
     * @throws IllegalArgumentException if no payload type is usual for the name
     */
    public static Codec named(String name) {
        return known().filter(codec -> codec.isCalled(name.replace(".", "")))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No payload type is usual for a codec named '" + name + "'."));
    }

    private boolean isCalled(String name) {
        return name.equalsIgnoreCase(encodingName) || name.equalsIgnoreCase(encodingName + "/" + clockRate);
    }

    /** The names that stand for a codec without more ado. */
    public static List<String> names() {
        return known().map(Codec::encodingName)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** What stands in rtpmap (RFC 8866 section 6.6); Opus always says that it has two channels (RFC 7587 section 7). */
    public String rtpmap() {
        return payloadType + " " + encodingName + "/" + clockRate + (encodingName.equals("opus") ? "/2" : "");
    }

    /** Whether it is speech: neither keys nor comfort noise. */
    public boolean isSpeech() {
        return !sameEncoding(TELEPHONE_EVENT) && !sameEncoding(COMFORT_NOISE);
    }

    public Codec on(int otherPayloadType) {
        return new Codec(encodingName, clockRate, otherPayloadType);
    }

    /** Whether both stand for the same encoding, on whichever payload type; names are case-insensitive. */
    public boolean sameEncoding(Codec other) {
        return encodingName.equalsIgnoreCase(other.encodingName) && clockRate == other.clockRate;
    }

    @Override
    public String toString() {
        return encodingName + "/" + clockRate + " (" + payloadType + ")";
    }
}
