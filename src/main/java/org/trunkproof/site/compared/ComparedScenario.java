package org.trunkproof.site.compared;

import java.util.List;
import java.util.Optional;
import org.trunkproof.comparison.ScenarioComparison;
import org.trunkproof.site.pages.Explanation;
import org.trunkproof.site.pages.SitePage;

/**
 * The page of a scenario in two runs: what became of its verdict, and the exchange before beside now.
 *
 * @param textBefore why it did not pass before
 * @param textNow why it does not pass now
 * @param ladder empty where one of the two left no evidence
 * @param pairs what was done, in the order of the ladder
 */
public record ComparedScenario(
        ComparedRow scenario,
        List<Explanation.TextLine> textBefore,
        List<Explanation.TextLine> textNow,
        Optional<PairedLadder> ladder,
        List<PairText> pairs)
        implements SitePage {

    public ComparedScenario {
        pairs = List.copyOf(pairs);
    }

    static ComparedScenario of(ScenarioComparison scenario, RunLinks before, RunLinks now) {
        List<PairText> pairs = PairTexts.of(scenario.pairs());
        return new ComparedScenario(
                new ComparedRow(scenario, before, now),
                scenario.before().map(before::textOf).orElse(List.of()),
                scenario.after().map(now::textOf).orElse(List.of()),
                pairs.isEmpty() ? Optional.empty() : Optional.of(PairedDrawing.of(scenario.pairs(), pairs)),
                pairs);
    }

    @Override
    public String template() {
        return "scenario.ftlh";
    }

    @Override
    public String place() {
        return scenario.place();
    }

    public RunLinks before() {
        return scenario.before();
    }

    public RunLinks now() {
        return scenario.now();
    }
}
