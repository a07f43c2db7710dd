package org.trunkproof.sip;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a message: a Request-Line or a Status-Line (RFC 3261 sections 7.1 and 7.2). */
final class StartLine {

    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Za-z0-9-.!%*_+`'~]+) (\\S+) SIP/2\\.0");
    private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 (\\d{3})(?: (.*))?");

    private final String text;
    private final Optional<MatchResult> requestLine;
    private final Optional<MatchResult> statusLine;

    /**
     * @throws MalformedSipException if it is neither
     */
    StartLine(String text) {
        this.text = text;
        // no method has a slash in it
        boolean isResponse = text.startsWith("SIP/");
        this.requestLine = isResponse ? Optional.empty() : match(REQUEST_LINE, text);
        this.statusLine = isResponse ? match(STATUS_LINE, text) : Optional.empty();
        if (requestLine.isEmpty() && statusLine.isEmpty()) {
            throw new MalformedSipException("'" + text + "' is neither a Request-Line nor a Status-Line.");
        }
    }

    private static Optional<MatchResult> match(Pattern form, String line) {
        Matcher matcher = form.matcher(line);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    boolean isRequest() {
        return requestLine.isPresent();
    }

    /** Empty where it is a Status-Line. */
    Optional<String> method() {
        return requestLine.map(line -> line.group(1));
    }

    /**
     * @throws IllegalStateException if it is a Status-Line
     */
    String requestUri() {
        return requestLine
                .map(line -> line.group(2))
                .orElseThrow(() -> new IllegalStateException("A response has no Request-URI: " + text));
    }

    /**
     * @return 100 to 699
     * @throws IllegalStateException if it is a Request-Line
     */
    int statusCode() {
        return statusLine
                .map(line -> Integer.parseInt(line.group(1)))
                .orElseThrow(() -> new IllegalStateException("A request has no status: " + text));
    }

    @Override
    public String toString() {
        return text;
    }
}
