package org.trunkproof.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            return Headers.isSameName(name, other);
        }

        /** The name that is not compact, in small letters: {@code session-expires} for {@code x}. */
        public String longName() {
            return Headers.canonical(name);
        }
    }

    private final StartLine startLine;
    private final Headers headers;
    private final byte[] body;
    private final CSeq cseq;
    private final String callId;
    private final Via via;
    private @Nullable Optional<String> toTag;

    private SipMessage(StartLine startLine, Headers headers, byte[] body) {
        this.startLine = startLine;
        this.headers = headers;
        this.body = body;
        this.cseq = CSeq.parse(headers.required("CSeq"));
        this.callId = headers.required("Call-ID");
        this.via = Via.parse(headers.required("Via"));
    }

    /**
     * @throws MalformedSipException if it is not SIP, or lacks what identifies a message
     */
    public static SipMessage parse(byte[] datagram) {
        // one char is one byte, so that offsets in the text are offsets in the datagram
        String text = new String(datagram, StandardCharsets.ISO_8859_1);
        Head head = Head.of(text);
        List<Header> headers = new ArrayList<>();
        for (String line : head.lines().subList(1, head.lines().size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        utf8(line.substring(colon + 1).strip())));
            }
        }
        return new SipMessage(
                new StartLine(head.lines().get(0)),
                new Headers(headers),
                Arrays.copyOfRange(datagram, head.end(), datagram.length));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    public boolean isRequest() {
        return startLine.isRequest();
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
        return startLine.method().orElse(cseq.method());
    }

    /**
     * @throws IllegalStateException if this is a response
     */
    public String requestUri() {
        return startLine.requestUri();
    }

    /**
     * @return 100 to 699
     * @throws IllegalStateException if this is a request
     */
    public int statusCode() {
        return startLine.statusCode();
    }

    public String startLine() {
        return startLine.toString();
    }

    /** The first header of the name, whichever its case and whether compact or not. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** All headers in the order on the wire. */
    public List<Header> headers() {
        return headers.all();
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
        return SipAddress.parse(headers.required("From"));
    }

    /**
     * @throws MalformedSipException if there is none, or it has no URI
     */
    public SipAddress to() {
        return SipAddress.parse(headers.required("To"));
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
            return SipAddress.parse(headers.required(name)).tag();
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
        return startLine.toString();
    }
}
