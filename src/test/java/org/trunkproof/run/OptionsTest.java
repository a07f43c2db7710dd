package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.core.feature.FeatureWithLines;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trunkproof.asterisk.SetupException;

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
        FeatureWithLines feature = Options.feature("features/dtmf/keys.feature:12:345");

        assertThat(Path.of(feature.uri()))
                .isEqualTo(Path.of("features/dtmf/keys.feature").toAbsolutePath());
        assertThat(feature.lines()).containsExactly(12, 345);
        assertThat(Options.feature("features").lines()).isEmpty();
    }

    @Test
    void featuresThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> Options.feature("features/none.feature:7"))
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
        assertThat(Options.feature(Path.of("features/dtmf/keys.feature").toUri() + ":12")
                        .uri())
                .isEqualTo(Options.feature("features/dtmf/keys.feature").uri());
    }

    @Test
    void placesAreShownAsTheyAreTyped() {
        assertThat(SomeOptions.of("features/dtmf", "features/dtmf/keys.feature:12")
                        .featurePlaces())
                .containsExactly(Path.of("features/dtmf"), Path.of("features/dtmf/keys.feature"));
    }

    @Test
    void onlyTheWholeFolderIsAllOfOurs() {
        assertThat(SomeOptions.of("features").allOfOurs()).isTrue();
        assertThat(SomeOptions.of("features/dtmf").allOfOurs()).isFalse();
    }
}
