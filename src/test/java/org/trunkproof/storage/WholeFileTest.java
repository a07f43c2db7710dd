package org.trunkproof.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    /** A disk that is full after the first bytes. */
    private static final WholeFile.Contents TOO_MUCH = out -> {
        out.write("half".getBytes());
        out.flush();
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            full.write(1);
        }
    };

    @TempDir
    private Path folder;

    @Test
    void itIsThereWithTheFoldersItLiesInAndNothingBeside() throws IOException {
        Path file = folder.resolve("a/b/results.json");
        WholeFile.write(file, "[1]");
        WholeFile.write(file, "[2]");

        assertThat(file).hasContent("[2]");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    @Test
    void onAFullDiskThereIsNoneAndASentence() throws IOException {
        Path file = folder.resolve("results.json");

        assertThatThrownBy(() -> WholeFile.write(file, TOO_MUCH))
                .isInstanceOf(UnwritableException.class)
                .hasMessage(file + " cannot be written (No space left on device); make room there, and run again.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasThereBeforeStaysWhole() throws IOException {
        Path file = folder.resolve("results.json");
        WholeFile.write(file, "[1]");

        assertThatThrownBy(() -> WholeFile.write(file, TOO_MUCH)).isInstanceOf(UnwritableException.class);
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new IllegalStateException("a mistake in a template");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("[1]");
        assertThat(Files.list(folder)).hasSize(1);
    }

    /** Somebody looks while it is being written. */
    @Test
    void untilItIsWholeItIsNotThere() throws IOException {
        Path file = folder.resolve("results.json");
        WholeFile.write(file, out -> {
            out.write(1);
            out.flush();
            assertThat(file).doesNotExist();
        });

        assertThat(file).exists();
    }

    @Test
    void aFileWhereAFolderIsToBeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("report"), "");
        Path file = inTheWay.resolve("scenarios/results.json");

        assertThatThrownBy(() -> WholeFile.write(file, "[]"))
                .hasMessage(file + " cannot be written, because " + inTheWay + " is no folder; move that away.");
    }

    @Test
    void whereNothingCanBeMadeSomebodyIsToldSo() {
        assertThatThrownBy(() -> WholeFile.write(Path.of("/proc/report/results.json"), "[]"))
                .isInstanceOf(UnwritableException.class)
                .hasMessageStartingWith("/proc/report/results.json cannot be written (")
                .hasMessageEndingWith("; see that it can be written, or run in a copy of the project that can.");
    }

    @Test
    void aNameMayBeAsLongAsNamesAre() throws IOException {
        Path file = folder.resolve("x".repeat(255));
        WholeFile.write(file, "");

        assertThat(file).exists();
    }
}
