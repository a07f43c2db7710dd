package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.comparison.TextChange;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Discretion;
import org.trunkproof.storage.Secrecy;

/** Of the folders that come with the harness everything reads as it is, but where a secret stands. */
class OwnFoldersTest {

    private static final String STANDS_OUT = "deskphone-password";

    @ParameterizedTest
    @ValueSource(strings = {"asterisk-image/flowroute", "asterisk-image/flowroute-hardened"})
    void nothingIsMaskedInTheCopyButSecrets(String name, @TempDir Path report) throws IOException {
        Path folder = Path.of(name);
        ConfigurationCopy.write(FolderContents.of(folder), report);
        List<String> masked = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith(ConfigurationFiles.DESCRIPTION))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
                List<String> copied = Files.readAllLines(
                        report.resolve(ConfigurationCopy.NAME).resolve(file.getFileName()),
                        StandardCharsets.ISO_8859_1);
                assertThat(copied).hasSameSizeAs(lines);
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).equals(copied.get(i))) {
                        masked.add(lines.get(i) + " -> " + copied.get(i));
                    }
                }
            }
        }

        assertThat(masked)
                .containsExactly(
                        "secret=password -> secret=********",
                        "secret=deskphone-password -> secret=********",
                        "100 => 1234,Desk Phone -> 100 => ********,Desk Phone");
        assertThat(report.resolve(ConfigurationCopy.NAME).resolve(ConfigurationFiles.DESCRIPTION))
                .doesNotExist();
        assertThat(TextChange.between(folder, report.resolve(ConfigurationCopy.NAME)))
                .isEmpty();
    }

    /** What the harness says, and what Asterisk said in real runs. */
    @ParameterizedTest
    @ValueSource(strings = {"features", "src/main/resources", "src/test/resources/org/trunkproof/steps/broken"})
    void nothingElseIsMaskedAnywhere(String place) throws IOException {
        try (Secrecy.Vow one = Discretion.about(Path.of("asterisk-image/flowroute"), List.of());
                Secrecy.Vow other = Discretion.about(Path.of("asterisk-image/flowroute-hardened"), List.of());
                Stream<Path> files = Files.walk(Path.of(place))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (!text.contains(STANDS_OUT)) {
                    assertThat(Secrecy.masked(text)).as(file.toString()).isEqualTo(text);
                }
            }
        }
    }
}
