package org.trunkproof.steps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.Reference;
import org.trunkproof.report.Verification;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Subject;

/** What was judged, as a report keeps it beside the evidence. */
final class Verifications {

    private Verifications() {}

    /**
     * @param trace that is saved, and has all that was judged
     */
    static List<Verification> of(List<Judgement> judgements, Trace trace) {
        return judgements.stream().map(judgement -> of(judgement, trace)).toList();
    }

    private static Verification of(Judgement judgement, Trace trace) {
        return new Verification(
                judgement.subject().map(Subject::toString).orElse(""),
                judgement
                        .subject()
                        .flatMap(subject -> reference(subject, trace))
                        .orElse(null),
                judgement.lines().stream()
                        .map(line -> new Verification.Compared(
                                line.subject(), line.expected(), line.actual(), line.agrees()))
                        .toList());
    }

    private static Optional<Reference> reference(Subject subject, Trace trace) {
        if (subject instanceof Subject.JudgedMessage sent) {
            return number(sent.message(), trace).map(Reference.MessageReference::new);
        } else if (subject instanceof Subject.JudgedStream stream) {
            return Optional.of(reference(stream));
        }
        return subject instanceof Subject.JudgedChannel channel
                ? Optional.of(new Reference.ChannelReference(channel.name()))
                : Optional.empty();
    }

    private static Reference reference(Subject.JudgedStream stream) {
        @Nullable
        Integer payloadType =
                stream.payloadType().isPresent() ? stream.payloadType().getAsInt() : null;
        return new Reference.StreamReference(
                stream.protocol().name(),
                stream.source().orElse(null),
                stream.destination(),
                payloadType,
                List.copyOf(stream.ssrcs()));
    }

    private static Optional<Integer> number(SipMessage message, Trace trace) {
        int number = 1;
        for (SipDatagram datagram : trace.sip().toList()) {
            if (datagram.message().filter(message::equals).isPresent()) {
                return Optional.of(number);
            }
            number++;
        }
        return Optional.empty();
    }
}
