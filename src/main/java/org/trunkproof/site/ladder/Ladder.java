package org.trunkproof.site.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

/**
 * A whole exchange, from top to bottom in the order of time.
 *
 * @param began when the Trace begins
 * @param over when the scenario was over, if it came so far
 * @param lifelines the parties that take part, from left to right
 * @param transmissions all SIP messages, whether a row shows them or not
 * @param rungs the rows
 */
record Ladder(
        Instant began,
        Optional<Instant> over,
        List<Host> lifelines,
        List<Transmission> transmissions,
        List<Rung> rungs) {

    Ladder {
        lifelines = List.copyOf(lifelines);
        transmissions = List.copyOf(transmissions);
        rungs = List.copyOf(rungs);
    }

    /**
     * @param transmissions those of the Trace
     * @param bars its streams
     * @param judged numbers of messages that have a row of their own in any case
     */
    static Ladder of(Trace trace, List<Transmission> transmissions, List<StreamBar> bars, Set<Integer> judged) {
        return new Ladder(
                trace.events().stream().map(TraceEvent::at).findFirst().orElse(Instant.EPOCH),
                trace.over(),
                lifelines(transmissions, bars),
                transmissions,
                Rungs.of(trace, transmissions, bars, judged));
    }

    private static List<Host> lifelines(List<Transmission> transmissions, List<StreamBar> bars) {
        return Lifelines.of(Stream.concat(
                        transmissions.stream().flatMap(sent -> Stream.of(sent.source(), sent.destination())),
                        bars.stream().flatMap(bar -> Stream.of(bar.source(), bar.destination())))
                .toList());
    }

    /** Whether a row belongs to the cleaning up when the scenario was over. */
    boolean isLate(Rung rung) {
        return over.filter(rung.at()::isAfter).isPresent();
    }
}
