package org.trunkproof.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class TallyTest {

    private final List<ScenarioResult> results = new ArrayList<>();

    private TallyTest with(String id, Level level, Verdict verdict) {
        results.add(new ScenarioResult(
                Requirement.ofItsOwn(id, level, "A"),
                "A",
                "a.feature:1",
                verdict,
                "",
                Duration.ZERO,
                List.of(),
                List.of()));
        return this;
    }

    private String sentence() {
        return new Tally(results).sentence();
    }

    @Test
    void allIsWell() {
        assertThat(with("TP-A-01", Level.MUST, Verdict.PASS).sentence()).isEqualTo("The trunk does what it must.");
    }

    @Test
    void requirementsAreCountedAndNotScenarios() {
        with("TP-A-01", Level.MUST, Verdict.FAIL).with("TP-A-01", Level.MUST, Verdict.FAIL);
        assertThat(sentence()).isEqualTo("The trunk does not do all that it must: 1 requirement is not met.");
        assertThat(new Tally(results).mood()).isEqualTo("fail");
    }

    @Test
    void whatTheTrunkNeedNotDoIsNoReproach() {
        with("TP-A-01", Level.SHOULD, Verdict.FAIL)
                .with("TP-A-02", Level.MUST, Verdict.DEVIATION)
                .with("TP-A-03", Level.MUST, Verdict.DEVIATION);
        assertThat(sentence())
                .isEqualTo(
                        "The trunk does what it must, but for 1 requirement that it should meet and 2 declared deviations.");
    }

    @Test
    void whatCouldNotBeFoundOutIsNoVerdict() {
        with("TP-A-01", Level.MUST, Verdict.ERROR);
        assertThat(sentence()).isEqualTo("Nothing could be found out about the trunk.");
        with("TP-A-02", Level.MUST, Verdict.PASS);
        assertThat(sentence())
                .isEqualTo("The trunk does what it must, as far as could be found out: 1 scenario says nothing.");
    }

    @Test
    void whatIsNotJudgedIsNotMet() {
        with("TP-A-01", Level.SHOULD, Verdict.NOT_JUDGED);
        assertThat(sentence()).isEqualTo("The trunk does what it must, but for 1 requirement that is not judged.");
        with("TP-A-02", Level.MUST, Verdict.NOT_JUDGED).with("TP-A-02", Level.MUST, Verdict.NOT_JUDGED);
        assertThat(sentence())
                .isEqualTo("The trunk is not shown to do all that it must: 1 requirement is not judged,"
                        + " because what it is about is not there.");
        assertThat(new Tally(results).mood()).isEqualTo("not-judged");
        with("TP-A-03", Level.MUST, Verdict.FAIL);
        assertThat(sentence())
                .isEqualTo("The trunk does not do all that it must: 1 requirement is not met, and 1 is not judged.");
    }

    @Test
    void whatDoesNotApplyIsKnownNothingOf() {
        with("TP-A-01", Level.MUST, Verdict.NOT_APPLICABLE);
        assertThat(sentence()).isEqualTo("No scenario applies to this trunk, so that nothing is known of it.");
        assertThat(new Tally(results).mood()).isEqualTo("error");
        with("TP-A-02", Level.MUST, Verdict.ERROR);
        assertThat(sentence()).isEqualTo("Nothing could be found out about the trunk.");
        results.remove(1);
        with("TP-A-02", Level.MUST, Verdict.PASS);
        assertThat(sentence()).isEqualTo("The trunk does what it must.");
        assertThat(new Tally(results).mood()).isEqualTo("pass");
    }

    @Test
    void aDeviationThatIsNoneIsSaid() {
        assertThat(with("TP-A-01", Level.MUST, Verdict.STALE_DEVIATION).sentence())
                .isEqualTo("The trunk does what it must, and more: 1 declared deviation is none any more.");
    }

    @Test
    void aBarShowsWhatIsRare() {
        for (int i = 0; i < 999; i++) {
            with("TP-A-01", Level.MUST, Verdict.PASS);
        }
        with("TP-A-02", Level.MUST, Verdict.FAIL);

        assertThat(new Tally(results).bar()).extracting("verdict").containsExactly(Verdict.FAIL, Verdict.PASS);
        assertThat(new Tally(results).bar()).extracting("width").containsExactly(5L, 591L);
    }
}
