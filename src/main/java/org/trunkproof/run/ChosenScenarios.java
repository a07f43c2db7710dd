package org.trunkproof.run;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.filter.Filters;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.premise.Grounds;
import org.trunkproof.requirement.Catalogue;

/** The scenarios that the user has chosen, by their location, in the order of the features. */
final class ChosenScenarios {

    private static final String SLOW = "@slow";

    private final List<Feature> features;
    private final Map<String, Pickle> pickles;

    /**
     * @throws SetupException if there are none
     */
    ChosenScenarios(Options options) {
        RuntimeOptions chosen = withoutLines(options);
        this.features = new FeaturePathFeatureSupplier(
                        ChosenScenarios.class::getClassLoader, chosen, new FeatureParser(UUID::randomUUID))
                .get();
        Predicate<Pickle> isChosen = new Filters(chosen);
        this.pickles = features.stream()
                .flatMap(feature -> at(feature, options))
                .filter(isChosen)
                .collect(Collectors.toMap(
                        ChosenScenarios::location, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (pickles.isEmpty()) {
            throw new SetupException("No scenario is chosen; check -Dcucumber.filter.tags and -Dtrunk.features.");
        }
    }

    private static RuntimeOptions withoutLines(Options options) {
        RuntimeOptionsBuilder chosen = new RuntimeOptionsBuilder();
        options.features().forEach(feature -> chosen.addFeature(FeatureWithLines.create(feature.uri(), List.of())));
        if (!options.tags().isEmpty()) {
            chosen.addTagFilter(TagExpressionParser.parse(options.tags()));
        }
        options.name().ifPresent(chosen::addNameFilter);
        return chosen.build();
    }

    /** Those at the lines that were given with the file; all where it was given without, or its folder was. */
    private static Stream<Pickle> at(Feature feature, Options options) {
        List<Integer> lines = options.linesOf(feature.getUri());
        return lines.isEmpty()
                ? feature.getPickles().stream()
                : lines.stream().flatMap(line -> new ScenariosOfLines(feature).at(line).stream());
    }

    /** Every scenario's location. */
    List<String> all() {
        return List.copyOf(pickles.keySet());
    }

    /** Those at the locations, in that order; unknown ones are left out. */
    List<Pickle> at(List<String> locations) {
        return locations.stream().map(pickles::get).filter(Objects::nonNull).toList();
    }

    /** The number that scenarios of most requirements dial, chosen or not; empty where there is none. */
    String mostDialled(Catalogue catalogue) {
        Map<String, List<List<String>>> steps = new HashMap<>();
        features.stream().flatMap(feature -> feature.getPickles().stream()).forEach(pickle -> steps.computeIfAbsent(
                        catalogue.of(pickle.getName(), pickle.getTags()).id(), id -> new ArrayList<>())
                .add(pickle.getSteps().stream().map(Step::getText).toList()));
        return Grounds.mostDialled(steps).orElse("");
    }

    List<Feature> features() {
        return features;
    }

    /** Whether it is tagged as one that takes its time. */
    boolean isSlow(String location) {
        Pickle pickle = pickles.get(location);
        return pickle != null && pickle.getTags().contains(SLOW);
    }

    private static String location(Pickle scenario) {
        return location(scenario.getUri(), scenario.getLocation().getLine());
    }

    /** Feature file and line, as a person finds it. */
    static String location(URI feature, int line) {
        return Shipped.shown(Path.of(feature)) + ":" + line;
    }
}
