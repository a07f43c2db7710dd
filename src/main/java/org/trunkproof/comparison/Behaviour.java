package org.trunkproof.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.evidence.Trace;

/** What was done in a Trace, strand by strand, without what differs from run to run by chance. */
record Behaviour(List<Strand> strands) {

    static final Behaviour NOTHING = new Behaviour(List.of());

    Behaviour {
        strands = List.copyOf(strands);
    }

    static Behaviour of(Trace trace) {
        return new Behaviour(Stream.of(SignallingStrands.in(trace), DialplanStrands.in(trace), MediaStrands.in(trace))
                .flatMap(List::stream)
                .toList());
    }
}
