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

    /** Payload types that need no rtpmap (RFC 3551 section 6). */
    private static final Map<Integer, Codec> STATIC = Map.of(
            0, PCMU,
            3, new Codec("GSM", 8000, 3),
            4, new Codec("G723", 8000, 4),
            8, new Codec("PCMA", 8000, 8),
            9, new Codec("G722", 8000, 9),
            10, new Codec("L16", 44_100, 10),
            13, new Codec("CN", 8000, 13),
            18, new Codec("G729", 8000, 18));

    /** The codec of a payload type that needs no rtpmap (RFC 3551 section 6). */
    public static Optional<Codec> statically(int payloadType) {
        return Optional.ofNullable(STATIC.get(payloadType));
    }

    /**
     * A codec by name, with its static payload type, or 101 for telephone-event.
     *
     * @throws IllegalArgumentException if there is no static payload type for the name
     */
    public static Codec named(String name) {
        if (name.equalsIgnoreCase(TELEPHONE_EVENT.encodingName)) {
            return TELEPHONE_EVENT;
        }
        return STATIC.values().stream()
                .filter(codec -> codec.encodingName.equalsIgnoreCase(name.replace(".", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no static payload type for a codec named '" + name + "' (RFC 3551 section 6)."));
    }

    /** The names that stand for a codec without more ado. */
    public static List<String> names() {
        return Stream.concat(STATIC.values().stream(), Stream.of(TELEPHONE_EVENT))
                .map(Codec::encodingName)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
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
