package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageRecipeTest {

    private static final String OURS = ours();

    private static final String DOCKERFILE =
            "# base\nARG BASE_16=debian:x@sha256:aa\nARG BASE_22=debian:y\nARG BASE=${BASE_16}\nFROM ${BASE}\n";

    private static String ours() {
        try {
            return Files.readString(Path.of("asterisk-image/Dockerfile"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageRecipe recipe(String dockerfile, Map<String, String> given, String... here) {
        return recipe(dockerfile, AsteriskSeries.A16, given, here);
    }

    private static ImageRecipe recipe(
            String dockerfile, AsteriskSeries series, Map<String, String> given, String... here) {
        return ImageRecipe.of(
                dockerfile,
                series,
                name -> List.of(here).contains(name) ? Optional.of("sha256:bb") : Optional.empty(),
                given);
    }

    @Test
    void theBaseIsThePinnedOneWhereNoneIsHere() {
        ImageRecipe recipe = recipe(DOCKERFILE, Map.of());

        assertThat(recipe.base()).isEqualTo("debian:x@sha256:aa");
        assertThat(recipe.arguments()).isEqualTo(Map.of("BASE", "debian:x@sha256:aa"));
    }

    @Test
    void aBaseThatIsHereIsUsedAsItIs() {
        ImageRecipe recipe = recipe(DOCKERFILE, Map.of("MIRROR", "http://m"), "debian:x");

        assertThat(recipe.base()).isEqualTo("debian:x@sha256:bb");
        assertThat(recipe.arguments()).isEqualTo(Map.of("BASE", "debian:x", "MIRROR", "http://m"));
        assertThat(recipe.options()).isEqualTo("--build-arg BASE=debian:x --build-arg MIRROR=http://m ");
    }

    @Test
    void whateverGoesInMakesAnotherImage() {
        String before = recipe(DOCKERFILE, Map.of()).fingerprint();

        assertThat(recipe(DOCKERFILE, Map.of()).fingerprint()).isEqualTo(before);
        assertThat(List.of(
                        recipe(DOCKERFILE + "RUN true\n", Map.of()).fingerprint(),
                        recipe(DOCKERFILE, Map.of("MIRROR", "http://m")).fingerprint(),
                        new ImageRecipe(
                                        DOCKERFILE,
                                        "debian:x@sha256:cc",
                                        recipe(DOCKERFILE, Map.of()).arguments())
                                .fingerprint()))
                .doesNotContain(before)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDockerfileIsAllThatTheEngineIsGiven() throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(recipe(DOCKERFILE, Map.of()).context())) {
            assertThat(tar.getNextEntry().getName()).isEqualTo("Dockerfile");
            assertThat(new String(tar.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(DOCKERFILE);
            assertThat(tar.getNextEntry()).isNull();
        }
    }

    @Test
    void eachAsteriskHasABaseOfItsOwn() {
        ImageRecipe recipe = recipe(DOCKERFILE, AsteriskSeries.A22, Map.of(), "debian:y");

        assertThat(recipe.base()).isEqualTo("debian:y@sha256:bb");
        assertThat(recipe.arguments()).isEqualTo(Map.of("BASE", "debian:y"));
        assertThat(recipe.fingerprint())
                .isNotEqualTo(
                        recipe(DOCKERFILE, Map.of(), "debian:x", "debian:y").fingerprint());
    }

    /** Which image of its name it would be, nobody has said, so a run does not fetch just any. */
    @Test
    void aBaseWithoutADigestIsToBeHere() {
        assertThatThrownBy(() -> recipe(DOCKERFILE, AsteriskSeries.A22, Map.of(), "debian:x"))
                .isInstanceOf(SetupException.class)
                .hasMessage("There is no image debian:y on this machine, on which that of Asterisk 22 is built; run"
                        + " asterisk-image/setup 22.");
    }

    /** As in a Dockerfile that somebody has from before there was a second one. */
    @Test
    void aDockerfileWithoutABaseIsSaidToHaveNone() {
        assertThatThrownBy(() -> recipe("ARG BASE=debian:x@sha256:aa\n", Map.of(), "debian:x"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The Dockerfile does not say what the image of Asterisk 16 is built on; give it a line ARG"
                        + " BASE_16=IMAGE, or take the one that comes with Trunkproof.");
    }

    @Test
    void oursIsPinnedByItsDigest() {
        assertThat(recipe(OURS, Map.of()).base()).matches("debian:bullseye-slim@sha256:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @EnumSource
    void oursHasABaseForEach(AsteriskSeries series) {
        assertThat(recipe(OURS, series, Map.of(), "debian:bullseye-slim", "debian:forky-slim")
                        .base())
                .matches("debian:(bullseye|forky)-slim@sha256:bb");
    }

    @Test
    void oursHasABaseForNoOther() {
        assertThat(Pattern.compile("(?m)^ARG BASE_(\\d+)=").matcher(OURS).results())
                .allSatisfy(base ->
                        assertThat(AsteriskSeries.numbered(base.group(1))).isPresent());
    }
}
