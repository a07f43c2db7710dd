package org.trunkproof.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.LogLine;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.TraceEvent;

/** Judges whether a password can be read where it has no business: on the wire, in events, in the log. */
public final class Secrets {

    private Secrets() {}

    /** Neither the password nor what the Basic scheme makes of it (RFC 2617 section 2) stands anywhere in the Trace. */
    public static Check hidden(String username, String password) {
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return trace -> {
            List<String> telling = trace.events().stream()
                    .filter(event ->
                            text(event).contains(password) || text(event).contains(basic))
                    .map(Secrets::kind)
                    .distinct()
                    .toList();
            return Judgement.about(Optional.empty())
                    .line("the password stands in", List.of(), telling)
                    .timelessIf(true)
                    .judged();
        };
    }

    private static String text(TraceEvent event) {
        if (event instanceof AmiEvent ami) {
            return ami.message().text();
        } else if (event instanceof LogLine line) {
            return line.text();
        }
        return event instanceof SipDatagram ? event.toString() : "";
    }

    private static String kind(TraceEvent event) {
        if (event instanceof AmiEvent ami) {
            return "AMI event " + ami.name();
        } else if (event instanceof LogLine line) {
            return "the log: " + line.text();
        }
        return event.toString().lines().findFirst().orElse("");
    }
}
