package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.comparison.ComparisonReport.ChangedLine;
import org.trunkproof.regression.Mistake;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.regression.Outcome;
import org.trunkproof.regression.Suspicion;
import org.trunkproof.site.pages.LineFinding;

class DrawingTest {

    /** A sentence of it would be hard to read again. */
    private static final Mistake MISTAKE =
            new Mistake("a: b.conf", 7, "x]", "nat", "nat=no", "other-value", "nat=1:2 (a.feature:3)");

    private static MutationResult result(String killer, String location) {
        return new MutationResult(
                "a  1", MISTAKE, Outcome.KILLED, false, "", killer, location, "why", 1, 2, Suspicion.UNASKED);
    }

    @Test
    void aMistakeStandsAtItsLine() {
        assertThat(Drawing.finding(result("TP-A-01: An offer", "b.feature:8")))
                .isEqualTo(new LineFinding(
                        "a: b.conf",
                        7,
                        "nat=no",
                        "killed",
                        "other-value: nat=1:2 (a.feature:3)",
                        "TP-A-01: An offer",
                        "b.feature:8"));
        assertThat(Drawing.finding(result("", "")).because()).isEqualTo("why");
    }

    @Test
    void newLinesStandAtTheirsAndGoneOnesAtNone() {
        ChangedLine change = new ChangedLine(
                "sip.conf",
                4,
                List.of("-nat=no", "+nat=yes ", "+;(a.feature:3)"),
                "shown by (b.feature:1)",
                "b.feature:8");

        assertThat(Drawing.findings(change))
                .containsExactly(
                        found(LineFinding.WHOLE_FILE, "nat=no", "gone", "nat=no"),
                        found(4, "nat=yes ", "new", "nat=yes"),
                        found(5, ";(a.feature:3)", "new", ";(a.feature:3)"));
    }

    private static LineFinding found(int line, String original, String outcome, String what) {
        return new LineFinding("sip.conf", line, original, outcome, what, "shown by (b.feature:1)", "b.feature:8");
    }

    @Test
    void aChangeThatNoScenarioShowsHasNoPlace() {
        assertThat(Drawing.findings(new ChangedLine("sip.conf", 4, List.of("+a=b"), "nothing (b.feature:1)", null)))
                .extracting(LineFinding::location)
                .containsExactly("");
    }
}
