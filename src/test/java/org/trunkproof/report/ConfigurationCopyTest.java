package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.Linearity;

class ConfigurationCopyTest {

    @Test
    void whatLiesElsewhereAndWhatIsNoTextIsInItByNameAlone(@TempDir Path folder) throws IOException {
        Path configuration = Files.createDirectory(folder.resolve("etc"));
        Path system = Files.writeString(folder.resolve("shadow"), "root:hidden\n");
        Files.createSymbolicLink(configuration.resolve("x.conf"), system);
        Files.createSymbolicLink(configuration.resolve("loop"), configuration);
        Files.writeString(configuration.resolve("a.conf"), "[a]\n");
        Files.createSymbolicLink(configuration.resolve("b.conf"), Path.of("a.conf"));
        Files.writeString(configuration.resolve("key.conf"), "-----BEGIN RSA PRIVATE KEY-----\nhidden\n");
        Files.write(configuration.resolve("bytes.conf"), new byte[] {'h', 'i', 'd', 'd', 'e', 'n', 0});

        ConfigurationCopy.write(FolderContents.of(configuration), folder);

        Path copy = folder.resolve("configuration");
        assertThat(copy).isDirectoryNotContaining("glob:**loop");
        assertThat(copy.resolve("x.conf"))
                .hasContent(
                        "; Left out of this report: a link leads out of the folder, to " + system.toRealPath() + ".");
        assertThat(copy.resolve("bytes.conf")).hasContent("; Left out of this report: it is no text.");
        assertThat(copy.resolve("key.conf")).hasContent("; Left out of this report: it holds a private key.");
        assertThat(copy.resolve("b.conf")).isRegularFile().hasContent("[a]");
        assertThat(Files.isSymbolicLink(copy.resolve("b.conf"))).isFalse();
    }

    @Test
    void whatTheDescriptionNamesIsNotInIt(@TempDir Path folder) throws IOException {
        Path configuration = Files.createDirectory(folder.resolve("etc"));
        Files.writeString(configuration.resolve("sip.conf"), "[general]\n");
        Files.writeString(configuration.resolve("password.conf"), "s3cret\n");

        ConfigurationCopy.write(FolderContents.of(configuration, Set.of("password.conf")), folder);

        assertThat(folder.resolve("configuration/password.conf")).doesNotExist();
        assertThat(folder.resolve("configuration/sip.conf")).exists();
        assertThat(Withheld.of(folder).files())
                .extracting(ConfigurationFiles.LeftOut::name, ConfigurationFiles.LeftOut::why)
                .containsExactly(tuple("password.conf", "the description names it, and Asterisk is not given it"));
    }

    @Test
    void nobodyCanReadASecretInIt(@TempDir Path folder) throws IOException {
        Path configuration = Files.createDirectory(folder.resolve("etc"));
        Files.writeString(configuration.resolve("sip.conf"), """
                [general]
                register => user:hidden@carrier/100
                [trunk]
                username=12345678
                  Secret = hidden ; not for you
                ;secret=hidden
                md5secret=>hidden
                remotesecret=hidden
                auth=user:hidden@realm
                context=inbound
                """);
        Files.writeString(configuration.resolve("voicemail.conf"), "100 => 9876,Desk Phone\n");

        ConfigurationCopy.write(FolderContents.of(configuration), folder);

        assertThat(folder.resolve("configuration/sip.conf")).hasContent("""
                [general]
                register => user:********@carrier/100
                [trunk]
                username=12345678
                  Secret = ******** ; not for you
                ;secret=********
                md5secret=>********
                remotesecret=********
                auth=user:********@realm
                context=inbound
                """);
        assertThat(folder.resolve("configuration/voicemail.conf")).hasContent("100 => ********,Desk Phone\n");
    }

    @Test
    void whatALargeFolderTakesGrowsWithItsLines(@TempDir Path folder) throws Exception {
        Path configuration = Files.createDirectory(folder.resolve("etc"));

        Linearity.holds(500, count -> count, count -> {
            Files.writeString(
                    configuration.resolve("sip.conf"), "[p]\nsecret=hidden\n;-- x\n;secret=hidden --;\n".repeat(count));
            ConfigurationCopy.write(FolderContents.of(configuration), folder);
        });
    }
}
