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
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;

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

    @Test
    void ofATrunkOfTheOtherDriverItIsSaidThatNoneCanBeDraftedYet() throws IOException {
        Files.writeString(folder.resolve("pjsip.conf"), "[flowroute]\ntype=endpoint\n");

        assertThatThrownBy(() -> Init.drafted(new ConfigurationFolder(folder)))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "No description can be drafted yet of " + folder + ", which is for chan_pjsip; write one like"
                                + " that of asterisk-image/flowroute-pjsip, with the keys of docs/trunkproof-yml.md.");

        Files.writeString(folder.resolve("sip.conf"), "[flowroute]\ntype=peer\n");
        assertThat(Init.drafted(new ConfigurationFolder(folder)).path()).isEqualTo(folder);
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
        assertThat(Init.noTrunk("my-trunk", of("[101]\ntype=friend\nhost=dynamic\n")))
                .isEqualTo("No section of my-trunk/sip.conf leads to a carrier: none is a peer with a host other than"
                        + " dynamic; give the trunk a section, with type=peer and host=the carrier's name.");
    }

    @Test
    void aRegistrationIsNoTrunkByItself() {
        assertThat(Init.noTrunk("my-trunk", of("[general]\n\nregister => 4711:s3cret@sip.example.org/15551234567\n")))
                .isEqualTo("No section of my-trunk/sip.conf leads to a carrier: none is a peer with a host other than"
                        + " dynamic, though sip.conf:3 registers at sip.example.org; give the trunk a section, with"
                        + " type=peer and host=sip.example.org.");
    }
}
