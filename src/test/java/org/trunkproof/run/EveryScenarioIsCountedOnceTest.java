package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.NotApplicable;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Need;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.trunk.TrunkProfile;

/** Whatever scenarios need and a trunk has: none is run that does not apply, and each is in exactly one count. */
class EveryScenarioIsCountedOnceTest {

    private static final int SCENARIOS = 40;
    private static final int REASONS = 3;

    @TempDir
    private Path folder;

    private static Set<Need> some(Random random, double share) {
        return Arrays.stream(Need.values())
                .filter(need -> random.nextDouble() < share)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }

    private static String tags(Set<Need> needs) {
        return needs.stream().map(Need::tag).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noneRunsThatDoesNotApplyAndEachIsInOneCount(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, Set<Need>> needed = new LinkedHashMap<>();
        Set<Need> ofRule = some(random, 0.02);
        StringBuilder feature =
                new StringBuilder("Feature: Any\n\n@TP-OWN-01 @must " + tags(ofRule) + "\nRule: It is so\n");
        for (int i = 0; i < SCENARIOS; i++) {
            Set<Need> needs = some(random, 0.1);
            feature.append("\n  ")
                    .append(tags(needs))
                    .append("\n  Scenario: ")
                    .append(i)
                    .append("\n    Given nobody\n");
            needs.addAll(ofRule);
            needed.put(String.valueOf(i), needs);
        }
        Set<Need> missing = some(random, random.nextDouble());
        Applicability trunk =
                need -> Optional.of("reason " + need.ordinal() % REASONS).filter(why -> missing.contains(need));

        List<ScenarioResult> results = run(feature.toString(), trunk);

        Predicate<ScenarioResult> applies =
                result -> needed.get(result.scenario()).stream().noneMatch(missing::contains);
        assertThat(results).extracting(ScenarioResult::scenario).containsExactlyInAnyOrderElementsOf(needed.keySet());
        assertThat(results).allSatisfy(result -> assertThat(result.verdict() != Verdict.NOT_APPLICABLE)
                .as("%s", result)
                .isEqualTo(applies.test(result)));
        // a step that there is not is looked for in what is run alone
        assertThat(results).filteredOn(applies).allSatisfy(result -> assertThat(result.message())
                .startsWith("There is no step 'nobody'"));
        Report report = new Report("any", results);
        assertThat(Arrays.stream(Verdict.values()).mapToLong(report::count).sum())
                .isEqualTo(SCENARIOS);
        NotApplicable counted = NotApplicable.in(results);
        assertThat(counted.count()).isEqualTo((int) report.count(Verdict.NOT_APPLICABLE));
        assertThat(counted).isEqualTo(announced(trunk));
    }

    private Options options() {
        return SomeOptions.of(folder.resolve("any.feature").toString());
    }

    private NotApplicable announced(Applicability trunk) {
        return new ChosenScenarios(options()).notApplicable(trunk);
    }

    private List<ScenarioResult> run(String feature, Applicability trunk) throws IOException {
        Files.writeString(folder.resolve("any.feature"), feature);
        Options options = options();
        LabPlan plan = new LabPlan(
                new AsteriskImage("none"), new ConfigurationFolder(options.config()), TrunkProfile.flowroute());
        Suite suite = new Suite(plan, Catalogue.read(options.featurePlaces()), Deviations.read(folder), trunk);
        ChosenScenarios scenarios = new ChosenScenarios(options);
        try (LabPool labs = new LabPool(plan, 1)) {
            return new Execution(suite, scenarios, labs, folder.resolve("report")).run(scenarios.all(), 3);
        }
    }
}
