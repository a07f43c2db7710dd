package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.core.feature.FeatureWithLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.trunk.DescriptionFile;

class OptionsTest {

    @Test
    void aTagExpressionIsTaken() {
        assertThatCode(() -> Options.checkTags("@must and not (@TP-SEC-02 or @should)"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoTagExpressionIsNamed() {
        assertThatThrownBy(() -> Options.checkTags("@must and"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("-Dcucumber.filter.tags=@must and is no tag expression (")
                .hasMessageEndingWith("; give one such as '@should and not @TP-SEC-02'.");
    }

    @Test
    void linesAfterAFileAreThoseOfTheScenariosInIt() {
        FeatureWithLines feature = FeaturePlace.of("features/trunk/dtmf/keys.feature:12:345");

        assertThat(Path.of(feature.uri()))
                .isEqualTo(Path.of("features/trunk/dtmf/keys.feature").toAbsolutePath());
        assertThat(feature.lines()).containsExactly(12, 345);
        assertThat(FeaturePlace.of("features").lines()).isEmpty();
    }

    @Test
    void featuresThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> FeaturePlace.of("features/none.feature:7"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("There are no features at features/none.feature; ");
    }

    @Test
    void aSeedIsANumberOrAny() {
        assertThat(Options.seed("42")).hasValue(42);
        assertThat(Options.seed("random")).isPresent();
        assertThatThrownBy(() -> Options.seed("-x"))
                .isInstanceOf(SetupException.class)
                .hasMessage("-Dtrunk.seed=-x is no seed; give a number, or random.");
    }

    @Test
    void aFileIsTakenAsCucumberPrintsIt() {
        assertThat(FeaturePlace.of(Path.of("features/trunk/dtmf/keys.feature").toUri() + ":12")
                        .uri())
                .isEqualTo(FeaturePlace.of("features/trunk/dtmf/keys.feature").uri());
    }

    @Test
    void placesAreShownAsTheyAreTyped() {
        assertThat(SomeOptions.of("features/trunk/dtmf", "features/trunk/dtmf/keys.feature:12")
                        .featurePlaces())
                .containsExactly(Path.of("features/trunk/dtmf"), Path.of("features/trunk/dtmf/keys.feature"));
    }

    @Test
    void onlyAWholeFolderIsAllOfOurs() {
        assertThat(SomeOptions.of("features").allOfOurs()).isTrue();
        assertThat(SomeOptions.of("features/trunk").allOfOurs()).isTrue();
        assertThat(SomeOptions.of("features/flowroute").allOfOurs()).isFalse();
        assertThat(SomeOptions.of("features/trunk/dtmf").allOfOurs()).isFalse();
    }

    /** What is declared of those of ours that are not run is none the worse for it. */
    @Test
    void allOfOursIsStatedWhicheverIsRun(@TempDir Path folder) throws IOException {
        Catalogue none = Catalogue.read(List.of());
        Path own = Files.writeString(folder.resolve("own.feature"), "Feature: Own\n");

        assertThat(SomeOptions.of("features/trunk/dtmf")
                        .allStated(none)
                        .orElseThrow()
                        .all())
                .extracting(Requirement::id)
                .contains("TP-SEC-02", "TP-DTMF-01", "TP-ROUTE-12");
        assertThat(SomeOptions.of("features").allStated(none)).contains(none);
        assertThat(SomeOptions.of("features/trunk/dtmf", own.toString()).allStated(none))
                .isEmpty();
    }

    /** What it has from other files, and says of itself, is the same all along. */
    @Test
    void theDescriptionIsReadOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trunkproof.yml"), "carrier: flowroute\ntrunk: mine\n");
        GivenDescription given = new GivenDescription(folder, Optional.empty());

        DescriptionFile read = given.file();
        Files.delete(file);

        assertThat(given.file()).isSameAs(read);
        assertThat(given.of(folder.resolve("other")).file().isShipped()).isTrue();
    }

    @Test
    void aProfileThatIsNotThereIsNamedBesideTheNearest(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("my-trunk.properties"));
        Options options = new Options(
                folder,
                new GivenDescription(folder, Optional.of(folder.resolve("my-trnk.properties"))),
                List.of(),
                "",
                Optional.empty(),
                1,
                ChosenAsterisk.NEWEST,
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.empty());

        assertThatThrownBy(options::trunk)
                .isInstanceOf(SetupException.class)
                .hasMessage("There is no profile " + folder + "/my-trnk.properties; the nearest that exists is "
                        + folder + "/my-trunk.properties; correct -Dtrunk.profile.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    features/trunk/dtmf/keys.feature:LINE | 'LINE' is no line of features/trunk/dtmf/keys.feature; give a number, or \
                    several with colons between them, as in features/trunk/dtmf/keys.feature:12:34.
                    features/trunk/dtmf/keys.feature:     | '' is no line of features/trunk/dtmf/keys.feature; give a number, or \
                    several with colons between them, as in features/trunk/dtmf/keys.feature:12:34.
                    features/trunk/dtmf/key.feature       | There are no features at features/trunk/dtmf/key.feature; the nearest is \
                    features/trunk/dtmf/keys.feature.
                    features/trunk/dtfm             | There are no features at features/trunk/dtfm; the nearest is features/trunk/dtmf.
                    featurs/x                       | There are no features at featurs/x; the nearest is features.
                    features/steps.md               | features/steps.md is no feature file, whose name would end in \
                    .feature; -Dtrunk.features takes folders or files, separated by commas.
                    file:x                          | 'file:x' is no place of features; a file: is followed by a whole \
                    path, as in file:///home/me/features; -Dtrunk.features takes folders or files, separated by commas.
                    """)
    void aPlaceThatIsNoneIsSaidToBeNone(String place, String sentence) {
        assertThatThrownBy(() -> FeaturePlace.of(place))
                .isInstanceOf(SetupException.class)
                .hasMessage(sentence);
    }

    @Test
    void allPlacesThatAreNoneAreNamed() {
        assertThatThrownBy(() -> FeaturePlace.all(List.of("file:x", "features", "features/trunk/dtfm")))
                .isInstanceOf(SetupException.class)
                .hasMessageContainingAll("'file:x' is no place", "\nThere are no features at features/trunk/dtfm");
    }

    /** What README says there is to type is what there is. */
    @Test
    void theTableForUsersHasEveryOption() throws IOException {
        List<String> table = Pattern.compile("(?m)^\\| `(-D[\\w.]+)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(table)
                .containsExactlyInAnyOrderElementsOf(Option.ofUsers().stream()
                        // Cucumber's own word for -Dtrunk.features, and what stands with the jobs that take it
                        .filter(option -> !List.of(Option.CUCUMBERS_FEATURES, Option.REPORT, Option.BENCHMARKS)
                                .contains(option))
                        .map(Option::toString)
                        .toList());
    }
}
