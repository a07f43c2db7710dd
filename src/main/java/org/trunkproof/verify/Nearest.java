package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** The message on the wire that a judgement is about, or comes nearest to it: in words by which it is found in the ladder. */
public final class Nearest {

    private static final Pattern STREAM =
            Pattern.compile("(?<what>RTC?P.*?)(?: from (?<source>\\w+))? to (?<destination>.+)");

    private Nearest() {}

    /**
     * Where the judgement names none, it is the last that has to do with placing a call: a final response, or what came
     * instead of one.
     *
     * @param trace on which it was judged
     */
    public static String to(Judgement judgement, Trace trace) {
        if (judgement.message().isPresent()) {
            return shown(judgement.message().get(), trace);
        }
        if (judgement.nearest().isPresent()) {
            return named(judgement.nearest().get());
        }
        return last(trace, message -> message.isResponse("INVITE", 200, 699))
                .or(() -> last(trace, message -> message.cseq().method().equals("INVITE")))
                .map(message -> shown(message, trace))
                .orElse("none; nothing like it was seen on the wire");
    }

    /** A stream by what its ends are called. */
    private static String named(String nearest) {
        Matcher stream = STREAM.matcher(nearest);
        return stream.matches()
                ? stream.group("what")
                        + (stream.group("source") == null ? "" : " from " + inWords(stream.group("source")))
                        + " to " + inWords(stream.group("destination"))
                : nearest;
    }

    private static String inWords(String label) {
        return Party.labelled(label).map(Party::toString).orElse(label);
    }

    private static Optional<SipMessage> last(Trace trace, Predicate<SipMessage> which) {
        List<SipMessage> found = trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .filter(which)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private static String shown(SipMessage message, Trace trace) {
        String way = trace.sip()
                .filter(datagram -> datagram.message().filter(message::equals).isPresent())
                .findFirst()
                .map(datagram -> way(datagram, trace))
                .orElse("");
        return message.startLine() + ", CSeq " + message.cseq() + way;
    }

    private static String way(SipDatagram datagram, Trace trace) {
        return ", from " + trace.sender(datagram) + " to " + trace.receiver(datagram);
    }
}
