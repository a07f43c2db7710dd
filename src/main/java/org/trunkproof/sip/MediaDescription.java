package org.trunkproof.sip;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One m= line and what belongs to it (RFC 8866 section 5.14).
 *
 * @param type {@code audio}, {@code video}, {@code image}
 * @param port 0 refuses the stream (RFC 3264 section 6)
 * @param protocol {@code RTP/AVP}
 * @param formats payload types in order of preference, or names such as {@code t38}
 * @param connection the address of its own c= line
 * @param attributes its a= lines without {@code a=}
 */
public record MediaDescription(
        String type,
        int port,
        String protocol,
        List<String> formats,
        Optional<String> connection,
        List<String> attributes) {

    private static final String BOTH = "sendrecv";
    private static final List<String> SENDING = List.of(BOTH, "sendonly");
    private static final List<String> RECEIVING = List.of(BOTH, "recvonly");

    /** All that a stream may have. */
    public static final List<String> DIRECTIONS = List.of(BOTH, "sendonly", "recvonly", "inactive");

    private static final Pattern PAYLOAD_TYPE = Pattern.compile("\\d{1,3}");
    private static final Pattern RTPMAP = Pattern.compile("rtpmap:(\\d{1,3})\\s+([^/]+)/(\\d{1,9})(?!\\d).*");

    public MediaDescription {
        formats = List.copyOf(formats);
        attributes = List.copyOf(attributes);
    }

    /** What is offered or answered, in order; a dynamic payload type without an rtpmap is left out. */
    public List<Codec> codecs() {
        return formats.stream()
                .filter(format -> PAYLOAD_TYPE.matcher(format).matches())
                .flatMap(format -> codec(Integer.parseInt(format)).stream())
                .toList();
    }

    private Optional<Codec> codec(int payloadType) {
        return attributes.stream()
                .map(RTPMAP::matcher)
                .filter(Matcher::matches)
                .filter(map -> Integer.parseInt(map.group(1)) == payloadType)
                .map(map -> new Codec(map.group(2), Integer.parseInt(map.group(3)), payloadType))
                .findFirst()
                .or(() -> Codec.statically(payloadType));
    }

    /** {@code sendrecv}, {@code sendonly}, {@code recvonly} or {@code inactive}; the first where none is said (RFC 8866 section 6.7). */
    public String direction() {
        return attributes.stream().filter(DIRECTIONS::contains).findFirst().orElse(BOTH);
    }

    /** Whether who describes the stream so may send it (RFC 3264 section 5.1). */
    public boolean isSent() {
        return SENDING.contains(direction());
    }

    /** Whether who describes the stream so is to be sent it (RFC 3264 section 5.1). */
    public boolean isReceived() {
        return RECEIVING.contains(direction());
    }

    /** The value of an attribute such as {@code ptime}. */
    public Optional<String> attribute(String name) {
        return attributes.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
