package org.trunkproof.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** Results that never were. */
final class MadeUpResults {

    private MadeUpResults() {}

    static ScenarioResult result(String id, Level level, int line, Verdict verdict, String message) {
        return result(id, level, line, verdict, message, List.of());
    }

    static ScenarioResult result(
            String id, Level level, int line, Verdict verdict, String message, List<Suspect> suspects) {
        return new ScenarioResult(
                new Requirement(
                        id,
                        level,
                        "What " + id + " asks for",
                        "RFC 3261",
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                "Scenario " + line,
                "features/a.feature:" + line,
                verdict,
                message,
                Duration.ofMillis(1500),
                suspects,
                List.of());
    }

    static ScenarioResult notApplicable(String id, Level level, int line, String... reasons) {
        ScenarioResult any = result(id, level, line, Verdict.PASS, "");
        return ScenarioResult.notApplicable(any.requirement(), any.scenario(), any.location(), List.of(reasons));
    }

    static Deviation declared(String id, String reason) {
        return new Deviation(id, Optional.empty(), reason);
    }

    static Report of(ScenarioResult... results) {
        return new Report("my-trunk", List.of(results));
    }
}
