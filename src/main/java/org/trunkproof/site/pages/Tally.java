package org.trunkproof.site.pages;

import java.util.ArrayList;
import java.util.List;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

/** How often there is which verdict, the gravest first. */
public record Tally(List<ScenarioResult> results) {

    /** From what must be looked at first to what need not be. */
    private static final List<Verdict> GRAVEST_FIRST =
            List.of(Verdict.FAIL, Verdict.ERROR, Verdict.STALE_DEVIATION, Verdict.DEVIATION, Verdict.PASS);

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

    /** The gravest verdict; a pass where there is none. */
    public Verdict gravest() {
        return GRAVEST_FIRST.stream()
                .filter(verdict -> !with(verdict).isEmpty())
                .findFirst()
                .orElse(Verdict.PASS);
    }

    /** As a class of the page. */
    public String mood() {
        return results.isEmpty() ? "error" : isMet() ? gravest().toString() : "fail";
    }

    private boolean isMet() {
        return unmet(Level.MUST) == 0;
    }

    private long unmet(Level level) {
        return requirements(with(Verdict.FAIL).stream()
                .filter(result -> result.requirement().level() == level)
                .toList());
    }

    private static long requirements(List<ScenarioResult> results) {
        return results.stream()
                .map(result -> result.requirement().id())
                .distinct()
                .count();
    }

    /** What it comes to. */
    public String sentence() {
        if (results.isEmpty()) {
            return "No scenario ran.";
        }
        if (!isMet()) {
            return "The trunk does not do all that it must: "
                    + counted(unmet(Level.MUST), "requirement is not met.", "requirements are not met.");
        }
        int errors = with(Verdict.ERROR).size();
        if (errors == results.size()) {
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
        if (unmet(Level.SHOULD) > 0) {
            but.add(counted(
                    unmet(Level.SHOULD), "requirement that it should meet", "requirements that it should meet"));
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
