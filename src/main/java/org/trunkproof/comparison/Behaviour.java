package org.trunkproof.comparison;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trunkproof.evidence.Trace;

/** What was done in a Trace, strand by strand, without what differs from run to run by chance. */
record Behaviour(List<Strand> strands) {

    static final Behaviour NOTHING = new Behaviour(List.of());

    Behaviour {
        strands = List.copyOf(strands);
    }

    static Behaviour of(Trace trace) {
        return of(trace, UnaryOperator.identity());
    }

    /**
     * @param naming how names of channels are to be read
     */
    static Behaviour of(Trace trace, UnaryOperator<String> naming) {
        return new Behaviour(
                Stream.of(SignallingStrands.in(trace), DialplanStrands.in(trace, naming), MediaStrands.in(trace))
                        .flatMap(List::stream)
                        .toList());
    }
}
