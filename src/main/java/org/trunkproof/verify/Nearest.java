package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** What on the wire a judgement is about, or comes nearest to it: in words by which it is found in the ladder. */
public final class Nearest {

    private Nearest() {}

    /**
     * Where the judgement is about nothing on the wire, it is the last message that has to do with placing a call: a final
     * response, or what came instead of one.
     *
     * @param trace on which it was judged
     */
    public static String to(Judgement judgement, Trace trace) {
        Optional<Subject> subject = judgement.subject().filter(about -> !(about instanceof Subject.JudgedChannel));
        if (subject.isPresent()) {
            return subject.get() instanceof Subject.JudgedMessage sent
                    ? shown(sent.message(), trace)
                    : subject.get().toString();
        }
        return last(trace, message -> message.isResponse("INVITE", 200, 699))
                .or(() -> last(trace, message -> message.cseq().method().equals("INVITE")))
                .map(message -> shown(message, trace))
                .orElse("none; nothing like it was seen on the wire");
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
