package org.trunkproof.sip;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session description (RFC 8866), as far as offer and answer (RFC 3264) need it.
 *
 * @param origin the value of o=
 * @param connection the address of the c= line of the session
 */
public record SessionDescription(String origin, Optional<String> connection, List<MediaDescription> media) {

    private static final Pattern END_OF_LINE = Pattern.compile("\r?\n");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern PORT = Pattern.compile("(\\d{1,5})(?:/\\d+)?");

    public SessionDescription {
        media = List.copyOf(media);
    }

    /**
     * One sendrecv audio stream.
     *
     * @param ptime milliseconds of sound in a packet
     * @param sessionVersion one more in each description of the same session (RFC 3264 section 8)
     */
    public static SessionDescription audio(
            InetAddress address, int port, List<Codec> codecs, int ptime, long sessionId, int sessionVersion) {
        String host = address.getHostAddress();
        List<String> attributes = new ArrayList<>();
        for (Codec codec : codecs) {
            attributes.add("rtpmap:" + codec.rtpmap());
            if (codec.sameEncoding(Codec.TELEPHONE_EVENT)) {
                attributes.add("fmtp:" + codec.payloadType() + " 0-16");
            }
        }
        attributes.add("ptime:" + ptime);
        attributes.add("sendrecv");
        List<String> formats = codecs.stream()
                .map(codec -> Integer.toString(codec.payloadType()))
                .toList();
        return new SessionDescription(
                "trunkproof " + sessionId + " " + sessionVersion + " IN IP4 " + host,
                Optional.of(host),
                List.of(new MediaDescription("audio", port, "RTP/AVP", formats, Optional.empty(), attributes)));
    }

    /**
     * That of a message's body.
     *
     * @param contentType of the body, as in its Content-Type header
     * @return empty when the body is something else or malformed
     */
    public static Optional<SessionDescription> in(String contentType, byte[] body) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("application/sdp")) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(new String(body, StandardCharsets.UTF_8)));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    /**
     * @throws MalformedSipException if a c= or m= line is not of its form
     */
    public static SessionDescription parse(String text) {
        String origin = "";
        Optional<String> connection = Optional.empty();
        Optional<String> direction = Optional.empty();
        List<MediaDescription> media = new ArrayList<>();
        for (String line : END_OF_LINE.split(text)) {
            String value = line.length() > 2 ? line.substring(2).strip() : "";
            MediaDescription last = media.isEmpty() ? null : media.get(media.size() - 1);
            if (line.startsWith("o=")) {
                origin = value;
            } else if (line.startsWith("m=")) {
                media.add(mediaLine(value));
            } else if (line.startsWith("c=") && last == null) {
                connection = Optional.of(connectionLine(value));
            } else if (last == null && line.startsWith("a=") && MediaDescription.DIRECTIONS.contains(value)) {
                direction = Optional.of(value);
            } else if (last != null && (line.startsWith("c=") || line.startsWith("a="))) {
                media.set(media.size() - 1, with(last, line.charAt(0), value));
            }
        }
        return new SessionDescription(
                origin, connection, direction.map(all -> directed(media, all)).orElse(media));
    }

    /** What the session says of all streams holds for those that say nothing themselves (RFC 8866 section 6.7). */
    private static List<MediaDescription> directed(List<MediaDescription> media, String direction) {
        return media.stream()
                .map(stream -> stream.attributes().stream().anyMatch(MediaDescription.DIRECTIONS::contains)
                        ? stream
                        : with(stream, 'a', direction))
                .toList();
    }

    private static MediaDescription mediaLine(String value) {
        String[] parts = WHITE_SPACE.split(value);
        Matcher port = PORT.matcher(parts.length < 4 ? "" : parts[1]);
        if (!port.matches()) {
            throw new MalformedSipException("'m=" + value + "' is not a media line.");
        }
        List<String> formats = List.of(parts).subList(3, parts.length);
        return new MediaDescription(
                parts[0], Integer.parseInt(port.group(1)), parts[2], formats, Optional.empty(), List.of());
    }

    private static MediaDescription with(MediaDescription media, char type, String value) {
        if (type == 'c') {
            return new MediaDescription(
                    media.type(),
                    media.port(),
                    media.protocol(),
                    media.formats(),
                    Optional.of(connectionLine(value)),
                    media.attributes());
        }
        List<String> attributes = new ArrayList<>(media.attributes());
        attributes.add(value);
        return new MediaDescription(
                media.type(), media.port(), media.protocol(), media.formats(), media.connection(), attributes);
    }

    private static String connectionLine(String value) {
        String[] parts = WHITE_SPACE.split(value);
        if (parts.length != 3) {
            throw new MalformedSipException("'c=" + value + "' is not a connection line.");
        }
        int slash = parts[2].indexOf('/');
        return slash < 0 ? parts[2] : parts[2].substring(0, slash);
    }

    /** The first audio stream that is not refused. */
    public Optional<MediaDescription> audio() {
        return media.stream()
                .filter(line -> line.type().equals("audio") && line.port() != 0)
                .findFirst();
    }

    /** Where the stream is to be sent: its own address, or the session's. */
    public Optional<String> connectionAddress(MediaDescription stream) {
        return stream.connection().or(() -> connection);
    }

    /** As it stands in a message's body, its lines ended by CR LF. */
    public String format() {
        List<String> lines = new ArrayList<>(List.of("v=0", "o=" + origin, "s=-"));
        connection.ifPresent(host -> lines.add("c=IN IP4 " + host));
        lines.add("t=0 0");
        for (MediaDescription line : media) {
            lines.add("m=" + line.type() + " " + line.port() + " " + line.protocol() + " "
                    + String.join(" ", line.formats()));
            line.connection().ifPresent(host -> lines.add("c=IN IP4 " + host));
            line.attributes().forEach(attribute -> lines.add("a=" + attribute));
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
