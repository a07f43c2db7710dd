package org.trunkproof.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.sip.SipMessage;

/**
 * A Trace as text, a line for each SIP message and each step of the dialplan, in the order in which they were seen. Of RTP
 * the first packet of each direction is shown, and how many came in all.
 */
final class Ladder {

    private final Trace trace;
    private final Set<String> seen = new HashSet<>();

    private Ladder(Trace trace) {
        this.trace = trace;
    }

    static String draw(Trace trace) {
        Ladder ladder = new Ladder(trace);
        List<String> lines = new ArrayList<>();
        Instant start =
                trace.events().isEmpty() ? Instant.EPOCH : trace.events().get(0).at();
        for (TraceEvent event : trace.events()) {
            String text = ladder.line(event);
            if (!text.isEmpty()) {
                double seconds = Duration.between(start, event.at()).toNanos() / 1e9;
                lines.add(String.format(Locale.ROOT, "%8.3f  %s", seconds, text));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(TraceEvent event) {
        if (event instanceof SipDatagram sip) {
            String shown = sip.message().map(SipMessage::startLine).orElse("(not SIP)");
            String key = sip.message()
                    .map(message -> message.transactionId() + shown)
                    .orElse("");
            boolean again = !key.isEmpty() && !seen.add(key);
            return arrow(
                            trace.party(sip.source().getAddress()),
                            trace.party(sip.destination().getAddress()))
                    + shown
                    + (again ? "  (again)" : "");
        } else if (event instanceof RtpDatagram rtp) {
            String source = trace.party(rtp.source().getAddress());
            String destination = trace.party(rtp.destination().getAddress());
            String type = rtp.packet()
                    .map(packet -> "RTP, payload type " + packet.payloadType())
                    .orElse("not RTP");
            return seen.add(source + destination + type) ? arrow(source, destination) + type + " ..." : "";
        } else if (event instanceof AmiEvent ami && ami.is("NewExten")) {
            return "    dialplan  " + ami.field("context").orElse("") + ", "
                    + ami.field("exten").orElse("") + ", "
                    + ami.field("priority").orElse("") + ": "
                    + ami.field("application").orElse("") + "("
                    + ami.field("appdata").orElse("") + ")";
        }
        return "";
    }

    private static String arrow(String source, String destination) {
        return String.format(Locale.ROOT, "%10s -> %-10s  ", source, destination);
    }
}
