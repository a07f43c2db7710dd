package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.asterisk.SetupException;

@Isolated("what it prints, and properties, are those of all of Java")
class MainTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Properties properties = (Properties) System.getProperties().clone();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        // what was typed for this run of the tests is not typed for those
        System.getProperties().keySet().removeIf(name -> name.toString().matches("(trunk|cucumber)\\..*"));
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
        assertThat(said()).startsWith("Usage: ").contains("verify", "compare", "mutate", "draw");
    }

    @Test
    void helpIsNoFault() throws InterruptedException {
        assertThat(Main.run(List.of("--help"))).isZero();
    }

    @Test
    void aJobThatThereIsNotIsNamed() throws InterruptedException {
        assertThat(Main.run(List.of("verfy"))).isEqualTo(2);
        assertThat(said()).isEqualTo("There is no job 'verfy'; the nearest is verify. See --help.");
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
                    trunk.features=nowhere  | There are no features at nowhere; -Dtrunk.features takes folders or files, \
                    separated by commas.
                    trunk.strict=flase      | -Dtrunk.strict allows no difference from a baseline, and there is none; give \
                    -Dtrunk.baseline=WHAT as well, or leave it out.
                    trunk.strict            | -Dtrunk.strict allows no difference from a baseline, and there is none; give \
                    -Dtrunk.baseline=WHAT as well, or leave it out.
                    trunk.asterisk=18       | -Dtrunk.asterisk=18: there is no image of that Asterisk, only of 16 and 22; give \
                    one of these, or -Dtrunk.image=NAME for an image of your own.
                    trunk.asterisk=16.28    | -Dtrunk.asterisk=16.28: there is no image of that Asterisk, only of 16 and 22; \
                    give
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

    @Test
    void anAsteriskIsNamedByItsNumberOrByAnImage() throws InterruptedException {
        assertThat(Main.run(List.of("verify", "-Dtrunk.asterisk=16", "-Dtrunk.image=mine")))
                .isEqualTo(2);
        assertThat(said())
                .isEqualTo("-Dtrunk.asterisk and -Dtrunk.image both say which Asterisk is run; leave one of them out.");
    }

    /** Each before Docker is asked for anything, or another folder is read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asterisk:22 | -Dtrunk.baseline=asterisk:22: asterisk-image/flowroute is for chan_sip, which ended with \
                    Asterisk 20; leave that out to have Asterisk 16, or give -Dtrunk.config its form for another channel \
                    driver, and -Dtrunk.baseline=asterisk-image/flowroute to see what that does otherwise.
                    asterisk:18 | -Dtrunk.baseline=asterisk:18: there is no image of that Asterisk, only of 16 and 22; give one \
                    of these, or -Dtrunk.image=NAME for an image of your own.
                    asterisk:16 | asterisk:16 and asterisk-image/flowroute hold the same lines on Asterisk 16, so there is \
                    nothing to compare; give another -Dtrunk.baseline.
                    """)
    void aBaselineOnAnotherAsteriskIsOneThatThereIs(String baseline, String sentence) throws InterruptedException {
        assertThat(Main.run(List.of("compare", "-Dtrunk.baseline=" + baseline))).isEqualTo(2);
        assertThat(said()).isEqualTo(sentence);
    }

    @Test
    void aBaselineOnAnotherAsteriskNeedsAFolder(@TempDir Path folder) throws InterruptedException, IOException {
        Files.writeString(folder.resolve("results.json"), "[]");
        Files.createFile(Files.createDirectory(folder.resolve("configuration")).resolve("sip.conf"));

        assertThat(Main.run(List.of("compare", "-Dtrunk.baseline=asterisk:16", "-Dtrunk.config=" + folder)))
                .isEqualTo(2);
        assertThat(said())
                .isEqualTo("-Dtrunk.baseline=asterisk:16 needs a configuration folder as -Dtrunk.config, and " + folder
                        + " is none.");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "features/trunk/dtmf, false"})
    void featuresThatTheDescriptionNamesAreRunBesideOurs(String typed, boolean ownAreRun, @TempDir Path folder)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.createFile(folder.resolve("sip.conf"));
        Files.writeString(folder.resolve("trunkproof.yml"), """
                carrier: flowroute
                trunk: flowroute
                features: own
                """);
        System.setProperty("trunk.config", folder.toString());
        System.setProperty("trunk.features", typed);

        List<Path> places = Options.of(Job.VERIFY).featurePlaces();

        assertThat(places.contains(own)).isEqualTo(ownAreRun);
        assertThat(places.contains(Path.of("features/trunk"))).isEqualTo(ownAreRun);
        assertThat(places).doesNotContain(Path.of("features/flowroute"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asterisk-image/flowroute", "asterisk-image/flowroute-hardened"})
    void ourOwnFoldersAreHeldToWhatTheirDialplanMustDoAsWell(String config) {
        System.setProperty("trunk.config", config);

        assertThat(Options.of(Job.VERIFY).featurePlaces())
                .containsExactly(
                        Path.of("features/trunk"), Path.of("features/chan_sip"), Path.of("features/flowroute"));
    }

    /** As it is without any description, where ours is taken. */
    @Test
    void aCopyOfOurFolderIsHeldToThatWhereverItLies(@TempDir Path folder) throws IOException {
        Files.copy(
                Path.of("asterisk-image/flowroute/trunkproof.yml"),
                Files.createDirectory(folder.resolve("copy")).resolve("trunkproof.yml"));
        for (Path config : List.of(folder, folder.resolve("copy"))) {
            Files.createFile(config.resolve("sip.conf"));
            System.setProperty("trunk.config", config.toString());

            assertThat(Options.of(Job.VERIFY).featurePlaces()).contains(Path.of("features/flowroute"));
        }
    }

    /** Each name but for one letter, as every job must refuse it. */
    @ParameterizedTest
    @EnumSource(Job.class)
    void aNameThatIsNoOptionsIsRefusedWithTheNearest(Job job) {
        for (Option option : Option.ofUsers()) {
            String typo = option.toString().substring(2, option.toString().length() - 1);
            System.setProperty(typo, "x");

            assertThatThrownBy(() -> Options.of(job))
                    .isInstanceOf(SetupException.class)
                    .hasMessage("There is no option -D" + typo + "; the nearest is " + option + ".");
            assertThatThrownBy(Options::ofNoJob).hasMessageStartingWith("There is no option -D" + typo);

            System.clearProperty(typo);
        }
    }

    @Test
    void allThatAreNoOptionsAreRefusedAtOnce() throws InterruptedException {
        assertThat(Main.run(List.of(
                        "draw",
                        "-Dtrunk.cofnig=a",
                        "-Dcucumber.filter.tag=b",
                        "-Dtrnk.labs=2",
                        "-DTrunk.Config=c",
                        "-Dmy.own=d")))
                .isEqualTo(2);
        assertThat(said().lines())
                .containsExactly(
                        "There is no option -DTrunk.Config; the nearest is -Dtrunk.config.",
                        "There is no option -Dcucumber.filter.tag; the nearest is -Dcucumber.filter.tags.",
                        "There is no option -Dtrnk.labs; the nearest is -Dtrunk.labs.",
                        "There is no option -Dtrunk.cofnig; the nearest is -Dtrunk.config.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VERIFY  | trunk.report   | -Dtrunk.report means nothing to verify, only to draw (mvn verify -Preport)
                    VERIFY  | trunk.baseline | -Dtrunk.baseline means nothing to verify, only to compare (mvn verify \
                    -Dtrunk.baseline=WHAT)
                    VERIFY  | trunk.benchmarks | -Dtrunk.benchmarks means nothing to verify, only to mvn verify \
                    -Pbenchmarks
                    COMPARE | trunk.seed     | -Dtrunk.seed means nothing to compare, only to verify (mvn verify)
                    MUTATE  | trunk.report   | -Dtrunk.report means nothing to mutate, only to draw (mvn verify -Preport)
                    """)
    void whatMeansSomethingToAnotherJobAloneIsRefused(Job job, String property, String sentence) {
        System.setProperty(property, "1");

        assertThatThrownBy(() -> Options.of(job))
                .isInstanceOf(SetupException.class)
                .hasMessage(sentence + "; leave it out, or start that.");
    }

    @Test
    void aFirstDescriptionOfAFolderThatIsNotThereIsNotWritten(@TempDir Path empty) throws InterruptedException {
        Path file = empty.resolve("draft.yml");

        assertThat(Main.run(List.of("init", "-Dtrunk.config=" + empty.resolve("none"), "-Dtrunk.profile=" + file)))
                .isEqualTo(2);
        assertThat(said()).contains(empty.resolve("none").toString()).hasLineCount(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFirstDescriptionOfAFolderWithoutATrunkIsNotWritten(@TempDir Path folder)
            throws InterruptedException, IOException {
        Files.writeString(folder.resolve("sip.conf"), "[101]\ntype=friend\nhost=dynamic\n");

        assertThat(Main.run(List.of("init", "-Dtrunk.config=" + folder))).isEqualTo(2);
        assertThat(said())
                .startsWith("No section of " + folder + "/sip.conf leads to a carrier")
                .hasLineCount(1);
        assertThat(folder.resolve("trunkproof.yml")).doesNotExist();
    }

    @Test
    void aFirstDescriptionIsNotWrittenOverAnother() throws InterruptedException {
        assertThat(Main.run(List.of("init"))).isEqualTo(2);
        assertThat(said())
                .startsWith("There is a description already, asterisk-image/flowroute/trunkproof.yml, and nothing is")
                .hasLineCount(1);
    }

    @Test
    void cucumbersOwnOptionsAreTakenWhereItIsStartedItself() {
        System.setProperty("cucumber.publish.quiet", "true");

        assertThat(Options.besideCucumbers().tags()).isEmpty();
        assertThatThrownBy(Options::ofNoJob).hasMessageStartingWith("There is no option -Dcucumber.publish.quiet; ");
    }

    @Test
    void withoutAValueAnOptionIsTrueAsMavenHasIt() throws InterruptedException {
        assertThat(Main.run(List.of("compare", "-Dtrunk.strict", "-Dtrunk.baseline=/nowhere")))
                .isEqualTo(2);
        assertThat(System.getProperty("trunk.strict")).isEqualTo("true");
        assertThat(said()).startsWith("There is no baseline /nowhere; ");
    }

    @Test
    void whatIsNeitherTrueNorFalseIsRefusedBeforeAnythingIsRun() throws InterruptedException {
        assertThat(Main.run(List.of("verify", "-Dtrunk.premises=maybe"))).isEqualTo(2);
        assertThat(said())
                .isEqualTo(
                        "-Dtrunk.premises=maybe is neither true nor false; give it without a value, or leave it out.");
    }

    @ParameterizedTest
    @EnumSource(names = {"STRICT", "PREMISES"})
    void whatIsSetIsTrueOrFalse(Option option) {
        String name = option.toString().substring(2);
        System.setProperty("trunk.baseline", "somewhere");
        assertThat(option.isSet()).isFalse();
        System.setProperty(name, "false");
        assertThat(option.isSet()).isFalse();
        System.setProperty(name, "true");
        assertThat(option.isSet()).isTrue();
        System.setProperty(name, "flase");

        assertThatThrownBy(option::isSet)
                .isInstanceOf(SetupException.class)
                .hasMessage(option + "=flase is neither true nor false; give it without a value, or leave it out.");
    }
}
