package org.trunkproof.site.ladder;

import java.util.List;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.Verification;
import org.trunkproof.site.media.Streams;
import org.trunkproof.site.text.Legible;

/**
 * The ladder of a scenario and its messages in full, for the macros of {@code ladder.ftlh}.
 *
 * @param parties those that take part, from left to right
 * @param sent how many SIP messages there are, whether the ladder shows them or not
 * @param messages those that have a row in it, in order
 */
public record LadderSection(List<String> parties, int sent, LadderSvg svg, List<MessageTexts.Message> messages) {

    public LadderSection {
        parties = List.copyOf(parties);
        messages = List.copyOf(messages);
    }

    /**
     * @param streams those of the same Trace
     * @param verifications what the scenario judged; what they rest on is highlighted
     */
    public static LadderSection of(Trace trace, Streams streams, List<Verification> verifications) {
        List<Transmission> transmissions = Transmission.of(trace);
        Highlights highlights = Highlights.of(verifications, trace, transmissions);
        Ladder ladder = Ladder.of(
                trace,
                transmissions,
                StreamBars.of(streams),
                highlights.messages().keySet());
        return new LadderSection(
                ladder.lifelines().stream()
                        .map(host -> Legible.line(host.label()))
                        .toList(),
                transmissions.size(),
                LadderDrawing.of(ladder, highlights),
                MessageTexts.of(ladder, highlights));
    }
}
