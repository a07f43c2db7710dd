package org.trunkproof.requirement;

import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.trunkproof.spelling.Spelling;

/**
 * Whether each scenario belongs to a Rule, each Rule says what it is and how much it binds, needs are some that there are, and
 * outlines have what they name.
 */
public final class FeatureReview {

    private static final List<String> LEVELS = List.of("@must", "@should");

    private final String file;
    private final Set<String> words;
    private final List<String> objections = new ArrayList<>();

    private FeatureReview(Path file, Set<String> words) {
        this.file = file.toString();
        this.words = words;
    }

    /**
     * What is wrong with the features at the places, and where, a sentence each.
     *
     * @param shown a file as a person finds it
     * @param words what may stand in angle brackets in tables and texts besides the columns of Examples
     * @throws IllegalArgumentException if a file cannot be read or is no Gherkin
     */
    public static List<String> objections(List<Path> places, UnaryOperator<Path> shown, Set<String> words) {
        return FeatureFile.in(places).stream()
                .flatMap(file -> file.feature().stream()
                        .flatMap(feature -> new FeatureReview(shown.apply(file.path()), words).of(feature).stream()))
                .toList();
    }

    private List<String> of(Feature feature) {
        needs(feature.getTags());
        for (FeatureChild child : feature.getChildren()) {
            child.getRule().ifPresent(this::look);
            child.getScenario().ifPresent(this::lookAtStray);
        }
        return objections;
    }

    private void lookAtStray(Scenario scenario) {
        object(
                scenario.getLocation().getLine(),
                "The scenario '" + scenario.getName()
                        + "' belongs to no Rule; put it below one that says what the trunk"
                        + " must do, with tags such as @OFFICE-1 @must above it.");
        scenarioText(scenario);
    }

    private void look(Rule rule) {
        needs(rule.getTags());
        List<String> tags = rule.getTags().stream().map(Tag::getName).toList();
        long line = rule.getLocation().getLine();
        List<String> ids = RequirementId.in(tags);
        if (ids.isEmpty()) {
            object(
                    line,
                    "The Rule '" + rule.getName() + "' has no id; tag it with one in capitals that ends in a number,"
                            + " such as @OFFICE-1.");
        } else if (ids.size() > 1) {
            object(
                    line,
                    "The Rule '" + rule.getName() + "' has the ids " + String.join(" and ", ids)
                            + "; leave one of them.");
        }
        List<String> levels = tags.stream().filter(LEVELS::contains).toList();
        if (levels.isEmpty()) {
            object(line, "The Rule '" + rule.getName() + "' has no level" + typo(tags) + "; tag it @must or @should.");
        } else if (levels.size() > 1) {
            object(line, "The Rule '" + rule.getName() + "' is both @must and @should; leave one of them.");
        }
        rule.getChildren().stream()
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .forEach(this::scenarioText);
    }

    private static String typo(List<String> tags) {
        return tags.stream()
                .filter(tag -> Spelling.meant(tag, LEVELS).isPresent())
                .findFirst()
                .map(tag -> ", for " + tag + " is none")
                .orElse("");
    }

    private void needs(List<Tag> tags) {
        tags.stream()
                .filter(tag -> tag.getName().startsWith(Need.PREFIX))
                .filter(tag -> Need.of(tag.getName()).isEmpty())
                .forEach(tag -> object(
                        tag.getLocation().getLine(),
                        "There is no need " + tag.getName() + "; " + Spelling.instead(tag.getName(), Need.tags())
                                + "."));
    }

    private void scenarioText(Scenario scenario) {
        needs(scenario.getTags());
        scenario.getExamples().forEach(examples -> needs(examples.getTags()));
        new OutlineWords(scenario, words).unknown().forEach(this::object);
    }

    private void object(long line, String what) {
        objections.add(file + ":" + line + ": " + what);
    }
}
