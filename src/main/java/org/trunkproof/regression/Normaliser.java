package org.trunkproof.regression;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.evidence.Trace;
import org.trunkproof.regression.Behaviour.Step;
import org.trunkproof.sip.SipMessage;

/**
 * Takes out of messages what is other in each run and means nothing: tags, branches, Call-IDs, nonces and what is computed
 * from them, sequence numbers, session ids, dates, addresses (of which the party's name stands for) and ports other than
 * 5060. Retransmissions are left out.
 */
final class Normaliser {

    private static final Set<String> LEFT_OUT = Set.of("content-length", "date", "call-id");
    private static final Pattern RANDOM_PARAMETER =
            Pattern.compile(";(tag|branch|received|rport)=[^;,>\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANDOM_DIGEST =
            Pattern.compile("\\b(nonce|cnonce|response|opaque|nc)=(\"[^\"]*\"|[0-9a-f]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT =
            Pattern.compile("(asterisk|carrier|deskphone|stranger|\\w+):(?!5060\\b)\\d{4,5}\\b");

    private final Trace trace;
    private final boolean fromBoot;
    private final Set<String> seen = new HashSet<>();

    Normaliser(Trace trace) {
        this.trace = trace;
        this.fromBoot = trace.ami("FullyBooted").findAny().isPresent();
    }

    /** What the message says; empty for one that was said before, or by chance while the scenario went on. */
    Optional<Step> step(SipMessage message) {
        boolean isQualify = message.cseq().method().equals("OPTIONS") && message.isRequest();
        String title = addresses(message.startLine())
                + (message.isRequest() ? "" : " (" + message.cseq().method() + ")");
        String key = isQualify ? title : message.transactionId() + title;
        if (!seen.add(key) || isQualify && !fromBoot) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (SipMessage.Header header : message.headers()) {
            if (!LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT))) {
                fields.merge(header.name(), value(header), (one, other) -> one + ", " + other);
            }
        }
        int number = 0;
        for (String line : description(message)) {
            fields.put(String.format(Locale.ROOT, "body %02d", ++number), line);
        }
        return Optional.of(new Step(title, fields));
    }

    private String value(SipMessage.Header header) {
        if (header.name().equalsIgnoreCase("CSeq")) {
            return header.value().replaceFirst("^\\d+ ", "");
        }
        String value = RANDOM_PARAMETER.matcher(header.value()).replaceAll(";$1");
        return addresses(RANDOM_DIGEST.matcher(value).replaceAll("$1"));
    }

    private List<String> description(SipMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line ->
                        line.replaceFirst("^(o=\\S+) \\d+ \\d+", "$1").replaceFirst("^(m=\\w+) [1-9]\\d*", "$1 PORT"))
                .map(this::addresses)
                .toList();
    }

    private String addresses(String text) {
        String named = text;
        for (Map.Entry<InetAddress, String> party : trace.parties().entrySet()) {
            named = named.replaceAll(
                    "\\b" + Pattern.quote(party.getKey().getHostAddress()) + "\\b",
                    Matcher.quoteReplacement(party.getValue()));
        }
        return PORT.matcher(named).replaceAll("$1:PORT");
    }
}
