package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.PeerState.State;
import org.trunkproof.evidence.Traces;

class QualifyTest {

    private final Traces traces = new Traces();

    private String found(State state) {
        List<Judgement.Expectation> lines =
                Qualify.becomes("flowroute", state).judge(traces.trace()).lines();
        return String.valueOf(lines.get(0).actual());
    }

    @Test
    void aStateThatIsToldAgainIsNoChange() {
        traces.state("flowroute", State.UNKNOWN)
                .state("flowroute", State.REACHABLE)
                .state("flowroute", State.REACHABLE)
                .state("deskphone", State.LAGGED)
                .state("flowroute", State.UNREACHABLE);

        assertThat(found(State.LAGGED)).isEqualTo("reachable, then unreachable");
    }

    @Test
    void nothingIsKnownOfAPeerAtFirst() {
        traces.state("flowroute", State.UNKNOWN);

        assertThat(found(State.REACHABLE)).isEqualTo("neither reachable nor unreachable");
    }
}
