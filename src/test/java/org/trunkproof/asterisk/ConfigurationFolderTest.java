package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.configuration.Configuration;

class ConfigurationFolderTest {

    private static final String OR_LEAVE_OUT = "; correct that, or leave it out of the folder under test.";

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
                        + "; the nearest that exists is " + folder
                        + "; give -Dtrunk.config a folder that looks like /etc/asterisk.");
    }

    @Test
    void aFolderWithoutSipConfIsNamed() {
        assertThatThrownBy(() -> new ConfigurationFolder(folder))
                .isInstanceOf(SetupException.class)
                .hasMessage("The configuration folder " + folder
                        + " has no readable sip.conf, pjsip.conf or pjsip_wizard.conf; give -Dtrunk.config a folder that"
                        + " looks like /etc/asterisk.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pjsip.conf", "pjsip_wizard.conf"})
    void aFolderOfTheOtherDriverIsReadByItsRules(String file) throws IOException {
        write(file, "[flowroute]\ntype=endpoint\n");
        Configuration read = new ConfigurationFolder(folder).configuration();

        assertThat(read.dialect().name()).isEqualTo("chan_pjsip");
        assertThat(read.sections(file)).hasSize(1);
    }

    @Test
    void aSipConfThatIsAFolderIsNone() throws IOException {
        write("sip.conf/part.conf", "");

        assertThatThrownBy(() -> new ConfigurationFolder(folder))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("has no readable sip.conf");
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

    @ParameterizedTest
    @CsvSource({
        "alwaysfork=yes, leave its container at once",
        "maxload = 0.9, 'refuse calls while this machine is busy, as labs make it'"
    })
    void whatNoLabCanDoIsNamed(String option, String does) throws IOException {
        write("sip.conf", "");
        write("asterisk.conf", "[options]\n" + option + "\n");

        assertThatThrownBy(() -> new ConfigurationFolder(folder).configuration())
                .isInstanceOf(SetupException.class)
                .hasMessage(folder + "/asterisk.conf:2: " + option + " has Asterisk " + does
                        + "; leave that line out of the folder under test.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alwaysfork=no", "maxload=0", "maxload=0.0", "maxload=", "alwaysfork=yes\nalwaysfork=no"})
    void whatIsNotAskedForIsNotRefused(String options) throws IOException {
        write("sip.conf", "");
        write("asterisk.conf", "[options]\n" + options + "\n[other]\nalwaysfork=yes\n");

        assertThat(new ConfigurationFolder(folder).configuration().texts()).hasSize(1);
    }

    @Test
    void aFolderWithinItselfIsReadOnce() throws IOException {
        write("sip.conf", "[flowroute]\n");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(new ConfigurationFolder(folder).configuration().sections("sip.conf"))
                .hasSize(1);
        assertThat(new ConfigurationFolder(folder).names()).containsExactly("sip.conf");
    }

    @Test
    void whatCannotBeReadIsNamedWithTheReason() {
        assertThat(Stream.of(
                                new AccessDeniedException("/my/keys"),
                                new NoSuchFileException("/my/keys"),
                                new FileSystemException("/my", null, "too much"),
                                new IOException("Input/output error"))
                        .map(ConfigurationFolder::unreadable))
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "/my/keys cannot be read (permission denied)" + OR_LEAVE_OUT,
                        "/my/keys cannot be read (it is not there any more)" + OR_LEAVE_OUT,
                        "/my cannot be read (too much)" + OR_LEAVE_OUT,
                        "A file cannot be read (Input/output error)" + OR_LEAVE_OUT);
    }
}
