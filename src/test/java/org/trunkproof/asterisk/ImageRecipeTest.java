package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class ImageRecipeTest {

    private static final String DOCKERFILE = "# base\nARG BASE=debian:x@sha256:aa\nFROM ${BASE}\n";

    private static ImageRecipe recipe(String dockerfile, Map<String, String> given, String... here) {
        return ImageRecipe.of(
                dockerfile, name -> List.of(here).contains(name) ? Optional.of("sha256:bb") : Optional.empty(), given);
    }

    @Test
    void theBaseIsThePinnedOneWhereNoneIsHere() {
        ImageRecipe recipe = recipe(DOCKERFILE, Map.of());

        assertThat(recipe.base()).isEqualTo("debian:x@sha256:aa");
        assertThat(recipe.arguments()).isEmpty();
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
                        new ImageRecipe(DOCKERFILE, "debian:x@sha256:cc", Map.of()).fingerprint()))
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
    void oursIsPinnedByItsDigest() throws IOException {
        String ours = Files.readString(Path.of("asterisk-image/Dockerfile"));

        assertThat(recipe(ours, Map.of()).base()).matches("debian:bullseye-slim@sha256:[0-9a-f]{64}");
    }
}
