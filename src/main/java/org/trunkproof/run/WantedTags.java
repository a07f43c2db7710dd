package org.trunkproof.run;

import io.cucumber.core.gherkin.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;

/**
 * The tags in an expression that chooses scenarios. One that is nowhere chooses nothing, or after {@code not} leaves nothing
 * out, and neither was meant.
 *
 * @param expression as it was typed; empty for no choice
 */
record WantedTags(String expression) {

    /** A backslash takes the next character for itself (Cucumber's tag expressions). */
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)[\\s()]+");

    /** What our features tag a scenario or a Rule with, even where the chosen ones happen to have none. */
    private static final Set<String> OURS = Set.of("@must", "@should", "@slow");

    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    /**
     * The tags that are nowhere, a sentence each.
     *
     * @param features among which the choice is
     * @param others where a tag may stand as well that leaves nothing out among these; read if there is need
     */
    List<String> unknown(List<Feature> features, Supplier<List<Feature>> others) {
        Set<String> known = tags(features);
        List<String> missing = words().filter(word -> !known.contains(word)).toList();
        if (!missing.isEmpty()) {
            known.addAll(tags(others.get()));
        }
        return missing.stream()
                .filter(word -> !known.contains(word))
                .map(word -> Option.TAGS + "=" + expression + ": nothing is tagged " + word + "; "
                        + Spelling.instead(word, known) + ".")
                .toList();
    }

    private Stream<String> words() {
        return Arrays.stream(BETWEEN.split(expression))
                .filter(word -> !word.isEmpty() && !OPERATORS.contains(word))
                .map(word -> word.replaceAll("\\\\(.)", "$1"))
                .distinct();
    }

    private static Set<String> tags(List<Feature> features) {
        Set<String> tags = new TreeSet<>(OURS);
        features.stream()
                .flatMap(feature -> feature.getPickles().stream())
                .forEach(scenario -> tags.addAll(scenario.getTags()));
        return tags;
    }
}
