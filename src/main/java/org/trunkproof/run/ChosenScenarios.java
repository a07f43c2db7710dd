package org.trunkproof.run;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.filter.Filters;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.report.NotApplicable;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.spelling.Spelling;

/** The scenarios that the user has chosen, by their location, in the order of the features. */
final class ChosenScenarios {

    private static final String SLOW = "@slow";

    private final List<Feature> features;
    private final Map<String, Pickle> pickles;

    /**
     * @throws SetupException if there are none, or a tag, a title or a line that was given is nowhere
     */
    ChosenScenarios(Options options) {
        this.features = read(options.features());
        Given.refuse(new WantedTags(options.tags()).unknown(features, () -> read(List.of(FeaturePlace.shipped()))));
        List<Pickle> there =
                features.stream().flatMap(feature -> at(feature, options)).toList();
        List<Pickle> tagged = there.stream().filter(filter(options.tags())).toList();
        List<Pickle> chosen = options.name().isEmpty()
                ? tagged
                : tagged.stream()
                        .filter(new Filters(named(options.name().get())))
                        .toList();
        this.pickles = chosen.stream()
                .collect(Collectors.toMap(
                        ChosenScenarios::location, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (pickles.isEmpty()) {
            throw new SetupException("No scenario is chosen: " + missing(options, there, tagged) + ".");
        }
    }

    /**
     * The same, where they are about to be run: each step of them is one, and has been given what it takes.
     *
     * @throws SetupException which names all that is wrong with them
     */
    static ChosenScenarios rehearsed(Options options) {
        // which says more of a step whose outline is wrong
        options.catalogue();
        ChosenScenarios scenarios = new ChosenScenarios(options);
        Given.refuse(Rehearsal.objections(scenarios, options.trunk()));
        return scenarios;
    }

    private static List<Feature> read(List<FeatureWithLines> places) {
        RuntimeOptionsBuilder all = new RuntimeOptionsBuilder();
        places.forEach(feature -> all.addFeature(FeatureWithLines.create(feature.uri(), List.of())));
        try {
            return new FeaturePathFeatureSupplier(
                            ChosenScenarios.class::getClassLoader, all.build(), new FeatureParser(UUID::randomUUID))
                    .get();
        } catch (IllegalArgumentException e) {
            // it has looked at files with a feature's name
            throw new SetupException(
                    "No scenario is chosen: a file that " + Option.FEATURES
                            + " names is empty; write a feature, or leave it" + " out (" + e.getMessage() + ").",
                    e);
        }
    }

    private static Predicate<Pickle> filter(String tags) {
        return tags.isEmpty()
                ? scenario -> true
                : new Filters(new RuntimeOptionsBuilder()
                        .addTagFilter(TagExpressionParser.parse(tags))
                        .build());
    }

    private static RuntimeOptions named(Pattern name) {
        return new RuntimeOptionsBuilder().addNameFilter(name).build();
    }

    /** Which of the choices left none. */
    private static String missing(Options options, List<Pickle> there, List<Pickle> tagged) {
        String places = options.featurePlaces().stream().map(Path::toString).collect(Collectors.joining(", "));
        if (there.isEmpty()) {
            return "there is none in " + places + "; give " + Option.FEATURES + " folders or files with some";
        }
        if (tagged.isEmpty()) {
            return "none in " + places + " is tagged " + options.tags() + "; choose others with " + Option.TAGS;
        }
        String name = options.name().map(Pattern::pattern).orElse("");
        return "no title in " + places + " has '" + name + "' in it; "
                + Spelling.instead(name, tagged.stream().map(Pickle::getName).toList());
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

    /** The locations of those that apply. */
    List<String> applying(Applicability trunk) {
        return pickles.entrySet().stream()
                .filter(scenario ->
                        trunk.reasonsAgainst(scenario.getValue().getTags()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many do not apply, and why. */
    NotApplicable notApplicable(Applicability trunk) {
        return NotApplicable.of(
                pickles.values().stream().flatMap(scenario -> trunk.reasonsAgainst(scenario.getTags()).stream()
                        .limit(1)));
    }

    /** Those at the locations, in that order; unknown ones are left out. */
    List<Pickle> at(List<String> locations) {
        return locations.stream().map(pickles::get).filter(Objects::nonNull).toList();
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
