package org.trunkproof.site.ladder;

import java.util.List;
import java.util.Map;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.Verification;
import org.trunkproof.site.media.Streams;
import org.trunkproof.site.text.Legible;

/** The ladder of a scenario and the messages in it, for the macros of {@code ladder.ftlh}. */
public final class LadderSection {

    private LadderSection() {}

    /**
     * The model of both macros, {@code drawing} and {@code messages}.
     *
     * @param streams those of the same Trace
     * @param verifications what the scenario judged; what they rest on is highlighted
     */
    public static Map<String, Object> model(Trace trace, Streams streams, List<Verification> verifications) {
        List<StreamBar> bars = StreamBars.of(streams);
        List<Transmission> transmissions = Transmission.of(trace);
        Highlights highlights = Highlights.of(verifications, transmissions);
        Ladder ladder =
                Ladder.of(trace, transmissions, bars, highlights.messages().keySet());
        return Map.of(
                "parties",
                ladder.lifelines().stream().map(Legible::line).toList(),
                "sent",
                transmissions.size(),
                "svg",
                LadderDrawing.of(ladder, highlights),
                "messages",
                MessageTexts.of(ladder, highlights));
    }
}
