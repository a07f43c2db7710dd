package org.trunkproof.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own features state more than a user's need to. */
class OwnFeaturesTest {

    private static final String LEVEL = "@must|@should";
    private static final String ID = "@TP-[A-Z]+-\\d\\d";

    @Test
    void everyScenarioStatesItsRequirement() {
        assertThat(complaints(Path.of("features"))).isEmpty();
    }

    @Test
    void whatIsNotStatedIsComplainedOf(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.feature"), """
                Feature: A feature

                  Scenario: Alone
                    When something

                  @TP-TEST-1
                  Rule: Careless

                  @TP-TEST-02 @must
                  Rule: In order
                    Source: RFC 3261

                    Scenario: Shown
                      When something

                  @TP-TEST-03 @should
                  Rule: In order as well
                    Source: RFC 3261
                    No observable effect: because it is so
                """);

        assertThat(complaints(folder))
                .containsExactly(
                        file + ": the scenario 'Alone' belongs to no Rule.",
                        file + ": the Rule 'Careless' needs one id such as @TP-AUTH-03.",
                        file + ": the Rule 'Careless' needs one level, @must or @should.",
                        file + ": the Rule 'Careless' needs a line 'Source: ...'.",
                        file
                                + ": the Rule 'Careless' needs a scenario, or a line 'No observable effect: because ...'.");
    }

    private static List<String> complaints(Path folder) {
        return FeatureFile.in(List.of(folder)).stream()
                .flatMap(file -> file.feature().stream()
                        .flatMap(OwnFeaturesTest::complaints)
                        .map(complaint -> file.path() + ": " + complaint))
                .toList();
    }

    private static Stream<String> complaints(Feature feature) {
        return feature.getChildren().stream()
                .flatMap(child -> Stream.concat(
                        child.getScenario().stream()
                                .map(scenario -> "the scenario '" + scenario.getName() + "' belongs to no Rule."),
                        child.getRule().stream().flatMap(OwnFeaturesTest::complaints)));
    }

    private static Stream<String> complaints(Rule rule) {
        boolean shown = rule.getChildren().stream().map(RuleChild::getScenario).anyMatch(Optional::isPresent);
        return Stream.of(
                        needs(tags(rule, ID) == 1, "one id such as @TP-AUTH-03."),
                        needs(tags(rule, LEVEL) == 1, "one level, @must or @should."),
                        needs(describes(rule, "Source: "), "a line 'Source: ...'."),
                        needs(
                                shown || describes(rule, "No observable effect: because "),
                                "a scenario, or a line 'No observable effect: because ...'."))
                .flatMap(needs -> needs)
                .map(need -> "the Rule '" + rule.getName() + "' needs " + need);
    }

    private static Stream<String> needs(boolean met, String need) {
        return met ? Stream.empty() : Stream.of(need);
    }

    private static long tags(Rule rule, String form) {
        return rule.getTags().stream()
                .map(Tag::getName)
                .filter(tag -> tag.matches(form))
                .count();
    }

    private static boolean describes(Rule rule, String label) {
        return rule.getDescription().lines().map(String::strip).anyMatch(line -> line.startsWith(label));
    }
}
