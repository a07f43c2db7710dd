package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextChangeTest {

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void twoFolders() throws IOException {
        before = Files.createDirectory(folder.resolve("before"));
        after = Files.createDirectory(folder.resolve("after"));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void linesThatStandInThePlaceOfOthers() throws IOException {
        write(before, "sip.conf", "[trunk]\nnat=no\nallow=ulaw\n");
        write(after, "sip.conf", "[trunk]\nnat=yes\nallow=ulaw\nqualify=yes ; each minute\n");

        List<TextChange> changes = TextChange.between(before, after);

        assertThat(changes).extracting(TextChange::line).containsExactly(2, 4);
        assertThat(changes)
                .extracting(TextChange::brief)
                .containsExactly("-nat=no  +nat=yes", "+qualify=yes ; each minute");
        assertThat(changes.get(1).settings()).containsExactly("qualify");
    }

    @Test
    void aFileThatIsNewIsAllNewLines() throws IOException {
        write(after, "dnsmgr.conf", "[general]\nenable=yes\n");

        assertThat(TextChange.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo("dnsmgr.conf");
            assertThat(change.shown()).containsExactly("+[general]", "+enable=yes");
        });
    }

    @Test
    void lineEndsAndWhatOnlyTheHarnessReadsAreNone() throws IOException {
        write(before, "sip.conf", "[trunk]\n; caf\u00e9\n");
        write(after, "sip.conf", "[trunk]\r\n; caf\u00e9\r\n");
        write(after, "deviations", "TP-SEC-02: known\n");

        assertThat(TextChange.between(before, after)).isEmpty();
    }

    @Test
    void aCommentIsNothingThatAsteriskReads() throws IOException {
        write(before, "sip.conf", "; old\n");
        write(after, "sip.conf", "; new\n\n");

        assertThat(TextChange.between(before, after)).allMatch(TextChange::isComment);
    }

    @Test
    void whatFollowsACommentIsRead() throws IOException {
        write(before, "sip.conf", ";-- old --; nat=no\n");
        write(after, "sip.conf", ";-- new --; nat=no\n");

        assertThat(TextChange.between(before, after)).singleElement().satisfies(change -> {
            assertThat(change.isComment()).isFalse();
            assertThat(change.settings()).containsExactly("nat");
        });
    }

    @Test
    void secretsAreNotShown() throws IOException {
        write(before, "sip.conf", "secret = one\n");
        write(after, "sip.conf", "secret = other\n");

        assertThat(TextChange.between(before, after).get(0).brief())
                .isEqualTo("-secret = ********  +secret = ********");
    }
}
