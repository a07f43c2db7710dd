package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void sipConf() throws IOException {
        write("sip.conf", "[general]\r\n", "rw-r-----");
    }

    private void write(String file, String text, String mode) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    /** What a container is given: its mode, then what it leads to or what stands in it. */
    private Map<String, String> given() throws IOException {
        return given(new ConfigurationFolder(folder));
    }

    private static Map<String, String> given(ConfigurationFolder configuration) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            new ContainerFiles(configuration).transferTo(tar, "/");
        }
        Map<String, String> given = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(given).as("what is given twice").doesNotContainKey(entry.getName());
                String text = new String(tar.readAllBytes(), StandardCharsets.ISO_8859_1);
                given.put(
                        entry.getName(),
                        entry.isSymbolicLink()
                                ? "-> " + entry.getLinkName()
                                : Integer.toOctalString(entry.getMode() & 0777) + " " + text);
            }
        }
        return given;
    }

    @Test
    void filesKeepTheirModesAndLinksAreLinks() throws IOException {
        write("agi/who.sh", "#!/bin/sh\n", "rwx------");
        Files.createSymbolicLink(folder.resolve("who"), Path.of("agi/who.sh"));

        assertThat(given())
                .containsEntry("etc/asterisk/sip.conf", "640 [general]\r\n")
                .containsEntry("etc/asterisk/agi/who.sh", "700 #!/bin/sh\n")
                .containsKey("etc/asterisk/agi/")
                .containsEntry("etc/asterisk/who", "-> agi/who.sh");
    }

    @Test
    void whatADriverTellsIsHeardWhateverTheFolderSays() throws IOException {
        write("http.conf", "[general]\nenabled=no\n", "rw-r--r--");
        assertThat(given()).containsEntry("etc/asterisk/http.conf", "644 [general]\nenabled=no\n");

        Files.delete(folder.resolve("sip.conf"));
        write("pjsip.conf", "[flowroute]\n", "rw-r--r--");
        assertThat(given())
                .hasEntrySatisfying(
                        "etc/asterisk/http.conf", text -> assertThat(text).startsWith("644 ; The harness's own"))
                .hasEntrySatisfying(
                        "etc/asterisk/ari.conf", text -> assertThat(text).startsWith("644 ; The harness's own"));
    }

    @Test
    void whatTheHarnessSetsTakesThePlaceOfWhatIsThere() throws IOException {
        write("managers", "[general]\n", "rw-r--r--");
        write("logger.conf", "[general]\n", "rw-------");
        Files.createSymbolicLink(folder.resolve("manager.conf"), Path.of("managers"));
        write("rtp.conf", "[general]\n", "rw-r--r--");

        assertThat(given())
                .hasEntrySatisfying(
                        "etc/asterisk/manager.conf", text -> assertThat(text).startsWith("644 ; The harness's own"))
                .hasEntrySatisfying(
                        "etc/asterisk/logger.conf", text -> assertThat(text).startsWith("644 ; The harness's own"))
                .hasEntrySatisfying(
                        "etc/asterisk/modules.conf", text -> assertThat(text).endsWith("load=chan_sip.so\n"))
                .containsEntry("etc/asterisk/rtp.conf", "644 [general]\n");
    }

    /** Or an AGI of the folder could read what was agreed on. */
    @Test
    void theDescriptionOfTheTrunkStaysHere() throws IOException {
        write("trunkproof.yml", "carrier: generic\n", "rw-r--r--");
        write("sip.d/trunkproof.yml", "carrier: generic\n", "rw-r--r--");

        assertThat(given())
                .doesNotContainKey("etc/asterisk/trunkproof.yml")
                .containsKey("etc/asterisk/sip.d/trunkproof.yml");
        assertThat(ContainerFiles.configuration(new ConfigurationFolder(folder)))
                .doesNotContainKey("trunkproof.yml");
    }

    /** A secret's own file, a carrier file and features, each by what the description calls it or by a link. */
    @Test
    void whatTheDescriptionNamesStaysHere() throws IOException {
        write("carrier-password", "s3cret\n", "rw-------");
        write("own/mine.feature", "Feature: mine\n", "rw-r--r--");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("carrier-password"));
        ConfigurationFolder apart = new ConfigurationFolder(folder).without(Set.of("carrier-password", "own"));

        assertThat(given(apart).keySet())
                .contains("etc/asterisk/sip.conf")
                .noneMatch(name -> name.contains("carrier-password") || name.contains("own") || name.contains("link"));
        assertThat(ContainerFiles.configuration(apart))
                .doesNotContainKeys("carrier-password", "own/mine.feature", "link");
    }

    @Test
    void whatLiesElsewhereIsGivenAsIfItLayHere(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("trunk.conf"), "[flowroute]\n");
        Files.createSymbolicLink(folder.resolve("sip.d"), elsewhere);

        assertThat(given())
                .containsKey("etc/asterisk/sip.d/")
                .hasEntrySatisfying("etc/asterisk/sip.d/trunk.conf", text -> assertThat(text)
                        .endsWith(" [flowroute]\n"));
    }

    @Test
    void whatAsteriskConfMovesIsToldWithWhereItIs() throws IOException {
        write("asterisk.conf", """
                [directories]
                astagidir => /opt/my pbx/agi
                astetcdir => /opt/my pbx
                astsbindir => /opt
                """, "rw-r--r--");

        assertThat(given()).containsEntry("trunkproof-directories", """
                        644 /etc/asterisk /opt/my pbx
                        /usr/share/asterisk/agi-bin /opt/my pbx/agi
                        """);
    }
}
