package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.report.MadeUpResults.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

class LikelyCauseTest {

    private static final Suspect ONE = new Suspect("sip.conf", 1, "nat=no");
    private static final Suspect OTHER = new Suspect("sip.conf", 2, "allow=ulaw");

    private static ScenarioResult failure(int line, String message, Suspect... suspects) {
        return result("TP-A-01", Level.MUST, line, Verdict.FAIL, message, List.of(suspects));
    }

    @Test
    void whatPointsToOneLineHasOneCauseAndTheOneThatExplainsMostComesFirst() {
        List<LikelyCause> causes = LikelyCause.of(
                List.of(
                        failure(1, "a", ONE, OTHER),
                        failure(2, "b", OTHER),
                        failure(3, "no call 1"),
                        failure(4, "c", OTHER, ONE),
                        failure(5, "no call 22"),
                        failure(6, "no answer")),
                Comparator.comparing(ScenarioResult::verdict));

        assertThat(causes)
                .extracting(LikelyCause::suspect)
                .containsExactly(Optional.of(OTHER), Optional.of(ONE), Optional.empty(), Optional.empty());
        assertThat(causes)
                .extracting(cause ->
                        cause.results().stream().map(ScenarioResult::scenario).toList())
                .containsExactly(
                        List.of("Scenario 2", "Scenario 4"),
                        List.of("Scenario 1"),
                        List.of("Scenario 3", "Scenario 5"),
                        List.of("Scenario 6"));
    }
}
