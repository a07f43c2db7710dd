package org.trunkproof.steps;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.core.runtime.FeatureSupplier;
import io.cucumber.core.runtime.Runtime;
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
import java.util.stream.Collectors;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.carrier.TrunkProfile;
import org.trunkproof.lab.LabPool;
import org.trunkproof.regression.Scenarios;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;

/** The features, run by Cucumber's own runtime as often as wanted, several times side by side. */
final class CucumberScenarios implements Scenarios {

    private static final URI GLUE = URI.create("classpath:/org/trunkproof/steps");

    private final TrunkProfile profile;
    private final Catalogue catalogue;
    private final List<Feature> features;
    private final Map<String, Pickle> pickles;

    CucumberScenarios(TrunkProfile profile, Catalogue catalogue, List<Path> places, String tags) {
        this.profile = profile;
        this.catalogue = catalogue;
        this.features = parsed(places);
        Predicate<List<String>> wanted = tags.isEmpty() ? any -> true : TagExpressionParser.parse(tags)::evaluate;
        this.pickles = features.stream()
                .flatMap(feature -> feature.getPickles().stream())
                .filter(pickle -> wanted.test(pickle.getTags()))
                .collect(Collectors.toMap(
                        Results::location, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<Feature> parsed(List<Path> places) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder();
        places.forEach(
                place -> options.addFeature(FeatureWithLines.parse(place.toUri().toString())));
        return new FeaturePathFeatureSupplier(
                        CucumberScenarios.class::getClassLoader, options.build(), new FeatureParser(UUID::randomUUID))
                .get();
    }

    @Override
    public List<String> all() {
        return List.copyOf(pickles.keySet());
    }

    @Override
    public List<ScenarioResult> run(
            List<String> locations,
            ConfigurationFolder folder,
            LabPool labs,
            Path evidence,
            int sideBySide,
            Predicate<ScenarioResult> enough) {
        Run run = new Run(folder, profile, catalogue, Deviations.read(folder.path()), labs, evidence);
        run.endAfter(enough);
        List<Pickle> order =
                locations.stream().map(pickles::get).filter(Objects::nonNull).toList();
        FeatureSupplier known = () -> features;
        run.within(() -> Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addGlue(GLUE)
                        .setPickleOrder(all -> order)
                        .setThreads(sideBySide)
                        .setNoSummary()
                        .setPublishQuiet(true)
                        .build())
                .withClassLoader(CucumberScenarios.class::getClassLoader)
                .withFeatureSupplier(known)
                .withAdditionalPlugins(new Results())
                .build()
                .run());
        return run.results();
    }
}
