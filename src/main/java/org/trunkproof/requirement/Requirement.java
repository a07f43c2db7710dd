package org.trunkproof.requirement;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something a trunk must or should do: a Rule in a feature file, or a scenario outside of any.
 *
 * @param id such as {@code TP-AUTH-03}
 * @param sentence the Rule's title
 * @param source where it comes from; the line of the Rule's description that starts with {@code Source:}
 * @param pins the aspects of the configuration that bear on it; its tags {@code @pins:ASPECT}
 * @param feature the file with the Rule; empty for a scenario outside of any
 * @param scenarios what shows it, in the file's order
 * @param noEffect why nothing can show it; the line of the Rule's description that starts with {@code No observable
 *     effect:}
 */
public record Requirement(
        String id,
        Level level,
        String sentence,
        String source,
        List<String> pins,
        Optional<Path> feature,
        List<Scenario> scenarios,
        Optional<String> noEffect) {

    /**
     * A scenario of a Rule.
     *
     * @param title as written, so an outline's has its placeholders
     * @param runs what it is called each time that it is run: once, or an outline once for each example
     */
    public record Scenario(String title, List<String> runs) {

        public Scenario {
            runs = List.copyOf(runs);
        }
    }

    public Requirement {
        pins = List.copyOf(pins);
        scenarios = List.copyOf(scenarios);
    }

    /** A scenario that no Rule states the purpose of. */
    public static Requirement ofItsOwn(String id, Level level, String scenario) {
        return new Requirement(
                id,
                level,
                scenario,
                "the scenario itself",
                List.of(),
                Optional.empty(),
                List.of(new Scenario(scenario, List.of(scenario))),
                Optional.empty());
    }

    /** What its scenarios are called, as they are written and as they are run, each once. */
    List<String> titles() {
        return scenarios.stream()
                .flatMap(scenario -> Stream.concat(Stream.of(scenario.title()), scenario.runs().stream()))
                .distinct()
                .toList();
    }

    /** Whether a scenario that is written so is run so. */
    boolean isRunAs(String written, String run) {
        return scenarios.stream()
                .anyMatch(scenario ->
                        scenario.title().equals(written) && scenario.runs().contains(run));
    }

    @Override
    public String toString() {
        return id + " (" + level.name().toLowerCase(Locale.ROOT) + ") " + sentence;
    }
}
