package org.trunkproof.steps;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.filter.Filters;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
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
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.LabPool;
import org.trunkproof.regression.Scenarios;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.trunk.TrunkProfile;

/** The features, run by Cucumber's own runtime as often as wanted, several times side by side. */
final class CucumberScenarios implements Scenarios {

    private static final URI GLUE = URI.create("classpath:/org/trunkproof/steps");

    private static final String SLOW = "@slow";

    private final TrunkProfile profile;
    private final Catalogue catalogue;
    private final List<Feature> features;
    private final Map<String, Pickle> pickles;

    /**
     * @throws SetupException if the user has chosen none
     */
    CucumberScenarios(TrunkProfile profile, Catalogue catalogue, Options options) {
        this.profile = profile;
        this.catalogue = catalogue;
        RuntimeOptions chosen = chosen(options);
        this.features = new FeaturePathFeatureSupplier(
                        CucumberScenarios.class::getClassLoader, chosen, new FeatureParser(UUID::randomUUID))
                .get();
        this.pickles = features.stream()
                .flatMap(feature -> feature.getPickles().stream())
                .filter(new Filters(chosen))
                .collect(Collectors.toMap(
                        Results::location, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (pickles.isEmpty()) {
            throw new SetupException("No scenario is chosen; check -Dcucumber.filter.tags and -Dtrunk.features.");
        }
    }

    private static RuntimeOptions chosen(Options options) {
        RuntimeOptionsBuilder chosen = new RuntimeOptionsBuilder();
        options.features().forEach(chosen::addFeature);
        if (!options.tags().isEmpty()) {
            chosen.addTagFilter(TagExpressionParser.parse(options.tags()));
        }
        return chosen.build();
    }

    @Override
    public List<String> all() {
        return List.copyOf(pickles.keySet());
    }

    /** Whether it is tagged as one that takes its time. */
    boolean isSlow(String location) {
        Pickle pickle = pickles.get(location);
        return pickle != null && pickle.getTags().contains(SLOW);
    }

    @Override
    public List<ScenarioResult> run(
            List<String> locations,
            ConfigurationFolder folder,
            LabPool labs,
            Path evidence,
            int sideBySide,
            Predicate<ScenarioResult> enough) {
        return run(locations, folder, labs, evidence, sideBySide, enough, List.of());
    }

    /**
     * The same, with a report of Cucumber's own.
     *
     * @param plugins as Cucumber names them
     */
    List<ScenarioResult> run(
            List<String> locations,
            ConfigurationFolder folder,
            LabPool labs,
            Path evidence,
            int sideBySide,
            Predicate<ScenarioResult> enough,
            List<String> plugins) {
        Run run = new Run(folder, profile, catalogue, Deviations.read(folder.path()), labs, evidence);
        run.endAfter(enough);
        List<Pickle> order =
                locations.stream().map(pickles::get).filter(Objects::nonNull).toList();
        FeatureSupplier known = () -> features;
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setPickleOrder(all -> order)
                .setThreads(sideBySide)
                .setNoSummary()
                .setPublishQuiet(true);
        plugins.forEach(options::addPluginName);
        run.within(() -> Runtime.builder()
                .withRuntimeOptions(options.build())
                .withClassLoader(CucumberScenarios.class::getClassLoader)
                .withFeatureSupplier(known)
                .withAdditionalPlugins(new Results())
                .build()
                .run());
        return run.results();
    }
}
