package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Need;
import org.trunkproof.requirement.PlannedScenario;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.trunk.TrunkProfile;

/** Scenarios that come to an end before they need a lab. */
class ExecutionTest {

    @TempDir
    private Path folder;

    private Path feature;
    private Function<PlannedScenario, Optional<String>> premise = scenario -> Optional.empty();
    private Applicability trunk = Applicability.EVERYTHING;

    @BeforeEach
    void write() throws IOException {
        feature = folder.resolve("own.feature");
        Files.writeString(feature, """
                Feature: Own

                  @TP-OWN-01 @must
                  Rule: Nobody knows these steps

                    Scenario: one
                      Given the desk phone answer calls

                    Scenario: two
                      Given the desk phone ansers calls
                """);
    }

    private List<ScenarioResult> run(List<ScenarioResult> told, Predicate<ScenarioResult> enough) {
        return run(told, enough, ChosenScenarios::all);
    }

    private List<ScenarioResult> run(
            List<ScenarioResult> told,
            Predicate<ScenarioResult> enough,
            Function<ChosenScenarios, List<String>> order) {
        Options options = SomeOptions.of(feature.toString());
        LabPlan plan = new LabPlan(
                new AsteriskImage("none"), new ConfigurationFolder(options.config()), TrunkProfile.flowroute());
        Suite suite =
                new Suite(plan, Catalogue.read(options.featurePlaces()), Deviations.read(options.config()), trunk);
        ChosenScenarios scenarios = new ChosenScenarios(options);
        try (LabPool labs = new LabPool(plan, 1)) {
            return new Execution(suite, scenarios, labs, folder.resolve("report"))
                    .telling(told::add)
                    .unless(premise)
                    .until(enough)
                    .run(order.apply(scenarios), 1);
        }
    }

    @Test
    void aStepThatThereIsNotIsAnErrorWithTheNearestThatThereAre() {
        List<ScenarioResult> told = new ArrayList<>();

        List<ScenarioResult> results = run(told, result -> false);

        assertThat(results).isEqualTo(told).extracting(ScenarioResult::scenario).containsExactly("one", "two");
        assertThat(results).extracting(ScenarioResult::verdict).containsOnly(Verdict.ERROR);
        assertThat(results.get(0).requirement().id()).isEqualTo("TP-OWN-01");
        assertThat(results.get(0).message())
                .startsWith("There is no step 'the desk phone answer calls'; the nearest are:\n")
                .contains("  {party} answers calls");
        assertThat(results.get(0).evidence()).isNotEmpty();
    }

    @Test
    void whatIsKnownNotToBeJudgedIsNotRunAndHasAResult() throws IOException {
        write("TP-OWN-01", "Given the desk phone answers calls\n      Then the carrier is not called");
        List<PlannedScenario> asked = new ArrayList<>();
        premise = scenario -> {
            asked.add(scenario);
            return Optional.of("no extension leads to the trunk");
        };

        List<ScenarioResult> results = run(new ArrayList<>(), result -> false);

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_JUDGED);
            assertThat(result.message()).isEqualTo("Not judged, because no extension leads to the trunk.");
            assertThat(result.evidence()).isNotEmpty();
            assertThat(asked)
                    .containsExactly(new PlannedScenario(
                            result.requirement(),
                            "one",
                            List.of("@TP-OWN-01", "@must"),
                            List.of("the desk phone answers calls", "the carrier is not called")));
        });
    }

    /** There is no lab to be had. */
    @Test
    void whatDoesNotApplyIsNotRunAndHasAResult() throws IOException {
        write("TP-OWN-01 @needs:mailbox @needs:ringing-phone", "Given the desk phone answers calls");
        trunk = need -> Optional.of("there is no " + need.tag().replaceFirst(".*:", ""));
        premise = scenario -> {
            throw new AssertionError("What does not apply rests on nothing.");
        };
        List<ScenarioResult> told = new ArrayList<>();

        List<ScenarioResult> results = run(told, result -> false);

        assertThat(results).isEqualTo(told).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(result.message()).isEqualTo("""
                            Not applicable, because there is no ringing-phone.
                            Nor would it be otherwise, because there is no mailbox.""");
            assertThat(result.requirement().id()).isEqualTo("TP-OWN-01");
            assertThat(result.location()).endsWith("own.feature:6");
            assertThat(result.duration()).isZero();
            assertThat(result.evidence()).isEmpty();
        });
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void whatNeedsSomethingElseIsRun() throws IOException {
        write("TP-OWN-01 @needs:digest", "Given the desk phone ansers calls");
        trunk = need -> need == Need.DIGEST ? Optional.empty() : Optional.of("it is not there");

        assertThat(run(new ArrayList<>(), result -> false))
                .extracting(ScenarioResult::verdict)
                .containsExactly(Verdict.ERROR);
    }

    @Test
    void whatIsDeclaredNotToBeMetNeedNotBeJudged() throws IOException {
        write("TP-SEC-02", "Then the carrier is not called");
        premise = scenario -> Optional.of("no extension leads to the trunk");

        assertThat(run(new ArrayList<>(), result -> false)).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.DEVIATION);
            assertThat(result.message()).endsWith("\nNot judged, because no extension leads to the trunk.");
        });
    }

    private void write(String id, String steps) throws IOException {
        Files.writeString(feature, """
                Feature: Own

                  @%s @must
                  Rule: It is so

                    Scenario: one
                      %s
                """.formatted(id, steps));
    }

    @Test
    void aScenarioWithoutStepsIsAnError() throws IOException {
        write("TP-OWN-01", "");

        assertThat(run(new ArrayList<>(), result -> false)).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(result.message()).startsWith("The scenario judges nothing, so that it cannot fail: ");
        });
    }

    @Test
    void whereEvidenceCannotBeWrittenVerdictsAreWhatTheyAre() throws IOException {
        Files.writeString(folder.resolve("report"), "no folder");

        assertThat(run(new ArrayList<>(), result -> false))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.message()).startsWith("There is no step"))
                .allSatisfy(result -> assertThat(result.evidence()).isEmpty());
    }

    @Test
    void afterAResultThatIsEnoughNoOtherScenarioBegins() {
        assertThat(run(new ArrayList<>(), result -> result.verdict() == Verdict.ERROR))
                .extracting(ScenarioResult::scenario)
                .containsExactly("one");
    }

    @Test
    void scenariosBeginInTheOrderThatTheyAreGivenIn() {
        Function<ChosenScenarios, List<String>> lastFirst = scenarios -> List.of(
                scenarios.all().get(1), "unknown.feature:1", scenarios.all().get(0));

        assertThat(run(new ArrayList<>(), result -> false, lastFirst))
                .extracting(ScenarioResult::scenario)
                .containsExactly("two", "one");
    }
}
