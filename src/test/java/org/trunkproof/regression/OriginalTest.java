package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class OriginalTest {

    private static boolean isTold(Verdict before, Verdict now) {
        Requirement requirement = Requirement.ofItsOwn("TP-A-01", Level.MUST, "title");
        return new Original(null, List.of(), null, Map.of("a.feature:3", before))
                .isToldBy(new ScenarioResult(
                        requirement, "title", "a.feature:3", now, "", Duration.ZERO, List.of(), List.of()));
    }

    private static Set<Verdict> thatTell(Verdict before) {
        return Stream.of(Verdict.values())
                .filter(now -> isTold(before, now))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** That what a scenario is about has gone is noticed, and by nobody else perhaps; that it was never there is not. */
    @Test
    void aMistakeIsToldByWhoIsMetNoMoreOrIsMetNow() {
        assertThat(thatTell(Verdict.PASS))
                .containsExactly(Verdict.FAIL, Verdict.DEVIATION, Verdict.STALE_DEVIATION, Verdict.NOT_JUDGED);
        assertThat(thatTell(Verdict.DEVIATION)).containsExactly(Verdict.PASS);
        assertThat(thatTell(Verdict.NOT_JUDGED)).containsExactly(Verdict.PASS);
    }
}
