package org.trunkproof.comparison;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;

/**
 * Words a message without what is other in each run and means nothing: tags, branches, Call-IDs, nonces and what is
 * computed from them, sequence numbers, session ids, dates, ports other than 5060. An address stands in it as the name of
 * the party that has it.
 */
final class Wording {

    /** The field that a start line is. */
    static final String REQUEST_URI = "Request-URI";

    static final String STATUS_LINE = "Status-Line";

    private static final Set<String> LEFT_OUT = Set.of("content-length", "date", "call-id");
    private static final Set<String> NUMBERED = Set.of("cseq", "rseq", "rack", "retry-after");
    private static final Pattern RANDOM_PARAMETER =
            Pattern.compile(";(tag|branch|received|rport|to-tag|from-tag)=[^;,>\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANDOM_DIGEST =
            Pattern.compile("\\b(nonce|cnonce|response|opaque|nc)=(\"[^\"]*\"|[0-9a-f]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN = Pattern.compile("^(o=\\S+) \\d+ \\d+");
    private static final Pattern MEDIA_PORT = Pattern.compile("^(m=\\w+) [1-9]\\d*");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");

    private final Map<Pattern, String> addresses = new LinkedHashMap<>();
    private final Pattern port;

    Wording(Map<InetAddress, Party> parties) {
        parties.forEach((address, party) -> addresses.put(
                Pattern.compile("(?<![\\d.])" + Pattern.quote(address.getHostAddress()) + "(?![\\d.]*\\d)"),
                party.label()));
        port = Pattern.compile("(" + parties.values().stream().map(Party::label).collect(Collectors.joining("|"))
                + "|\\d+\\.\\d+\\.\\d+\\.\\d+):(?!5060\\b)\\d{4,5}\\b");
    }

    /** The method of a request, the status and the method of a response. */
    String title(SipMessage message) {
        return message.isRequest()
                ? message.method()
                : message.statusCode() + " to " + message.cseq().method();
    }

    /** The start line, the headers, and the body line by line, in the order of the message. */
    Map<String, String> fields(SipMessage message) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (message.isRequest()) {
            fields.put(REQUEST_URI, named(message.requestUri()));
        } else {
            fields.put(STATUS_LINE, message.startLine());
        }
        for (SipMessage.Header header : message.headers()) {
            String name = header.longName();
            if (!LEFT_OUT.contains(name)) {
                fields.merge(header.name(), value(name, header.value()), (one, other) -> one + ", " + other);
            }
        }
        body(message, fields);
        return fields;
    }

    private String value(String name, String value) {
        String steady = RANDOM_DIGEST
                .matcher(RANDOM_PARAMETER.matcher(value).replaceAll(";$1"))
                .replaceAll("$1");
        return NUMBERED.contains(name) ? NUMBER.matcher(steady).replaceAll("N") : named(steady);
    }

    private void body(SipMessage message, Map<String, String> fields) {
        BodyNames names = new BodyNames();
        new String(message.body(), StandardCharsets.UTF_8).lines().forEach(line -> {
            String steady =
                    MEDIA_PORT.matcher(ORIGIN.matcher(line).replaceFirst("$1")).replaceFirst("$1 PORT");
            fields.put(names.of(line), named(steady));
        });
    }

    String named(String text) {
        String named = text;
        for (Map.Entry<Pattern, String> address : addresses.entrySet()) {
            named = address.getKey().matcher(named).replaceAll(Matcher.quoteReplacement(address.getValue()));
        }
        return port.matcher(named).replaceAll("$1:PORT");
    }
}
