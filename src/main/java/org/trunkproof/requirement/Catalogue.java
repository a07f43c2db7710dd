package org.trunkproof.requirement;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The requirements that a set of feature files states. */
public final class Catalogue {

    private static final String PINS = "@pins:";
    private static final String SOURCE = "Source:";
    private static final String NO_EFFECT = "No observable effect:";

    private final Map<String, Requirement> byId = new TreeMap<>();
    private final Map<Path, String> titles = new LinkedHashMap<>();
    private final List<String> doubled = new ArrayList<>();

    private Catalogue() {}

    /**
     * Reads every feature file at the places, folders or files; one that lies at several is read once.
     *
     * @throws IllegalArgumentException if a file cannot be read or is no Gherkin, two Rules claim the same id, or an
     *     outline has no example
     */
    public static Catalogue read(List<Path> places) {
        return read(places, UnaryOperator.identity());
    }

    /**
     * The same, where a person finds the files by other names.
     *
     * @throws IllegalArgumentException if a file cannot be read or is no Gherkin, two Rules claim the same id, or an
     *     outline has no example
     */
    public static Catalogue read(List<Path> places, UnaryOperator<Path> shown) {
        Catalogue catalogue = new Catalogue();
        FeatureFile.in(places)
                .forEach(file -> catalogue.add(new FeatureFile(shown.apply(file.path()), file.feature())));
        if (!catalogue.doubled.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", catalogue.doubled));
        }
        return catalogue;
    }

    private void add(FeatureFile file) {
        file.feature().ifPresent(feature -> titles.put(file.path(), feature.getName()));
        file.feature().stream()
                .flatMap(feature -> feature.getChildren().stream())
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .flatMap(rule -> requirement(rule, file.path()).stream())
                .forEach(this::add);
    }

    private void add(Requirement requirement) {
        Requirement other = byId.putIfAbsent(requirement.id(), requirement);
        if (other != null) {
            doubled.add("Two Rules claim the requirement id " + requirement.id() + ", '" + other.sentence() + "' in "
                    + place(other) + " and '" + requirement.sentence() + "' in " + place(requirement)
                    + "; give one of them another.");
        }
    }

    private static String place(Requirement requirement) {
        return requirement.feature().map(Path::toString).orElse("no file");
    }

    private static Optional<Requirement> requirement(Rule rule, Path file) {
        List<String> tags = rule.getTags().stream().map(Tag::getName).toList();
        return id(tags).map(id -> new Requirement(
                id,
                level(tags),
                rule.getName(),
                described(rule, SOURCE).orElse("not stated"),
                tags.stream()
                        .filter(tag -> tag.startsWith(PINS))
                        .map(tag -> tag.substring(PINS.length()))
                        .toList(),
                Optional.of(file),
                rule.getChildren().stream()
                        .map(RuleChild::getScenario)
                        .flatMap(Optional::stream)
                        .map(scenario -> scenario(scenario, file))
                        .toList(),
                described(rule, NO_EFFECT)));
    }

    private static Optional<String> id(List<String> tags) {
        return RequirementId.in(tags).stream().findFirst();
    }

    private static Level level(List<String> tags) {
        return tags.contains("@should") ? Level.SHOULD : Level.MUST;
    }

    /** What follows the label, in the line of the Rule's description that it starts. */
    private static Optional<String> described(Rule rule, String label) {
        return rule.getDescription()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst();
    }

    private static Requirement.Scenario scenario(Scenario scenario, Path file) {
        List<Examples> examples = scenario.getExamples();
        List<String> runs = examples.isEmpty()
                ? List.of(scenario.getName())
                : examples.stream()
                        .flatMap(table ->
                                table.getTableBody().stream().map(row -> filledIn(scenario.getName(), table, row)))
                        .toList();
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ":" + scenario.getLocation().getLine() + ": '" + scenario.getName()
                            + "' has no example, so that it is never run; add a row to its Examples, or delete it.");
        }
        return new Requirement.Scenario(scenario.getName(), runs);
    }

    /** As Cucumber does it. */
    private static String filledIn(String title, Examples table, TableRow values) {
        List<TableCell> columns = table.getTableHeader().map(TableRow::getCells).orElse(List.of());
        String text = title;
        for (int i = 0; i < columns.size(); i++) {
            text = text.replace(
                    "<" + columns.get(i).getValue() + ">",
                    values.getCells().get(i).getValue());
        }
        return text;
    }

    /**
     * The requirement that a scenario is tagged with. A scenario without one is a requirement of its own: it must do what
     * its title says.
     */
    public Requirement of(String scenario, List<String> tags) {
        return RequirementId.in(tags).stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .findFirst()
                .orElseGet(() -> Requirement.ofItsOwn(id(tags).orElse("UNNUMBERED"), level(tags), scenario));
    }

    /** What each feature is called, by its file. */
    public Map<Path, String> titles() {
        return Collections.unmodifiableMap(titles);
    }

    /** That which has the id, if a Rule states it. */
    Optional<Requirement> with(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of all that the Rules require. */
    Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** What the Rules require, by id. */
    public List<Requirement> all() {
        return List.copyOf(byId.values());
    }
}
