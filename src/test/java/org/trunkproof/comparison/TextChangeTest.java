package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Linearity;
import org.trunkproof.report.ConfigurationCopy;

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
    void whatAsteriskDoesNotReadIsNoDifference() throws IOException {
        write(before, "sip.conf", "[trunk]\n");
        write(after, "sip.conf", "[trunk]\n");
        for (String name :
                List.of(".git/HEAD", "astdb.sqlite3", "sip.conf.bak", "sip.conf~", "keys/a.key", "old/x.conf")) {
            Files.createDirectories(after.resolve(name).getParent());
            write(after, name, "secret=other\n");
        }

        assertThat(TextChange.between(before, after)).isEmpty();
    }

    @Test
    void ofASavedReportSecretsAreTheSame() throws IOException {
        write(before, "sip.conf", "[trunk]\nsecret=Xq7-horse\nnat=no\n; Xq7-horse\n");
        write(after, "sip.conf", "[trunk]\nsecret=Xq8-horse\nnat=yes\n; Xq8-horse\n");
        ConfigurationCopy.write(FolderContents.of(before), folder);
        Path copy = folder.resolve(ConfigurationCopy.NAME);

        assertThat(TextChange.between(copy, after))
                .singleElement()
                .extracting(TextChange::shown)
                .isEqualTo(List.of("-nat=no", "+nat=yes"));
        assertThat(TextChange.between(before, after))
                .extracting(TextChange::brief)
                .hasSize(1);
    }

    @Test
    void aPersonReadsLettersAsTheyAre() throws IOException {
        Files.writeString(before.resolve("sip.conf"), "callerid=\"J\u00fcrgen\" <1>\n", StandardCharsets.UTF_8);
        Files.writeString(after.resolve("sip.conf"), "callerid=\"J\u00f6rg\" <1>\n", StandardCharsets.ISO_8859_1);

        assertThat(TextChange.between(before, after).get(0).shown())
                .containsExactly("-callerid=\"J\u00fcrgen\" <1>", "+callerid=\"J\u00f6rg\" <1>");
    }

    @Test
    void secretsAreNotShown() throws IOException {
        write(before, "sip.conf", "secret = one\n");
        write(after, "sip.conf", "secret = other\n");

        assertThat(TextChange.between(before, after).get(0).brief())
                .isEqualTo("-secret = ********  +secret = ********");
    }

    @Test
    void whatIsNewStandsInItsPlace() throws IOException {
        write(before, "sip.conf", "[a]\nnat=no\nallow=ulaw\nsecret=one\n");
        write(after, "sip.conf", "[a]\nnat=yes\nqualify=no\nallow=ulaw\nsecret=one\n");

        assertThat(newLines(before)).containsExactly("sip.conf:2: nat=yes", "sip.conf:3: qualify=no");
    }

    /** Its secrets are not shown, and so they are no difference. */
    @Test
    void ofASavedReportSecretsAreNotNew() throws IOException {
        write(before, "sip.conf", "[a]\nnat=no\nsecret=one\n");
        write(after, "sip.conf", "[a]\nnat=yes\nsecret=one\n");
        ConfigurationCopy.write(FolderContents.of(before), folder);

        assertThat(newLines(folder.resolve(ConfigurationCopy.NAME))).containsExactly("sip.conf:2: nat=yes");
    }

    private List<String> newLines(Path from) throws IOException {
        return TextChange.between(from, after).stream()
                .flatMap(change -> change.newLines().stream())
                .map(Line::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"each other", "none other", "in another order", "alike, and each other"})
    void whatLargeFilesTakeGrowsWithTheirLength(String kind) throws Exception {
        Linearity.holds(800, count -> count, count -> {
            write(before, "sip.conf", lines(kind, count, false));
            write(after, "sip.conf", lines(kind, count, true));
            TextChange.between(before, after).forEach(TextChange::shown);
        });
    }

    private static String lines(String kind, int count, boolean isAfter) {
        return IntStream.range(0, count)
                .mapToObj(i -> switch (kind) {
                    case "each other" -> i + (i % 2 == 0 && isAfter ? "=yes\n" : "=no\n");
                    case "none other" -> i + "=no\n";
                    case "in another order" -> (isAfter ? count - i : i) + "=no\n";
                    default -> "nat=" + (i % 2 == 0 && isAfter ? "yes\n" : "no\n");
                })
                .collect(Collectors.joining());
    }

    @Test
    void ofWhatASavedReportDoesNotHaveNothingIsSaid() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "[trunk]\n");
        Files.createSymbolicLink(before.resolve("sip.conf"), elsewhere);
        Files.createSymbolicLink(after.resolve("sip.conf"), elsewhere);
        ConfigurationCopy.write(FolderContents.of(before), folder);

        assertThat(TextChange.between(folder.resolve(ConfigurationCopy.NAME), after))
                .isEmpty();
        assertThat(TextChange.between(after, folder.resolve(ConfigurationCopy.NAME)))
                .isEmpty();
    }
}
