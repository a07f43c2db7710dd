package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.core.gherkin.Pickle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.requirement.Applicability;

class ChosenScenariosTest {

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.feature"), """
                        Feature: A

                          Rule: One

                            @slow @needs:mailbox
                            Scenario: A call that takes its time
                              Given a step

                            Scenario: A call
                              Given a step

                            Scenario: Nobody calls
                              Given a step
                        """).toString();
    }

    /** In the order of the file. */
    private static List<String> titles(ChosenScenarios chosen) {
        return chosen.at(chosen.all()).stream().map(Pickle::getName).toList();
    }

    private static List<String> chosen(Options options) {
        return titles(new ChosenScenarios(options));
    }

    @Test
    void withoutAChoiceAllAre() {
        assertThat(chosen(SomeOptions.of(file)))
                .containsExactly("A call that takes its time", "A call", "Nobody calls");
    }

    @Test
    void tagsChoose() {
        assertThat(chosen(SomeOptions.of("not @slow", Optional.empty(), file)))
                .containsExactly("A call", "Nobody calls");
    }

    @Test
    void wordsOfATitleChoose() {
        assertThat(chosen(SomeOptions.of("", Optional.of(Pattern.compile("A call")), file)))
                .containsExactly("A call that takes its time", "A call");
    }

    @Test
    void linesChoose() {
        assertThat(chosen(SomeOptions.of(file + ":12:7")))
                .containsExactly("A call that takes its time", "Nobody calls");
    }

    @Test
    void linesAndTagsBothChoose() {
        assertThat(chosen(SomeOptions.of("@slow", Optional.empty(), file + ":12:7")))
                .containsExactly("A call that takes its time");
    }

    @Test
    void linesOfAFileThatIsGivenAsAWholeAsWellChooseNothing() {
        assertThat(chosen(SomeOptions.of(file + ":12", file))).hasSize(3);
    }

    @Test
    void whoRunsThemSaysInWhichOrder() {
        ChosenScenarios chosen = new ChosenScenarios(SomeOptions.of(file));
        List<String> all = chosen.all();

        assertThat(chosen.at(List.of(all.get(2), "b.feature:1", all.get(0))))
                .extracting(Pickle::getName)
                .containsExactly("Nobody calls", "A call that takes its time");
    }

    @Test
    void theSlowAreTaggedSo() {
        ChosenScenarios chosen = new ChosenScenarios(SomeOptions.of(file));

        assertThat(chosen.all())
                .filteredOn(chosen::isSlow)
                .containsExactly(chosen.all().get(0));
        assertThat(chosen.isSlow("b.feature:1")).isFalse();
    }

    @Test
    void whatATrunkHasNotGotLeavesTheOthers() {
        ChosenScenarios chosen = new ChosenScenarios(SomeOptions.of(file));
        Applicability trunk = need -> Optional.of("it has no " + need);

        assertThat(chosen.applying(trunk)).isEqualTo(chosen.all().subList(1, 3));
        assertThat(chosen.notApplicable(trunk).reasons()).containsExactly(Map.entry("it has no MAILBOX", 1));
        assertThat(chosen.applying(Applicability.EVERYTHING)).isEqualTo(chosen.all());
        assertThat(chosen.notApplicable(Applicability.EVERYTHING).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @fast                  | -Dcucumber.filter.tags=@fast: nothing is tagged @fast; the nearest is
                    @TP-AUTH-3             | -Dcucumber.filter.tags=@TP-AUTH-3: nothing is tagged @TP-AUTH-3; the nearest \
                    is @TP-AUTH-03.
                    TP-AUTH-03             | -Dcucumber.filter.tags=TP-AUTH-03: nothing is tagged TP-AUTH-03; the nearest \
                    is @TP-AUTH-03.
                    not @slwo              | -Dcucumber.filter.tags=not @slwo: nothing is tagged @slwo; the nearest is @slow.
                    not(@slow or @OFFICE1) | -Dcucumber.filter.tags=not(@slow or @OFFICE1): nothing is tagged @OFFICE1; \
                    the nearest is @OFFICE-1.
                    """)
    void aTagThatIsNowhereIsAnsweredWithTheNearest(String tags, String sentence) throws IOException {
        Files.writeString(folder.resolve("b.feature"), """
                        Feature: B

                          @OFFICE-1 @must
                          Rule: Ours
                            Scenario: Ours
                              Given a step
                        """);

        assertThatThrownBy(() -> chosen(SomeOptions.of(tags, Optional.empty(), folder.toString())))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void whatIsElsewhereAndLeavesNothingOutHereIsNoMistake() {
        assertThat(chosen(SomeOptions.of("not @TP-AUTH-03 and not @should", Optional.empty(), file)))
                .hasSize(3);
    }

    @Test
    void toChooseNoneIsAMistake() {
        assertThatThrownBy(() -> chosen(SomeOptions.of("@TP-AUTH-03", Optional.empty(), file)))
                .isInstanceOf(SetupException.class)
                .hasMessage("No scenario is chosen: none in " + file
                        + " is tagged @TP-AUTH-03; choose others with -Dcucumber.filter.tags.");
    }

    @Test
    void wordsOfNoTitleAreAnsweredWithTheNearest() {
        assertThatThrownBy(() -> chosen(SomeOptions.of("", Optional.of(Pattern.compile("Nobody cals")), file)))
                .isInstanceOf(SetupException.class)
                .hasMessage("No scenario is chosen: no title in " + file
                        + " has 'Nobody cals' in it; the nearest is Nobody calls.");
    }

    @Test
    void whereThereAreNoneNoneIsChosen() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.feature"), "");

        assertThatThrownBy(() -> chosen(SomeOptions.of(empty.toString())))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("No scenario is chosen: a file that -Dtrunk.features names is empty; ");
        assertThatThrownBy(() -> chosen(SomeOptions.of(
                        Files.createDirectory(folder.resolve("none")).toString())))
                .isInstanceOf(SetupException.class)
                .hasMessage("No scenario is chosen: there is none in " + folder.resolve("none")
                        + "; give -Dtrunk.features folders or files with some.");
    }
}
