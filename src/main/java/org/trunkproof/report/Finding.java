package org.trunkproof.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trunkproof.requirement.Verdict;

/**
 * One thing to look into: a requirement that is not met, a deviation that is none any more, or what keeps scenarios from
 * being judged or from finding out, which concerns many of them in the same words.
 *
 * @param scenarios that show it, at least one, all with the same verdict
 */
record Finding(List<ScenarioResult> scenarios) {

    /** How a finding differs from others; the lower its rank, the sooner it is to be read. */
    private record Key(int rank, String subject) {
        static Key of(ScenarioResult result) {
            return switch (result.verdict()) {
                case FAIL ->
                    new Key(result.failsTheBuild() ? 0 : 4, result.requirement().id());
                case NOT_JUDGED -> new Key(result.failsTheBuild() ? 1 : 5, firstLine(result.message()));
                case STALE_DEVIATION -> new Key(2, firstLine(result.message()));
                // times, ports and ids are others each time
                default -> new Key(3, firstLine(result.message()).replaceAll("\\d+", "#"));
            };
        }
    }

    /** What there is to look into, what fails the build first, and of that what is most at stake. */
    static List<Finding> in(Report report) {
        List<ScenarioResult> results = report.results().stream()
                .filter(result -> switch (result.verdict()) {
                    case PASS, DEVIATION, NOT_APPLICABLE -> false;
                    case FAIL, STALE_DEVIATION, NOT_JUDGED, ERROR -> true;
                })
                .toList();
        return results.stream()
                .sorted(LikelyCause.byStake(results))
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().rank()))
                .map(entry -> new Finding(entry.getValue()))
                .toList();
    }

    ScenarioResult first() {
        return scenarios.get(0);
    }

    Verdict verdict() {
        return first().verdict();
    }

    boolean failsTheBuild() {
        return switch (verdict()) {
            case FAIL, NOT_JUDGED -> first().failsTheBuild();
            default -> true;
        };
    }

    /** Such as {@code fail}, or {@code fail (should)} for one that does not fail the build. */
    String label() {
        return verdict().words()
                + (failsTheBuild()
                        ? ""
                        : " (" + first().requirement().level().name().toLowerCase(Locale.ROOT) + ")");
    }

    /** The requirement, or what went wrong for an error, or what is not there to be judged. */
    String title() {
        return verdict() == Verdict.ERROR || verdict() == Verdict.NOT_JUDGED
                ? firstLine(first().message())
                : first().requirement().id() + ": " + first().requirement().sentence();
    }

    /** As in {@code 12 scenarios}. */
    String count() {
        return scenarios.size() == 1 ? "1 scenario" : scenarios.size() + " scenarios";
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
