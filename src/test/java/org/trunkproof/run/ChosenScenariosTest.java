package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.core.gherkin.Pickle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.asterisk.SetupException;

class ChosenScenariosTest {

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.feature"), """
                        Feature: A

                          Rule: One

                            @slow
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
    void toChooseNoneIsAMistake() {
        assertThatThrownBy(() -> chosen(SomeOptions.of("@fast", Optional.empty(), file)))
                .isInstanceOf(SetupException.class)
                .hasMessage("No scenario is chosen; check -Dcucumber.filter.tags and -Dtrunk.features.");
    }
}
