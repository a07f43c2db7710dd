package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.trunk.CallOut;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.Nat;
import org.trunkproof.trunk.Phone;
import org.trunkproof.trunk.Trunk;
import org.trunkproof.trunk.TrunkDescription;
import org.trunkproof.trunk.TrunkNumber;

/** First descriptions of folders, found out from a real Asterisk. */
class DraftIT {

    private static final Map<String, String> PASSWORDS =
            Map.of("FLOWROUTE_PASSWORD", "password", "DESKPHONE_PASSWORD", "deskphone-password");

    @TempDir
    private Path place;

    private TrunkDescription draft(String folder) throws InterruptedException, IOException {
        Path file = place.resolve("draft.yml");
        System.setProperty("trunk.config", folder);
        System.setProperty("trunk.profile", file.toString());
        try {
            Init.run();
        } finally {
            System.clearProperty("trunk.config");
            System.clearProperty("trunk.profile");
        }
        assertThat(Files.readString(file)).doesNotContain("deskphone-password", "Kx4-quince-77");
        return DescriptionFile.read(file, name -> PASSWORDS.getOrDefault(name, "given"))
                .description();
    }

    /** All but that the carrier is the one of the host, which is a question; and more that nobody should reach. */
    @ParameterizedTest
    @ValueSource(strings = {"flowroute", "flowroute-pjsip", "flowroute-wizard", "flowroute-pjsip-hardened"})
    void ofOurOwnFoldersAllIsFound(String name) throws InterruptedException, IOException {
        Path folder = Path.of("asterisk-image", name);
        TrunkDescription found = draft(folder.toString());
        TrunkDescription ours = DescriptionFile.read(folder.resolve("trunkproof.yml"), System::getenv)
                .description();

        assertThat(found.never()).containsAll(ours.never());
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("never", "features")
                .isEqualTo(ours);
    }

    @Test
    void aDialplanInAelIsFoundOutLikeAnyOther() throws InterruptedException, IOException {
        TrunkDescription found = draft("src/test/resources/org/trunkproof/premise/ael");

        assertThat(found.numbers())
                .containsExactly(new TrunkNumber("15551234567", List.of("deskphone"), "", "inbound", ""));
        assertThat(found.callsOut()).containsExactly(new CallOut("12065550100", List.of(), "", "", List.of()));
        assertThat(Files.readString(place.resolve("draft.yml"))).contains("# extensions.ael:13", "# extensions.ael:17");
    }

    /** One is a wizard that registers, the other an endpoint whose calls come from its address; what a phone is called differs. */
    @Test
    void ofEndpointsEachTrunkEachPhoneAndTheRouterAreFound() throws InterruptedException, IOException {
        TrunkDescription found = draft("src/test/resources/org/trunkproof/draft/switchboard");

        assertThat(found.trunks()).extracting(Trunk::trunk).containsExactly("carrier", "spare");
        assertThat(found.trunks()).extracting(Trunk::host).containsExactly("sip.carrier.example", "sip.spare.example");
        assertThat(found.trunks())
                .extracting(trunk -> trunk.account().orElseThrow().username())
                .containsExactly("77001", "office-4");
        assertThat(found.trunks()).extracting(Trunk::registers).containsExactly(true, false);
        assertThat(found.trunks()).extracting(Trunk::isQualified).containsExactly(true, false);
        assertThat(found.trunks()).extracting(Trunk::codecs).containsExactly(List.of("PCMU", "PCMA"), List.of("PCMA"));
        assertThat(found.numbers())
                .containsExactlyInAnyOrder(
                        new TrunkNumber("12065550141", List.of("101"), "", "from-carrier", ""),
                        new TrunkNumber("12065550142", List.of("101", "102"), "", "from-spare", "spare"));
        assertThat(found.phones()).extracting(Phone::name).containsExactly("101", "102");
        assertThat(found.phones()).extracting(Phone::codecs).containsExactly(List.of(), List.of("G722"));
        assertThat(found.callsOut())
                .containsExactly(
                        new CallOut("92065550100", List.of(), "12065550100", "", List.of()),
                        new CallOut("82065550100", List.of(), "12065550100", "", List.of("spare")));
        assertThat(found.mailbox()).isEqualTo("101@office");
        assertThat(found.nat()).hasValue(new Nat("203.0.113.20", "", "", List.of("10.77.0.0/16", "192.168.0.0/16")));
        assertThat(Files.readString(place.resolve("draft.yml")))
                .contains("# ? may both have one name? In a lab it registers as 102, and not as workshop");
    }

    @Test
    void ofAnOfficeEachPhoneEachNumberAndEachWayOutIsFound() throws InterruptedException, IOException {
        TrunkDescription found = draft("src/test/resources/org/trunkproof/draft/office");

        assertThat(found.trunk().trunk()).isEqualTo("carrier");
        assertThat(found.trunk().host()).isEqualTo("sip.carrier.example");
        assertThat(found.trunk().account().orElseThrow().username()).isEqualTo("77001");
        assertThat(found.trunk().registers()).isTrue();
        assertThat(found.trunk().codecs()).containsExactly("PCMA", "PCMU");
        assertThat(found.numbers())
                .containsExactly(
                        new TrunkNumber("4930231250", List.of(), "answered", "from-carrier", ""),
                        new TrunkNumber("49302312511", List.of("101"), "", "from-carrier", ""),
                        new TrunkNumber("49302312599", List.of("101", "102"), "", "from-carrier", ""));
        assertThat(found.phones()).extracting(Phone::name).containsExactly("101", "102");
        assertThat(found.phones()).extracting(Phone::number).containsOnly("4930231250");
        assertThat(found.callsOut())
                .contains(
                        new CallOut("9012065550100", List.of(), "4912065550100", "", List.of()),
                        new CallOut("112", List.of(), "", "", List.of()));
        assertThat(found.mailbox()).isEqualTo("101@office");
    }
}
