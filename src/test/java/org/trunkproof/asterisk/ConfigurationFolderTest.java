package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.Configuration;

class ConfigurationFolderTest {

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("etc");

        assertThatThrownBy(() -> new ConfigurationFolder(missing))
                .isInstanceOf(SetupException.class)
                .hasMessage("There is no configuration folder " + missing
                        + "; give -Dtrunk.config a folder that looks like /etc/asterisk.");
    }

    @Test
    void aFolderWithoutSipConfIsNamed() {
        assertThatThrownBy(() -> new ConfigurationFolder(folder))
                .isInstanceOf(SetupException.class)
                .hasMessage("The configuration folder " + folder
                        + " has no readable sip.conf; give -Dtrunk.config a folder that looks like /etc/asterisk.");
    }

    @Test
    void aSipConfThatIsAFolderIsNone() throws IOException {
        write("sip.conf/part.conf", "");

        assertThatThrownBy(() -> new ConfigurationFolder(folder))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("has no readable sip.conf");
    }

    @Test
    void linksAreFollowedWhereTheyLeadAnywhere(@TempDir Path elsewhere) throws IOException {
        write("sip.conf", "");
        Files.writeString(elsewhere.resolve("trunk.conf"), "[flowroute]\n");
        Files.createSymbolicLink(folder.resolve("sip.d"), elsewhere);
        Files.createSymbolicLink(folder.resolve("dangling.conf"), elsewhere.resolve("nowhere"));

        assertThat(new ConfigurationFolder(folder).files()).containsOnlyKeys("sip.conf", "sip.d/trunk.conf");
    }

    @Test
    void aFolderWithinItselfIsNamed() throws IOException {
        write("sip.conf", "");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThatThrownBy(() -> new ConfigurationFolder(folder).files())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(folder + " cannot be read (")
                .hasMessageEndingWith("); make it readable, or leave it out of the folder under test.");
    }

    @Test
    void everyFileIsTakenAsItIs() throws IOException {
        write("sip.conf", "[general]\r\n");
        write("sip.d/trunk.conf", "\u00fc");

        assertThat(new ConfigurationFolder(folder).files())
                .containsOnlyKeys("sip.conf", "sip.d/trunk.conf")
                .containsEntry("sip.conf", "[general]\r\n".getBytes());
    }

    @Test
    void itIsReadWhenFirstAskedForAndThenNoMore() throws IOException {
        write("sip.conf", "[flowroute]\n");
        ConfigurationFolder read = new ConfigurationFolder(folder);
        Configuration first = read.configuration();
        write("sip.conf", "");

        assertThat(read.configuration()).isSameAs(first);
        assertThat(first.sections("sip.conf")).hasSize(1);
        assertThat(first.dialect().name()).isEqualTo("chan_sip");
    }

    @Test
    void aFolderWithinItselfIsNamedToWhomAsksWhatStandsInIt() throws IOException {
        write("sip.conf", "");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThatThrownBy(() -> new ConfigurationFolder(folder).configuration())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(folder + " cannot be read (");
    }
}
