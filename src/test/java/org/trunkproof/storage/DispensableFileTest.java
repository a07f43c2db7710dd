package org.trunkproof.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispensableFileTest {

    @TempDir
    private Path folder;

    @Test
    void itIsThereOnceItIsClosed() throws IOException {
        Path file = folder.resolve("cucumber.html");
        try (DispensableFile out = new DispensableFile(file)) {
            out.write("<p>".getBytes());
            assertThat(file).doesNotExist();
        }

        assertThat(file).hasContent("<p>");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void whereItCannotBeWrittenNobodyIsTold() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("report"), "");
        try (DispensableFile out = new DispensableFile(inTheWay.resolve("cucumber.html"))) {
            out.write("<p>".getBytes());
            out.write(1);
        }

        assertThat(Files.list(folder)).containsExactly(inTheWay);
    }

    @Test
    void onADiskThatIsFullMidwayThereIsNone() throws IOException {
        // what it writes to is a disk that is full
        Files.createSymbolicLink(WholeFile.part(folder.resolve("cucumber.html")), Path.of("/dev/full"));
        try (DispensableFile out = new DispensableFile(folder.resolve("cucumber.html"))) {
            out.write(new byte[100_000]);
            out.write(new byte[100_000]);
        }

        assertThat(folder).isEmptyDirectory();
    }
}
