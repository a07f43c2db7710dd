package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class FolderContentsTest {

    @TempDir
    private Path place;

    private Path folder;

    /** Beside each other, the folder and what is outside of it. */
    @BeforeEach
    void folders() throws IOException {
        place = place.toRealPath();
        folder = Files.createDirectory(place.resolve("my-trunk"));
        Files.writeString(folder.resolve("sip.conf"), "");
        Files.createDirectories(folder.resolve("d"));
        Files.writeString(folder.resolve("d/a.conf"), "");
        Files.createDirectories(place.resolve("out/within"));
        Files.writeString(place.resolve("out/x.conf"), "");
        Files.writeString(place.resolve("out/within/y.conf"), "");
        Files.createSymbolicLink(place.resolve("out/back"), folder.resolve("sip.conf"));
        Files.createSymbolicLink(place.resolve("out/up"), place);
    }

    private FolderContents contents() throws IOException {
        return FolderContents.of(folder);
    }

    private static String entries(FolderContents contents) {
        return String.join(
                " ",
                contents.entries().stream()
                        .map(entry -> switch (entry.kind()) {
                            case FILE -> entry.name();
                            case FOLDER -> entry.name() + "/";
                            case LINK -> entry.name() + "->" + entry.path();
                        })
                        .toList());
    }

    /** Of what is outside in parentheses. */
    private static String files(FolderContents contents) {
        return String.join(
                " ",
                contents.files().values().stream()
                        .map(file -> file.isOutside() ? "(" + file.name() + ")" : file.name())
                        .toList());
    }

    /** The link is {@code d/l}; HERE stands for the folder's own path, OUT for that beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.conf            | d/l->a.conf      | d/l                         |",
                "../sip.conf       | d/l->../sip.conf | d/l                         |",
                "HERE/sip.conf     | d/l->../sip.conf | d/l                         |",
                "/etc/asterisk/sip.conf | d/l->../sip.conf | d/l                    |",
                "../../out/back    | d/l->../sip.conf | d/l                         |",
                ".                 | d/l->.           |                             |",
                "..                | d/l->..          |                             |",
                "../e              | d/l->../e        | d/l/b.conf                  |",
                "nowhere           |                  |                             | d/l is a link to nowhere, which is not there; Asterisk finds nothing there either.",
                "l                 |                  |                             | d/l is a link to l, which is not there; Asterisk finds nothing there either.",
                "../../out/x.conf  | d/l              | (d/l)                       | d/l leads out of the folder, to OUT/x.conf; Asterisk is given what lies there, and no report has it.",
                "OUT/within        | d/l/ d/l/y.conf  | (d/l/y.conf)                | d/l leads out of the folder, to OUT/within; Asterisk is given what lies there, and no report has it.",
                "../../my-trunk/d/a.conf | d/l->a.conf | d/l                        |"
            })
    void aLinkIsOneWithinTheFolderAndWhatItLeadsToOutside(String target, String entry, String file, String note)
            throws IOException {
        Files.createDirectories(folder.resolve("e"));
        Files.writeString(folder.resolve("e/b.conf"), "");
        Files.createSymbolicLink(folder.resolve("d/l"), Path.of(placed(target)));
        FolderContents contents = contents();

        assertThat(entries(contents))
                .isEqualTo("d/ d/a.conf " + (entry == null ? "" : entry + " ") + "e/ e/b.conf sip.conf");
        assertThat(files(contents)).isEqualTo("d/a.conf " + (file == null ? "" : file + " ") + "e/b.conf sip.conf");
        assertThat(contents.notes()).isEqualTo(note == null ? List.of() : List.of(placed(note)));
    }

    private String placed(String text) {
        return text.replace("HERE", folder.toString())
                .replace("OUT", place.resolve("out").toString());
    }

    @Test
    void whatALinkLeadsToOutsideMayLeadBack() throws IOException {
        Files.createSymbolicLink(folder.resolve("all"), place.resolve("out"));
        FolderContents contents = contents();

        assertThat(entries(contents)).contains("all/back->../sip.conf", "all/within/y.conf", "all/x.conf");
        assertThat(files(contents)).contains("all/back", "(all/within/y.conf)", "(all/x.conf)", " sip.conf");
    }

    @Test
    void foldersThatLeadToEachOtherComeToAnEnd() throws IOException {
        Files.createDirectories(folder.resolve("e"));
        Files.createSymbolicLink(folder.resolve("d/e"), Path.of("../e"));
        Files.createSymbolicLink(folder.resolve("e/d"), Path.of("../d"));
        FolderContents contents = contents();

        assertThat(entries(contents)).isEqualTo("d/ d/a.conf d/e->../e e/ e/d->../d sip.conf");
        assertThat(files(contents)).isEqualTo("d/a.conf e/d/a.conf sip.conf");
    }

    @Test
    void whatIsNoFileIsLeftOut() throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("ctl")));
            FolderContents contents = contents();

            assertThat(entries(contents)).isEqualTo("d/ d/a.conf sip.conf");
            assertThat(contents.notes())
                    .contains(
                            "ctl is a socket and no file; Asterisk is not given it.",
                            "null is a device and no file; Asterisk is not given it.",
                            "pipe is a named pipe and no file; Asterisk is not given it.");
        } finally {
            // JUnit warns of one that leads elsewhere
            Files.delete(folder.resolve("null"));
        }
    }

    @Test
    void theHistoryOfARepositoryIsNoConfiguration() throws IOException {
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.writeString(folder.resolve(".git/config"), "");
        Files.writeString(folder.resolve(".gitignore"), "");

        assertThat(entries(contents())).isEqualTo(".gitignore d/ d/a.conf sip.conf");
    }

    @Test
    void moreThanAnyConfigurationHasIsTooMuch() throws IOException {
        Path chain = Files.createDirectories(folder.resolve("chain"));
        for (int i = 0; i < 30; i++) {
            Files.createDirectories(chain.resolve("d" + i));
            Files.createSymbolicLink(chain.resolve("d" + i + "/a"), chain.resolve("d" + (i + 1)));
            Files.createSymbolicLink(chain.resolve("d" + i + "/b"), chain.resolve("d" + (i + 1)));
        }
        Files.createDirectories(chain.resolve("d30"));

        assertThatThrownBy(() -> FolderContents.of(folder, 500))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": more than 500 files or 256 MB are in it, or where its links lead");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path secret = folder.resolve("d/a.conf");
        secret.toFile().setReadable(false, false);
        assumeFalse(Files.isReadable(secret), "root reads everything");

        assertThatThrownBy(this::contents)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(secret.toString());
    }
}
