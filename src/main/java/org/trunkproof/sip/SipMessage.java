package org.trunkproof.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SIP message as it was on the wire (RFC 3261 section 7). The parser is tolerant, because judging what others send is
 * the business of others: it takes bare line feeds, compact and folded headers, and asks only for what identifies a
 * message: start line, Via branch, Call-ID and CSeq.
 */
public final class SipMessage {

    /** A header as it stands, its folding undone. */
    public record Header(String name, String value) {

        /** Whether both are names of the same header, whichever their case and whether compact or not. */
        public static boolean isSameName(String name, String other) {
            return canonical(name).equals(canonical(other));
        }
    }

    /** Compact forms (RFC 3261 section 20). */
    private static final Map<String, String> COMPACT = Map.of(
            "i",
            "call-id",
            "m",
            "contact",
            "e",
            "content-encoding",
            "l",
            "content-length",
            "c",
            "content-type",
            "f",
            "from",
            "s",
            "subject",
            "k",
            "supported",
            "t",
            "to",
            "v",
            "via");

    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Za-z0-9-.!%*_+`'~]+) (\\S+) SIP/2\\.0");
    private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 (\\d{3})(?: (.*))?");
    private static final Pattern END_OF_HEAD = Pattern.compile("\r?\n\r?\n");
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");
    private static final Pattern END_OF_LINE = Pattern.compile("\r?\n");

    private final String startLine;
    private final Optional<MatchResult> requestLine;
    private final Optional<MatchResult> statusLine;
    private final List<Header> headers;
    private final byte[] body;
    private final CSeq cseq;
    private final String callId;
    private final Via via;
    private @Nullable Optional<String> toTag;

    private SipMessage(String startLine, List<Header> headers, byte[] body) {
        this.startLine = startLine;
        this.requestLine = match(REQUEST_LINE, startLine);
        this.statusLine = match(STATUS_LINE, startLine);
        this.headers = List.copyOf(headers);
        this.body = body;
        if (requestLine.isEmpty() && statusLine.isEmpty()) {
            throw new MalformedSipException("'" + startLine + "' is neither a Request-Line nor a Status-Line.");
        }
        this.cseq = CSeq.parse(required("CSeq"));
        this.callId = required("Call-ID");
        this.via = Via.parse(required("Via"));
    }

    /**
     * @throws MalformedSipException if it is not SIP, or lacks what identifies a message
     */
    public static SipMessage parse(byte[] datagram) {
        // one char is one byte, so that offsets in the text are offsets in the datagram
        String text = new String(datagram, StandardCharsets.ISO_8859_1);
        Matcher end = END_OF_HEAD.matcher(text);
        int headEnd = end.find() ? end.start() : text.length();
        int bodyStart = headEnd == text.length() ? headEnd : end.end();
        String[] lines =
                END_OF_LINE.split(FOLD.matcher(text.substring(0, headEnd)).replaceAll(" "), -1);
        List<Header> headers = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        utf8(line.substring(colon + 1).strip())));
            }
        }
        return new SipMessage(lines[0], headers, Arrays.copyOfRange(datagram, bodyStart, datagram.length));
    }

    private static Optional<MatchResult> match(Pattern form, String line) {
        Matcher matcher = form.matcher(line);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private String required(String name) {
        return header(name).orElseThrow(() -> new MalformedSipException("There is no " + name + " header."));
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }

    public boolean isRequest() {
        return requestLine.isPresent();
    }

    /** Whether this is a request with the method. */
    public boolean isRequest(String method) {
        return isRequest() && method().equals(method);
    }

    /** Whether this is a response with a status from {@code from} to {@code to} to a request with the method. */
    public boolean isResponse(String method, int from, int to) {
        return !isRequest() && cseq.method().equals(method) && statusCode() >= from && statusCode() <= to;
    }

    /** Whether this is a response that asks for credentials for a request with the method (RFC 3261 section 22). */
    public boolean isChallenge(String method) {
        return isResponse(method, 401, 401) || isResponse(method, 407, 407);
    }

    /** The method of a request, or of the request that a response answers. */
    public String method() {
        return requestLine.map(line -> line.group(1)).orElse(cseq.method());
    }

    /**
     * @throws IllegalStateException if this is a response
     */
    public String requestUri() {
        return requestLine
                .map(line -> line.group(2))
                .orElseThrow(() -> new IllegalStateException("A response has no Request-URI: " + startLine));
    }

    /**
     * @return 100 to 699
     * @throws IllegalStateException if this is a request
     */
    public int statusCode() {
        return statusLine
                .map(line -> Integer.parseInt(line.group(1)))
                .orElseThrow(() -> new IllegalStateException("A request has no status: " + startLine));
    }

    public String startLine() {
        return startLine;
    }

    /** The first header of the name, whichever its case and whether compact or not. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> Header.isSameName(header.name(), name))
                .map(Header::value)
                .findFirst();
    }

    /** All headers in the order on the wire. */
    public List<Header> headers() {
        return headers;
    }

    public String callId() {
        return callId;
    }

    public CSeq cseq() {
        return cseq;
    }

    /** The topmost. */
    public Via via() {
        return via;
    }

    /**
     * @throws MalformedSipException if there is none, or it has no URI
     */
    public SipAddress from() {
        return SipAddress.parse(required("From"));
    }

    /**
     * @throws MalformedSipException if there is none, or it has no URI
     */
    public SipAddress to() {
        return SipAddress.parse(required("To"));
    }

    /** The tag in From; empty where there is none, or the header cannot be read. */
    public Optional<String> fromTag() {
        return tag("From");
    }

    /**
     * The tag in To, which a request has that belongs to a dialog (RFC 3261 section 12.2.1.1); empty where there is none, or
     * the header cannot be read.
     */
    public Optional<String> toTag() {
        // read once, for others may ask at the same time
        Optional<String> known = toTag;
        if (known == null) {
            known = tag("To");
            toTag = known;
        }
        return known;
    }

    private Optional<String> tag(String name) {
        try {
            return SipAddress.parse(required(name)).tag();
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    public byte[] body() {
        return body.clone();
    }

    /** The session description in the body; empty when the body is something else or malformed. */
    public Optional<SessionDescription> sdp() {
        return SessionDescription.in(header("Content-Type").orElse(""), body);
    }

    @Override
    public String toString() {
        return startLine;
    }
}
