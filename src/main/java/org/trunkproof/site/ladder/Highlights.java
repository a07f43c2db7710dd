package org.trunkproof.site.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.Reference.MessageReference;
import org.trunkproof.report.Reference.StreamReference;
import org.trunkproof.report.Verification;
import org.trunkproof.site.text.MessageText;

/** What of an exchange the verdict rests on. */
final class Highlights {

    /**
     * What of a message was judged.
     *
     * @param lines numbers of its lines, from 0 for the start line
     * @param agrees whether all was as expected
     */
    record Highlight(Set<Integer> lines, boolean agrees) {

        Highlight {
            lines = Set.copyOf(lines);
        }

        private Highlight and(Highlight other) {
            Set<Integer> both = new HashSet<>(lines);
            both.addAll(other.lines);
            return new Highlight(both, agrees && other.agrees);
        }
    }

    private final List<Verification> verifications;
    private final Map<Integer, Highlight> messages = new HashMap<>();

    private Highlights(List<Verification> verifications) {
        this.verifications = verifications;
    }

    /**
     * @param transmissions those of the Trace
     */
    static Highlights of(List<Verification> verifications, Trace trace, List<Transmission> transmissions) {
        Highlights highlights = new Highlights(verifications);
        List<SipDatagram> sip = trace.sip().toList();
        for (Verification verification : verifications) {
            if (verification.reference() instanceof MessageReference meant
                    && meant.number() > 0
                    && meant.number() <= sip.size()) {
                SipDatagram datagram = sip.get(meant.number() - 1);
                transmissions.stream()
                        .filter(one -> one.sent().datagrams().contains(datagram))
                        .forEach(one -> highlights.messages.merge(
                                one.number(),
                                new Highlight(lines(verification, one), verification.agrees()),
                                Highlight::and));
            }
        }
        return highlights;
    }

    /** By the number of the message. */
    Map<Integer, Highlight> messages() {
        return Map.copyOf(messages);
    }

    /** Whether the stream was as expected; empty when it was not judged. */
    Optional<Boolean> agrees(StreamBar bar) {
        return verifications.stream()
                .filter(verification ->
                        verification.reference() instanceof StreamReference meant && isMeant(meant, bar))
                .map(Verification::agrees)
                .reduce(Boolean::logicalAnd);
    }

    private static boolean isMeant(StreamReference meant, StreamBar bar) {
        return meant.protocol().equals("RTP")
                && (meant.source() == null || meant.source() == bar.source())
                && meant.destination() == bar.destination()
                && meant.ssrcs().contains(bar.ssrc());
    }

    /** Where in the message stands what was looked at; the start line where that is known of nothing. */
    private static Set<Integer> lines(Verification verification, Transmission sent) {
        MessageText text = MessageText.of(sent.first());
        Set<Integer> lines = new HashSet<>();
        for (Verification.Compared line : verification.lines()) {
            Subjects.places(line.subject()).forEach(place -> lines.addAll(text.linesAt(place)));
        }
        return lines.isEmpty() ? Set.of(0) : lines;
    }
}
