package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.report.MadeUpResults.notApplicable;
import static org.trunkproof.report.MadeUpResults.result;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

class NotApplicableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                     | -
            a is missing          | a is missing, so 1 does not apply
            a a                   | a, so 2 do not apply
            b a b                 | b, so 2 do not apply; a, so 1 does not apply
            b a                   | a, so 1 does not apply; b, so 1 does not apply
            e d c b a             | a, so 1 does not apply; b, so 1 does not apply; c, so 1 does not apply; \
            d, so 1 does not apply; e, so 1 does not apply
            f e d c b a a f       | a, so 2 do not apply; f, so 2 do not apply; b, so 1 does not apply; \
            c, so 1 does not apply; for 2 more reasons 2 do not apply
            """)
    void aClauseForEachReasonThatOfMostScenariosFirst(String reasons, String clauses) {
        Stream<String> firsts = reasons == null
                ? Stream.of()
                : reasons.contains("missing") ? Stream.of(reasons) : Stream.of(reasons.split(" "));

        assertThat(NotApplicable.of(firsts).clauses()).isEqualTo(clauses == null ? "" : clauses);
    }

    @Test
    void aScenarioCountsOnceByItsFirstReason() {
        NotApplicable some = NotApplicable.in(List.of(
                notApplicable("TP-A-01", Level.MUST, 1, "no phone", "no mailbox"),
                notApplicable("TP-A-01", Level.MUST, 2, "no mailbox"),
                notApplicable("TP-A-02", Level.MUST, 3, "no phone"),
                result("TP-A-03", Level.MUST, 4, Verdict.FAIL, "Not applicable, because of this.")));

        assertThat(some.reasons()).containsExactly(Map.entry("no phone", 2), Map.entry("no mailbox", 1));
        assertThat(some.count()).isEqualTo(3);
    }
}
