package org.trunkproof.site.pages;

import java.util.ArrayList;
import java.util.List;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

/** How often there is which verdict, the gravest first. */
public record Tally(List<ScenarioResult> results) {

    /** From what must be looked at first to what need not be. */
    private static final List<Verdict> GRAVEST_FIRST = List.of(
            Verdict.FAIL,
            Verdict.NOT_JUDGED,
            Verdict.ERROR,
            Verdict.STALE_DEVIATION,
            Verdict.DEVIATION,
            Verdict.PASS,
            Verdict.NOT_APPLICABLE);

    /** Of a bar, in the unit that the layout draws it in. */
    private static final int BAR = 600;

    /** That a part of a bar has in any case. */
    private static final int LEAST = 6;

    /** For a chip: a verdict that there is. */
    public record Count(Verdict verdict, int count) {}

    /** Of a bar: where it begins and how long it is. */
    public record Part(Verdict verdict, long x, long width) {}

    public Tally {
        results = List.copyOf(results);
    }

    static int gravity(Verdict verdict) {
        return GRAVEST_FIRST.indexOf(verdict);
    }

    private List<ScenarioResult> with(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }

    public List<Count> counts() {
        return GRAVEST_FIRST.stream()
                .filter(verdict -> !with(verdict).isEmpty())
                .map(verdict -> new Count(verdict, with(verdict).size()))
                .toList();
    }

    /** A verdict that there is can be seen, however few have it. */
    public List<Part> bar() {
        List<Count> counts = counts();
        int shared = BAR - LEAST * counts.size();
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Count count : counts) {
            double length = LEAST + (double) shared * count.count() / results.size();
            parts.add(
                    new Part(count.verdict(), Math.round(x), Math.max(1, Math.round(x + length) - Math.round(x) - 2)));
            x += length;
        }
        return parts;
    }

    /** The gravest verdict; that nothing applies is one only where that is all; a pass where there is none. */
    public Verdict gravest() {
        return GRAVEST_FIRST.stream()
                .filter(verdict -> !with(verdict).isEmpty())
                .findFirst()
                .orElse(Verdict.PASS);
    }

    /** As a class of the page. */
    public String mood() {
        return results.isEmpty() || appliesNowhere() ? "error" : gravest().toString();
    }

    private long of(Verdict verdict, Level level) {
        return requirements(with(verdict).stream()
                .filter(result -> result.requirement().level() == level)
                .toList());
    }

    private static long requirements(List<ScenarioResult> results) {
        return results.stream()
                .map(result -> result.requirement().id())
                .distinct()
                .count();
    }

    private boolean appliesNowhere() {
        return with(Verdict.NOT_APPLICABLE).size() == results.size();
    }

    /** What it comes to. */
    public String sentence() {
        if (results.isEmpty()) {
            return "No scenario ran.";
        }
        if (appliesNowhere()) {
            return "No scenario applies to this trunk, so that nothing is known of it.";
        }
        long unmet = of(Verdict.FAIL, Level.MUST);
        long notJudged = of(Verdict.NOT_JUDGED, Level.MUST);
        if (unmet > 0) {
            return "The trunk does not do all that it must: "
                    + counted(unmet, "requirement is not met", "requirements are not met")
                    + (notJudged > 0 ? ", and " + counted(notJudged, "is not judged.", "are not judged.") : ".");
        }
        if (notJudged > 0) {
            return "The trunk is not shown to do all that it must: "
                    + counted(notJudged, "requirement is not judged,", "requirements are not judged,")
                    + " because what " + (notJudged == 1 ? "it is" : "they are") + " about is not there.";
        }
        int errors = with(Verdict.ERROR).size();
        if (errors == results.size() - with(Verdict.NOT_APPLICABLE).size()) {
            return "Nothing could be found out about the trunk.";
        }
        String met = "The trunk does what it must";
        if (errors > 0) {
            return met + ", as far as could be found out: "
                    + counted(errors, "scenario says nothing.", "scenarios say nothing.");
        }
        long stale = requirements(with(Verdict.STALE_DEVIATION));
        if (stale > 0) {
            return met + ", and more: "
                    + counted(stale, "declared deviation is none any more.", "declared deviations are none any more.");
        }
        List<String> but = new ArrayList<>();
        long better = of(Verdict.FAIL, Level.SHOULD);
        if (better > 0) {
            but.add(counted(better, "requirement that it should meet", "requirements that it should meet"));
        }
        long open = of(Verdict.NOT_JUDGED, Level.SHOULD);
        if (open > 0) {
            but.add(counted(open, "requirement that is not judged", "requirements that are not judged"));
        }
        long deviations = requirements(with(Verdict.DEVIATION));
        if (deviations > 0) {
            but.add(counted(deviations, "declared deviation", "declared deviations"));
        }
        return but.isEmpty() ? met + "." : met + ", but for " + String.join(" and ", but) + ".";
    }

    static String counted(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
