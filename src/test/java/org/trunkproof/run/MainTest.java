package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("what it prints, and properties, are those of all of Java")
class MainTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Properties properties = (Properties) System.getProperties().clone();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
        System.setProperties(properties);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void withoutAJobItSaysWhichThereAre() throws InterruptedException {
        assertThat(Main.run(List.of())).isEqualTo(2);
        assertThat(said()).startsWith("Usage: ").contains("verify", "compare", "premises", "mutate", "draw");
    }

    @Test
    void helpIsNoFault() throws InterruptedException {
        assertThat(Main.run(List.of("--help"))).isZero();
    }

    @Test
    void aJobThatThereIsNotIsNamed() throws InterruptedException {
        assertThat(Main.run(List.of("verfy"))).isEqualTo(2);
        assertThat(said())
                .isEqualTo("There is no job 'verfy'; there are compare, draw, mutate, premises, verify. See --help.");
    }

    @Test
    void whatIsNoPropertyIsNamed() throws InterruptedException {
        assertThat(Main.run(List.of("draw", "trunk.report=x"))).isEqualTo(2);
        assertThat(said()).isEqualTo("'trunk.report=x' is no property; give -Dname=value, such as -Dtrunk.config=DIR.");
    }

    @Test
    void aPropertyWithoutANameIsNone() throws InterruptedException {
        assertThat(Main.run(List.of("draw", "-D=x"))).isEqualTo(2);
        assertThat(said()).startsWith("'-D=x' is no property; ");
    }

    @Test
    void whatAJobCannotBeginWithIsSaidAndIsNoVerdict() throws InterruptedException {
        assertThat(Main.run(List.of("draw", "-Dtrunk.report=/nowhere"))).isEqualTo(2);
        assertThat(said())
                .isEqualTo("There is no saved run in /nowhere; run mvn verify first, or give -Dtrunk.report the folder"
                        + " of a report.");
    }

    @Test
    void aProfileThatCannotBeReadIsSaidInASentence(@TempDir Path folder) throws InterruptedException, IOException {
        Files.writeString(folder.resolve("results.json"), "[]");

        assertThat(Main.run(List.of("draw", "-Dtrunk.report=" + folder, "-Dtrunk.profile=/nowhere")))
                .isEqualTo(2);
        assertThat(said())
                .isEqualTo("The profile /nowhere cannot be read; check -Dtrunk.profile, and that it is text in UTF-8.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trunk.labs=0            | -Dtrunk.labs=0 is no number of labs; give one from 1 to 999.
                    trunk.labs=1000         | -Dtrunk.labs=1000 is no number of labs; give one from 1 to 999.
                    trunk.seed=x            | -Dtrunk.seed=x is no seed; give a number, or random.
                    trunk.features=nowhere  | There are no features at nowhere; give -Dtrunk.features folders or files, \
                    separated by commas.
                    cucumber.filter.name=[  | -Dcucumber.filter.name=[ is no regular expression (Unclosed character class); \
                    give words of a scenario's title.
                    cucumber.filter.tags=(  | -Dcucumber.filter.tags=( is no tag expression
                    """)
    void whatIsNotOfItsKindIsSaidInASentence(String property, String sentence, @TempDir Path folder)
            throws InterruptedException, IOException {
        Files.writeString(folder.resolve("results.json"), "[]");

        assertThat(Main.run(List.of("draw", "-Dtrunk.report=" + folder, "-D" + property)))
                .isEqualTo(2);
        assertThat(said()).startsWith(sentence);
    }

    @Test
    void featuresAreNamedInOursOrInCucumbersWords(@TempDir Path folder) throws InterruptedException, IOException {
        Files.writeString(folder.resolve("results.json"), "[]");

        assertThat(Main.run(List.of(
                        "draw",
                        "-Dtrunk.report=" + folder,
                        "-Dtrunk.features=features",
                        "-Dcucumber.features=features")))
                .isEqualTo(2);
        assertThat(said())
                .isEqualTo(
                        "-Dtrunk.features and -Dcucumber.features name the same thing twice; leave one of them out.");
    }
}
