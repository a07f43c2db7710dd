package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.asterisk.SetupException;

class ClaimTest {

    @TempDir
    private Path folder;

    /** Another run, until it is killed. */
    static final class Holder {
        public static void main(String... folder) throws IOException {
            try (Claim claim = Claim.on(Path.of(folder[0]))) {
                System.out.println("claimed " + claim.isHeld());
                System.in.read();
            }
        }
    }

    @Test
    void anotherRunIsToldWhoHasItSinceWhenAndWhatToDo() throws Exception {
        Path report = folder.resolve("report");
        try (OtherJava other = OtherJava.running(Holder.class, report.toString())) {
            assertThat(other.says()).isEqualTo("claimed true");

            assertThatThrownBy(() -> Claim.on(report))
                    .isInstanceOf(SetupException.class)
                    .hasMessageMatching("Another run is writing \\Q" + report + "\\E \\(process " + other.pid()
                            + " on \\S+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\);"
                            + " wait until it is over, or run in another copy of the project\\.");
            Path byAnotherPath = Files.createSymbolicLink(folder.resolve("link"), report);
            assertThatThrownBy(() -> Claim.on(byAnotherPath)).hasMessageContaining("process " + other.pid());

            other.kill();
            try (Claim claim = Claim.on(report)) {
                assertThat(claim.isHeld()).isTrue();
            }
        }
    }

    @Test
    void itIsHadByOneAtATimeWithinAJavaAsWell() {
        Path report = folder.resolve("report");
        try (Claim claim = Claim.on(report)) {
            assertThatThrownBy(() -> Claim.on(report))
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ");
            assertThat(claim.isHeld()).isTrue();
        }

        Claim.on(report).close();
    }

    @Test
    void whatIsInAnotherFolderIsNoMatter() {
        try (Claim one = Claim.on(folder.resolve("one/report"));
                Claim other = Claim.on(folder.resolve("other/report"))) {
            assertThat(one.isHeld()).isEqualTo(other.isHeld()).isTrue();
        }
    }

    @Test
    void aFolderThatWasRemovedAndMadeAnewIsHeldNoLonger() throws IOException {
        Path report = folder.resolve("report");
        try (Claim claim = Claim.on(report)) {
            FileUtils.deleteDirectory(report.toFile());
            assertThat(claim.isHeld()).isFalse();

            Files.createDirectories(report);
            Path others = Files.writeString(report.resolve(Claim.NAME), "another run's");
            assertThat(claim.isHeld()).isFalse();
            claim.close();
            assertThat(others).exists();
        }
    }

    @Test
    void whoHasWrittenNothingLeavesNothing() throws IOException {
        Path empty = folder.resolve("empty");
        Path full = folder.resolve("full");
        try (Claim one = Claim.on(empty);
                Claim other = Claim.on(full)) {
            Files.writeString(other.folder().resolve("results.json"), "[]");
            assertThat(one.folder()).exists();
        }

        assertThat(empty).doesNotExist();
        assertThat(Files.list(full)).containsExactly(full.resolve("results.json"));
    }

    @Test
    void whatCannotBeAFolderIsToldInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "mine");

        assertThatThrownBy(() -> Claim.on(file))
                .isInstanceOf(SetupException.class)
                .hasMessage(file + " cannot be written, because " + file + " is no folder; move that away.");
        assertThat(file).hasContent("mine");
    }
}
