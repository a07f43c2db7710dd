package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.AsteriskSeries;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.WrittenPeers;

class InitTest {

    @TempDir
    private Path folder;

    private Options typed(Optional<Path> profile) {
        return new Options(
                folder,
                new GivenDescription(folder, profile),
                List.of(),
                "",
                Optional.empty(),
                1,
                ChosenAsterisk.NEWEST,
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.empty());
    }

    private static Configuration of(String sip) {
        return Configuration.of(Map.of("sip.conf", sip.getBytes(StandardCharsets.ISO_8859_1)), Dialect.chanSip());
    }

    @Test
    void theDraftLiesInTheFolderOrWhereItIsWanted() {
        Path elsewhere = folder.resolve("other/draft.yml");

        assertThat(Init.place(typed(Optional.empty()))).isEqualTo(folder.resolve("trunkproof.yml"));
        assertThat(Init.place(typed(Optional.of(elsewhere)))).isEqualTo(elsewhere);
    }

    private static final String SIP = "[old]\ntype=peer\nhost=sip.example.org\n";

    private static final String PJSIP =
            "[new]\ntype=endpoint\naors=new\n[new]\ntype=aor\ncontact=sip:sip.example.net\n";

    private static final String PHONE = "[101]\ntype=friend\nhost=dynamic\n";

    /** Dialled, or else there; where that is so of both, the first. */
    @ParameterizedTest
    @CsvSource({
        "Dial(PJSIP/1@new), chan_pjsip",
        "Dial(SIP/old/1), chan_sip",
        "Hangup(), chan_sip",
    })
    void ofTwoDriversTheOneIsDescribedWhoseTrunkIsDialled(String step, String driver) throws IOException {
        Files.writeString(folder.resolve("sip.conf"), SIP);
        Files.writeString(folder.resolve("pjsip.conf"), PJSIP);
        Files.writeString(folder.resolve("extensions.conf"), "[out]\nexten => 1,1," + step + "\n");
        List<ConfigurationFolder> all = new ConfigurationFolder(folder).ofEachDriver();

        assertThat(Init.described(all, ChosenAsterisk.NEWEST).driver().name()).isEqualTo(driver);
    }

    @Test
    void ofTwoDriversTheOneIsDescribedThatHasATrunkOrThatTheAsteriskHas() throws IOException {
        Files.writeString(folder.resolve("sip.conf"), PHONE);
        Files.writeString(folder.resolve("pjsip.conf"), PJSIP);
        List<ConfigurationFolder> all = new ConfigurationFolder(folder).ofEachDriver();
        assertThat(Init.described(all, ChosenAsterisk.NEWEST).driver().name()).isEqualTo("chan_pjsip");
        assertThat(Init.leftOut(all, all.get(1))).isEmpty();

        Files.writeString(folder.resolve("sip.conf"), SIP);
        all = new ConfigurationFolder(folder).ofEachDriver();
        ChosenAsterisk newer =
                new ChosenAsterisk(AsteriskSeries.numbered("22"), Optional.empty(), "-Dtrunk.asterisk=22");
        assertThat(Init.described(all, newer).driver().name()).isEqualTo("chan_pjsip");
        assertThat(Init.leftOut(all, all.get(1)))
                .containsExactly("left out   old, at sip.example.org: it is chan_sip's, and a description is of trunks"
                        + " of one channel driver");
        assertThat(Init.described(all.subList(0, 1), newer).driver().name()).isEqualTo("chan_sip");
    }

    /** What modules.conf keeps out is no driver of the folder. */
    @Test
    void aDriverThatIsNotLoadedIsNoneOfTheFolders() throws IOException {
        Files.writeString(folder.resolve("sip.conf"), SIP);
        Files.writeString(folder.resolve("pjsip.conf"), PJSIP);
        Files.writeString(folder.resolve("modules.conf"), "[modules]\nautoload=yes\nnoload=chan_sip.so\n");

        assertThat(new ConfigurationFolder(folder).ofEachDriver())
                .extracting(one -> one.driver().name())
                .containsExactly("chan_pjsip");
    }

    @Test
    void aDescriptionThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("trunkproof.yml"), "carrier: mine\n");

        assertThatThrownBy(() -> Init.place(typed(Optional.empty())))
                .isInstanceOf(SetupException.class)
                .hasMessage("There is a description already, " + file
                        + ", and nothing is written over it; name another place for the draft, as in"
                        + " -Dtrunk.profile=draft.yml, or move the file away.");
        assertThatThrownBy(() -> Init.place(typed(Optional.of(file))))
                .hasMessageStartingWith("There is a description already, " + file);
    }

    @Test
    void aLinkThatLeadsNowhereIsNotWrittenOver() throws IOException {
        Files.createSymbolicLink(folder.resolve("trunkproof.yml"), folder.resolve("gone.yml"));

        assertThatThrownBy(() -> Init.place(typed(Optional.empty())))
                .hasMessageStartingWith("There is a description already, ");
    }

    @Test
    void aDraftThatNobodyWouldReadAsYamlIsNotWritten() {
        assertThatThrownBy(() -> Init.place(typed(Optional.of(Path.of("my.properties")))))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "A description is YAML, and my.properties would be read as properties; give -Dtrunk.profile a"
                                + " name that ends in .yml.");
    }

    @Test
    void aFolderWithoutATrunkIsToldWhatItLacks() {
        assertThat(WrittenPeers.of(of("[101]\ntype=friend\nhost=dynamic\n")).withoutTrunk("my-trunk"))
                .isEqualTo("No section of my-trunk/sip.conf leads to a carrier: none is a peer with a host other than"
                        + " dynamic; give the trunk a section, with type=peer and host=the carrier's name.");
    }

    @Test
    void aRegistrationIsNoTrunkByItself() {
        assertThat(WrittenPeers.of(of("[general]\n\nregister => 4711:s3cret@sip.example.org/15551234567\n"))
                        .withoutTrunk("my-trunk"))
                .isEqualTo("No section of my-trunk/sip.conf leads to a carrier: none is a peer with a host other than"
                        + " dynamic, though sip.conf:3 registers at sip.example.org; give the trunk a section, with"
                        + " type=peer and host=sip.example.org.");
    }
}
