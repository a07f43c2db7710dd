package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class ReportTest {

    private static ScenarioResult result(String id, Level level, int line, Verdict verdict, String message) {
        Requirement requirement = Requirement.ofItsOwn(id, level, "The sentence");
        return new ScenarioResult(
                requirement, "Line " + line, "a.feature:" + line, verdict, message, Duration.ofMillis(1), List.of());
    }

    @Test
    void theSummarySaysWhatDidNotPassAndNoMoreThanThat() {
        Report report = new Report(
                "my-trunk",
                List.of(
                        result("TP-A-01", Level.MUST, 1, Verdict.PASS, ""),
                        result("TP-A-02", Level.MUST, 2, Verdict.FAIL, "printed by the build"),
                        result("TP-A-03", Level.SHOULD, 3, Verdict.FAIL, "should\nbe printed here"),
                        result("TP-A-04", Level.MUST, 4, Verdict.DEVIATION, "because\nof this"),
                        result("TP-A-04", Level.MUST, 5, Verdict.DEVIATION, "because\nof that"),
                        result("TP-A-05", Level.MUST, 6, Verdict.ERROR, "no engine"),
                        result("TP-A-05", Level.MUST, 7, Verdict.ERROR, "no engine")));

        assertThat(report.summary(Path.of("report"))).isEqualTo("""

                Trunkproof on my-trunk

                  fail             TP-A-02: Line 2 (a.feature:2)
                  fail             TP-A-03: Line 3 (a.feature:3)
                    should
                    be printed here
                  deviation        TP-A-04: because
                  error            TP-A-05: Line 6 (a.feature:6)
                    no engine
                  error            TP-A-05: Line 7 (a.feature:7)
                  1 pass, 2 fail, 2 deviation, 2 error; read on in report/index.html
                """);
    }
}
