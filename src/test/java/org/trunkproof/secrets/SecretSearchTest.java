package org.trunkproof.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSearchTest {

    private static final String WORD = "p;a#\"<\u00e4>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x p;a#\"<\u00e4> y",
                "p\\;a#\\\"<\u00e4>",
                "p;a#&quot;&lt;\u00e4&gt;",
                "p;a#&#34;&lt;&#xE4;&gt;",
                "p%3Ba%23%22%3C%C3%A4%3E",
                "p\\\\;a#\\\\\\\"\\u003c\\u00e4>",
                "p;a#\\x22&lt;%E4%3e",
                "p;a#\n      \"<\u00e4>"
            })
    void itIsFoundInAnyEncoding(String text) {
        assertThat(SecretSearch.in(text.getBytes(StandardCharsets.UTF_8), List.of(WORD)))
                .containsExactly(WORD);
    }

    @Test
    void andInBase64BehindWhateverUser() {
        for (String user : List.of("", "a", "ab", "abc")) {
            byte[] pair = (user + ":" + WORD + "!").getBytes(StandardCharsets.UTF_8);
            for (String encoded : List.of(
                    Base64.getEncoder().encodeToString(pair),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(pair))) {
                assertThat(SecretSearch.in(("Basic " + encoded).getBytes(StandardCharsets.UTF_8), List.of(WORD)))
                        .containsExactly(WORD);
            }
        }
    }

    @Test
    void andInWhatIsPacked(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trace.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(WORD.getBytes(StandardCharsets.ISO_8859_1));
        }
        Files.writeString(folder.resolve("b"), "p;a");

        assertThat(SecretSearch.in(folder, List.of(WORD))).containsExactly("trace.json.gz holds " + WORD);
    }
}
