package org.trunkproof.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.requirement.Requirement.Scenario;

class CatalogueTest {

    private static final String FEATURE = """
            Feature: A feature

              @TP-TEST-01 @must @pins:codecs @pins:dtmf
              Rule: The sentence
                Source: RFC 3264 section 6

                Scenario: One
                  When something

              @TP-TEST-02 @should
              Rule: Another sentence

                Scenario Outline: Two <things>
                  When something

                  Examples:
                    | things |
                    | a      |
                    | b      |

                  Examples:
                    | things |
                    | c      |

              @TP-TEST-03 @must
              Rule: A sentence of which nothing is seen
                No observable effect: because it says so

              Rule: What has no id is a heading
            """;

    @TempDir
    private Path folder;

    private Catalogue catalogue(String... features) throws IOException {
        for (int i = 0; i < features.length; i++) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("duty" + i)).resolve("a.feature"), features[i]);
        }
        return Catalogue.read(List.of(folder));
    }

    /** It would be neither passed nor failed, and missed by nobody. */
    @Test
    void anOutlineWithoutAnExampleIsNeverRun() {
        String empty =
                FEATURE.replace("| a      |\n", "").replace("| b      |\n", "").replace("| c      |\n", "");

        assertThatThrownBy(() -> catalogue(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("duty0/a.feature")
                        + ":13: 'Two <things>' has no example, so that it is never run; add a row to its Examples, or"
                        + " delete it.");
    }

    @Test
    void aRuleIsARequirement() throws IOException {
        Catalogue catalogue = catalogue(FEATURE);

        Optional<Path> feature = Optional.of(folder.resolve("duty0/a.feature"));
        assertThat(catalogue.all())
                .containsExactly(
                        new Requirement(
                                "TP-TEST-01",
                                Level.MUST,
                                "The sentence",
                                "RFC 3264 section 6",
                                List.of("codecs", "dtmf"),
                                feature,
                                List.of(new Scenario("One", List.of("One"))),
                                Optional.empty()),
                        new Requirement(
                                "TP-TEST-02",
                                Level.SHOULD,
                                "Another sentence",
                                "not stated",
                                List.of(),
                                feature,
                                List.of(new Scenario("Two <things>", List.of("Two a", "Two b", "Two c"))),
                                Optional.empty()),
                        new Requirement(
                                "TP-TEST-03",
                                Level.MUST,
                                "A sentence of which nothing is seen",
                                "not stated",
                                List.of(),
                                feature,
                                List.of(),
                                Optional.of("because it says so")));
        assertThat(catalogue.of("One", List.of("@must", "@TP-TEST-01"))).hasToString("TP-TEST-01 (must) The sentence");
    }

    @Test
    void aScenarioWithoutARuleIsItsOwnRequirement() throws IOException {
        assertThat(catalogue(FEATURE).of("Three", List.of("@should")))
                .hasToString("UNNUMBERED (should) Three")
                .extracting(Requirement::source)
                .isEqualTo("the scenario itself");
    }

    @Test
    void anIdIsGivenOnce() {
        assertThatThrownBy(() -> catalogue(FEATURE, FEATURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "Two Rules claim the requirement id TP-TEST-01, 'The sentence' in "
                                + folder.resolve("duty0/a.feature") + " and 'The sentence' in "
                                + folder.resolve("duty1/a.feature") + "; give one of them another.\n",
                        "Two Rules claim the requirement id TP-TEST-02, ");
    }

    @Test
    void whatIsNoGherkinIsSaidToBeNone() {
        assertThatThrownBy(() -> catalogue("Featur: A\n  Scenario: B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The feature " + folder.resolve("duty0/a.feature")
                        + " is no Gherkin, see line and column: (1:1): expected: ");
    }

    @Test
    void aFeatureThatIsNamedTwiceIsReadOnce() throws IOException {
        catalogue(FEATURE);

        assertThat(Catalogue.read(List.of(folder, folder.resolve("duty0/a.feature")))
                        .all())
                .hasSize(3);
    }

    @Test
    void aDeviationFromWhatNobodyStatesIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("deviations"), "TP-TEST-01: why\nTP-TSET-02: why\nTP-TEST-11: why\n");
        Catalogue catalogue = catalogue(FEATURE);

        assertThatThrownBy(() -> Deviations.read(folder).areOf(catalogue, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file
                        + ":2: TP-TSET-02 is no requirement of any feature; the nearest is TP-TEST-02.\n"
                        + file
                        + ":3: TP-TEST-11 is no requirement of any feature; the nearest is TP-TEST-01.");
    }

    @Test
    void deviationsAreOfOwnIdsAsWell() throws IOException {
        Files.writeString(folder.resolve("deviations"), "OFFICE-1: so it is\n");
        Catalogue catalogue = catalogue(FEATURE.replace("@TP-TEST-01", "@OFFICE-1"));

        Deviations.read(folder).areOf(catalogue, true);
        assertThat(Deviations.read(folder).of(catalogue.of("One", List.of("@slow", "@OFFICE-1")), "One"))
                .map(Deviation::reason)
                .hasValue("so it is");
    }

    /** Its own line says more of a scenario than its requirement's. */
    @ParameterizedTest
    @CsvSource({
        "Two a,      outline",
        "Two b,      row",
        "Two c,      outline",
        "Another,    rule",
        "Three (x),  '(x)'",
    })
    void theLineOfAScenarioIsItsOwn(String scenario, String reason) throws IOException {
        Files.writeString(folder.resolve("deviations"), """
                TP-TEST-02: rule
                TP-TEST-02 (Two <things>): outline
                TP-TEST-02(Two b) : row
                TP-TEST-02 (Three (x)): (x)
                TP-TEST-01 (Another): not this one's
                """);
        Requirement requirement = catalogue(FEATURE).of("Two", List.of("@TP-TEST-02"));

        assertThat(Deviations.read(folder).of(requirement, scenario))
                .map(Deviation::reason)
                .hasValue(reason);
    }

    @Test
    void aDeviationOfAScenarioThatThereIsNotIsRefusedWhicheverFeaturesAreRun() throws IOException {
        Path file = Files.writeString(folder.resolve("deviations"), """
                TP-TEST-02 (Two b): why
                TP-TEST-02 (Two <thing>): why
                TP-TEST-02 (Two d): why
                TP-TEST-01 (Nobody answers at all): why
                TP-TEST-99 (One): why
                """);
        Catalogue catalogue = catalogue(FEATURE);

        assertThatThrownBy(() -> Deviations.read(folder).areOf(catalogue, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":2: TP-TEST-02 has no scenario 'Two <thing>'; the nearest is Two <things>.\n"
                        + file + ":3: TP-TEST-02 has no scenario 'Two d'; the nearest is Two a.\n"
                        + file + ":4: TP-TEST-01 has no scenario 'Nobody answers at all'; there are One.");
    }

    @Test
    void twoLinesOfOneScenarioAreOneTooMany() throws IOException {
        Path file = Files.writeString(folder.resolve("deviations"), "A-1 (One): why\nA-1: why\nA-1 (One): again\n");

        assertThatThrownBy(() -> Deviations.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":3: A-1 (One) has a line already, 1; delete one of the two.");
    }

    @Test
    void allThatIsWrongWithDeviationsIsSaidAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("deviations"), "A-1: why\nnone\n# A-1\nA-1: again\n");

        assertThatThrownBy(() -> Deviations.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":2: 'none' is not a requirement id, a colon and a reason, as in 'TP-SEC-02: why',"
                        + " or 'TP-SEC-02 (a scenario's title): why'.\n"
                        + file + ":4: A-1 has a line already, 1; delete one of the two.");
    }

    @Test
    void deviationsGiveTheirReasons() throws IOException {
        Files.writeString(folder.resolve("deviations"), "# a comment\n\nTP-TEST-02: because, and: so on\n");
        Requirement requirement = catalogue(FEATURE).of("Two", List.of("@TP-TEST-02"));

        assertThat(Deviations.read(folder).of(requirement, "Two a"))
                .map(Deviation::reason)
                .hasValue("because, and: so on");
        assertThat(Deviations.read(folder.resolve("duty0")).of(requirement, "Two a"))
                .isEmpty();
    }

    @Test
    void deviationsThatAreNoFileAreNamed(@TempDir Path elsewhere) throws Exception {
        Path pipe = elsewhere.resolve("deviations");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertThatThrownBy(() -> Deviations.read(elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(pipe + " is no file; make it one, or leave it out.");
    }

    @Test
    void aDeviationWithoutAReasonIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("deviations"), "TP-TEST-01: why\nTP-TEST-02\n");

        assertThatThrownBy(() -> Deviations.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":2: 'TP-TEST-02' is not a requirement id, a colon and a reason, as in"
                        + " 'TP-SEC-02: why', or 'TP-SEC-02 (a scenario's title): why'.");
    }

    @Test
    void verdictsAreSpelledAsInResultsJson() {
        assertThat(Verdict.values())
                .extracting(Verdict::toString)
                .containsExactly(
                        "pass", "fail", "deviation", "stale-deviation", "not-judged", "not-applicable", "error");
    }
}
