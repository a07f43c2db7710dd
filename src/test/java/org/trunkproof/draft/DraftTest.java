package org.trunkproof.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.draft.RecordedOffice.asks;
import static org.trunkproof.draft.RecordedOffice.call;
import static org.trunkproof.draft.RecordedOffice.phone;
import static org.trunkproof.draft.RecordedOffice.rings;
import static org.trunkproof.draft.RecordedOffice.stopped;
import static org.trunkproof.draft.RecordedOffice.trunk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.trunk.CallOut;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.Nat;
import org.trunkproof.trunk.Phone;
import org.trunkproof.trunk.Trunk;
import org.trunkproof.trunk.TrunkDescription;
import org.trunkproof.trunk.TrunkNumber;

class DraftTest {

    private static final Map<String, String> PASSWORDS =
            Map.of("FLOWROUTE_PASSWORD", "password", "DESKPHONE_PASSWORD", "deskphone-password");

    @TempDir
    private Path folder;

    private TrunkDescription read(Draft draft) throws IOException {
        Path file = Files.writeString(folder.resolve("trunkproof.yml"), draft.text());
        return DescriptionFile.read(file, name -> PASSWORDS.getOrDefault(name, "given"))
                .description();
    }

    private static String line(Draft draft, String beginning) {
        return draft.text()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }

    /** Which features an owner wants is in no folder. */
    @Test
    void ofOurOwnFolderItIsAsWeDescribeThat() throws IOException {
        Draft draft = RecordedOffice.ours().draft();
        TrunkDescription found = read(draft);
        TrunkDescription ours = DescriptionFile.shipped().description();

        assertThat(found).usingRecursiveComparison().ignoringFields("features").isEqualTo(ours);
        assertThat(draft.passwords()).containsExactly("FLOWROUTE_PASSWORD", "DESKPHONE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flowroute-pjsip", "flowroute-wizard", "flowroute-pjsip-hardened"})
    void ofOurFoldersForTheOtherDriverItIsAsTheyAreDescribed(String name) throws IOException {
        Draft draft = RecordedOffice.ofEndpoints(name).draft();
        TrunkDescription described = DescriptionFile.read(
                        Path.of("asterisk-image", name, "trunkproof.yml"), System::getenv)
                .description();

        assertThat(read(draft))
                .usingRecursiveComparison()
                .ignoringFields("features")
                .isEqualTo(described);
        assertThat(draft.passwords()).containsExactly("FLOWROUTE_PASSWORD", "DESKPHONE_PASSWORD");
    }

    @Test
    void linesOfSeveralObjectsAreNamed() {
        assertThat(RecordedOffice.ofEndpoints("flowroute-pjsip")
                        .draft()
                        .text()
                        .lines()
                        .skip(4)
                        .limit(8))
                .map(line -> line.replaceFirst(" {2,}#", " #"))
                .containsExactly(
                        "carrier: flowroute # ? sip.flowroute.com is flowroute's; is that your carrier? (pjsip.conf:25,"
                                + " pjsip.conf:38)",
                        "trunk: flowroute # pjsip.conf:9",
                        "host: sip.flowroute.com # pjsip.conf:25, pjsip.conf:38",
                        "account: {username: 12345678, password: \"${FLOWROUTE_PASSWORD}\"} # pjsip.conf:32",
                        "codecs: ulaw # pjsip.conf:14",
                        "numbers:",
                        "  15551234567: {rings: deskphone, context: inbound} # extensions.conf:10",
                        "phones:");
    }

    @Test
    void hostsThatTheCarrierCallsFromBesideAreNamedWithWhereTheyWereFound() throws IOException {
        Draft draft = endpoints("""
                        [flowroute]
                        type=endpoint
                        aors=flowroute
                        [flowroute]
                        type=aor
                        contact=sip:sip.flowroute.com
                        [flowroute]
                        type=identify
                        endpoint=flowroute
                        match=sip.flowroute.com,us-west-or.sip.flowroute.com
                        match=34.226.36.32/255.255.255.240
                        match=2001:db8::1
                        match_header=X-Trunk: 4711
                        """).draft();

        assertThat(line(draft, "calls from:"))
                .startsWith("calls from: [us-west-or.sip.flowroute.com, \"34.226.36.32/28\"]")
                .endsWith("# pjsip.conf:10, pjsip.conf:11");
        assertThat(line(draft, "marks calls with:"))
                .startsWith("marks calls with: \"X-Trunk: 4711\"")
                .endsWith("# pjsip.conf:13");
        assertThat(read(draft).profile().recognition().hosts())
                .containsExactly("us-west-or.sip.flowroute.com", "34.226.36.32/28");
    }

    private static RecordedOffice endpoints(String pjsip) {
        return RecordedOffice.ofEndpoints("flowroute-pjsip").with("pjsip.conf", pjsip);
    }

    @Test
    void anEndpointThatRegistersIsATrunkWithoutAContact() throws IOException {
        Draft draft = endpoints("""
                        [flowroute]
                        type=endpoint
                        [reg]
                        type=registration
                        server_uri=sip:sip.example.net
                        outbound_auth=with
                        line=yes
                        endpoint=flowroute
                        [with]
                        type=auth
                        username=4711
                        password=s3cret-of-mine
                        """)
                .with(trunk("flowroute", "", "", false, "ulaw"), uncalled("carrier-in"), uncalled("anonymous"))
                .draft();
        Trunk trunk = read(draft).trunk();

        assertThat(trunk.host()).isEqualTo("sip.example.net");
        assertThat(trunk.registers()).isTrue();
        assertThat(trunk.account().orElseThrow().username()).isEqualTo("4711");
        assertThat(line(draft, "host:")).endsWith("# pjsip.conf:5");
        assertThat(line(draft, "account:")).endsWith("# pjsip.conf:11");
        assertThat(line(draft, "known by:")).endsWith("# pjsip.conf:5");
        assertThat(draft.text()).doesNotContain("s3cret-of-mine", "anonymous");
        assertThat(line(draft, "# carrier-in, which can be called nowhere, is left out."))
                .contains("? do calls of a carrier come in by it?");
        assertThat(draft.found()).contains("left out   carrier-in, which can be called nowhere");
    }

    /** Neither a phone, as it has no contact to register, nor anybody whom the dialplan could call. */
    private static PeerSettings uncalled(String name) {
        return trunk(name, "", "", false, "ulaw");
    }

    @Test
    void aTransportSaysWhichRouterTheSiteIsBehind() throws IOException {
        String transport = "[udp]\ntype=transport\nexternal_signaling_address=203.0.113.7\n";
        String port = "external_signaling_port=5070\n";
        String inside = "local_net=10.0.0.0/8\n";

        assertThat(read(endpoints(transport + port + inside).draft()).nat())
                .hasValue(new Nat("203.0.113.7", "", "5070", List.of("10.0.0.0/8")));
        assertThat(line(endpoints(transport).draft(), "#nat:"))
                .contains("? which networks are on this side of the router? There is no local_net");
        assertThat(line(
                        endpoints(transport + inside + "external_media_address=203.0.113.8\n")
                                .draft(),
                        "#nat:"))
                .contains(
                        "? at which address does the carrier reach the router? There are 203.0.113.7 and 203.0.113.8");
    }

    @Test
    void aPhoneThatRegistersByAnotherNameIsAskedFor() {
        Draft draft = endpoints("""
                        [deskphone]
                        type=endpoint
                        auth=desk
                        [desk]
                        type=auth
                        username=4712
                        """).draft();

        assertThat(line(draft, "  deskphone:"))
                .contains("? may both have one name? In a lab it registers as deskphone, and not as 4712"
                        + " (pjsip.conf:1, pjsip.conf:6)");
    }

    /** The one that calls go out through, whichever comes first in the files. */
    @Test
    void aPhonesCodecsAreComparedWithThoseOfTheTrunkThatIsMeant() throws IOException {
        Draft draft = RecordedOffice.empty()
                .with(
                        trunk("spare", "sip.example.org", "", false, "alaw"),
                        trunk("flowroute", "sip.flowroute.com", "", false, "ulaw"),
                        phone("deskphone", "15551234567"))
                .outbound(asks("12065550100", "_1NXXNXXXXXX", "12065550100"))
                .draft();

        assertThat(read(draft).phones()).extracting(Phone::codecs).containsExactly(List.of());
    }

    @Test
    void eachLineSaysWhereItWasFoundAndNoneHasASecret() {
        assertThat(RecordedOffice.ours().draft().text().lines().skip(4))
                .map(line -> line.replaceFirst(" {2,}#", " #"))
                .containsExactly(
                        "carrier: flowroute # ? sip.flowroute.com is flowroute's; is that your carrier? (sip.conf:6)",
                        "trunk: flowroute # sip.conf:5",
                        "host: sip.flowroute.com # sip.conf:6",
                        "account: {username: 12345678, password: \"${FLOWROUTE_PASSWORD}\"} # sip.conf:7",
                        "codecs: ulaw # sip.conf:16",
                        "numbers:",
                        "  15551234567: {rings: deskphone, context: inbound} # extensions.conf:10",
                        "phones:",
                        "  deskphone: {password: \"${DESKPHONE_PASSWORD}\", number: 15551234567, context: outbound}"
                                + " # sip.conf:19",
                        "calls out:",
                        "  12065550100: {} # extensions.conf:16",
                        "  2065550100: {asks for: 12065550100} # extensions.conf:18",
                        "  911: {} # extensions.conf:20",
                        "#  19005550100: {} # ? may a phone call this at your cost? It reaches flowroute"
                                + " (extensions.conf:16)",
                        "never: [411, 9911, 011442075550100, +442075550100, 12061550100] # ? which numbers must nobody"
                                + " reach? These reach no trunk today",
                        "mailbox: 100@default # extensions.conf:11");
    }

    @Test
    void questionsAreToldWithTheirLines() {
        Draft draft = RecordedOffice.ours().draft();
        List<String> lines = draft.text().lines().toList();

        assertThat(draft.questions()).hasSize(3).allSatisfy(question -> {
            String[] parts = question.split(": ", 2);
            assertThat(lines.get(Integer.parseInt(parts[0]) - 1)).contains("# ? " + parts[1]);
        });
    }

    @Test
    void aCarrierThatNobodyKnowsIsGenericAndAskedFor() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with(trunk("flowroute", "sip.example.net", "12345678", true, "alaw", "silk8", "ulaw"))
                .draft();

        Trunk trunk = read(draft).trunk();
        assertThat(trunk.carrier().carrier()).isEqualTo("generic");
        assertThat(trunk.host()).isEqualTo("sip.example.net");
        assertThat(trunk.codecs()).containsExactly("PCMA", "PCMU");
        assertThat(draft.questions())
                .anyMatch(question -> question.contains(
                        "which carrier is it? No carrier file that comes with this has sip.example.net"));
    }

    @Test
    void theOneWhomMostCallsGoOutThroughIsTheTrunk() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with(
                        trunk("backup", "sip.example.org", "", false, "ulaw"),
                        trunk("door", "10.0.0.7", "", false, "ulaw"),
                        trunk("flowroute", "sip.flowroute.com", "12345678", true, "ulaw"))
                .outbound(
                        asks("12065550100", "_1NXXNXXXXXX", "12065550100"),
                        asks("2065550100", "_NXXNXXXXXX", "12065550100"),
                        call(new TrialCall("outbound", "9112", "deskphone", "", "9112"), List.of("backup"), "112", ""))
                .draft();
        TrunkDescription found = read(draft);

        assertThat(found.trunks()).extracting(Trunk::trunk).containsExactly("flowroute", "backup");
        assertThat(found.trunks().get(1).account()).isEmpty();
        assertThat(found.callsOut()).contains(new CallOut("9112", List.of(), "112", "", List.of("backup")));
        assertThat(draft.found()).contains("left out   door, at 10.0.0.7: no call went there at once");
        assertThat(line(draft, "# door, at 10.0.0.7, is left out."))
                .contains("? do calls go there where the first trunk fails");
    }

    /** Asterisk names a file without the folder that it lies in. */
    @Test
    void aPlaceIsNamedAsItIsFound() {
        Office office = RecordedOffice.ours()
                .with("extensions.conf", "#include \"dialplan/in.conf\"\n")
                .with("dialplan/in.conf", "[inbound]\nexten => 15551234567,1,Answer()\n")
                .office();

        assertThat(office.placeOfStep("in.conf:2")).isEqualTo("dialplan/in.conf:2");
        assertThat(office.placeOfStep("pbx_ael")).isEmpty();
        assertThat(office.place(rings("15551234567", "deskphone"))).isEqualTo("dialplan/in.conf:2");
    }

    @Test
    void aNumberOfTheOtherTrunkIsSaidToBeThat() throws IOException {
        PeerSettings other = new PeerSettings(
                new KnownPeer("other", "", 0, false, "from-other", List.of()),
                "sip.example.org",
                "",
                false,
                true,
                "",
                "");
        Draft draft = RecordedOffice.ours()
                .with(other)
                .inbound(
                        rings("15551234567", "deskphone"),
                        call(
                                new TrialCall("from-other", "15551234599", "", "", "15551234599"),
                                List.of("deskphone"),
                                "",
                                ""))
                .outbound(
                        asks("12065550100", "_1NXXNXXXXXX", "12065550100"),
                        asks("2065550100", "_NXXNXXXXXX", "12065550100"),
                        call(new TrialCall("outbound", "112", "deskphone", "", "112"), List.of("other"), "112", ""))
                .draft();

        assertThat(read(draft).numbers()).extracting(TrunkNumber::trunk).containsExactly("", "other");
    }

    @Test
    void aTrunkThatRegistersIsKnownByThatAsWell() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with("sip.conf", """
                        [general]
                        register => 4711:s3cret-of-mine@sip.flowroute.com/15551234567
                        [flowroute]
                        type=peer
                        host=sip.flowroute.com
                        """)
                .with(trunk("flowroute", "sip.flowroute.com", "", false, "ulaw"))
                .draft();
        Trunk trunk = read(draft).trunk();

        assertThat(trunk.registers()).isTrue();
        assertThat(trunk.account().orElseThrow().username()).isEqualTo("4711");
        assertThat(line(draft, "account:")).endsWith("# sip.conf:2");
        assertThat(draft.text()).doesNotContain("s3cret-of-mine");
    }

    @Test
    void aTrunkWithAPasswordAndNoNameIsAskedFor() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with(trunk("flowroute", "sip.flowroute.com", "", true, "ulaw"))
                .draft();

        assertThat(read(draft).trunk().account()).isEmpty();
        assertThat(line(draft, "#account:")).contains("? by what name does the carrier know you?");
        assertThat(draft.passwords()).containsExactly("DESKPHONE_PASSWORD");
    }

    @Test
    void whatACallToANumberDoesIsTold() throws IOException {
        TrialCall menu = new TrialCall("inbound", "15551234568", "", "", "15551234568");
        TrialCall closed = new TrialCall("inbound", "15551234569", "", "", "15551234569");
        TrialCall silent = new TrialCall("inbound", "15551234570", "", "", "15551234570");
        Draft draft = RecordedOffice.ours()
                .with(phone("102", ""))
                .inbound(
                        rings("15551234567", "deskphone", "102"),
                        new PlacedCall(menu, List.of(), List.of(), "", "", true, false),
                        new PlacedCall(closed, List.of(), List.of(), "", "", false, true),
                        new PlacedCall(silent, List.of(), List.of(), "", "", false, false))
                .draft();

        assertThat(read(draft).numbers())
                .extracting(number -> number.number() + " " + number.rings() + " " + number.is())
                .containsExactly(
                        "15551234567 [deskphone, 102] ",
                        "15551234568 [] answered",
                        "15551234569 [] refused",
                        "15551234570 [] ");
        assertThat(line(draft, "  15551234570")).contains("? what does a call to it do?");
    }

    @Test
    void whatIsNoNumberOfTheCarriersIsLeftToBeDecided() throws IOException {
        Draft draft = RecordedOffice.ours()
                .inbound(
                        rings("101", "deskphone"),
                        call(
                                new TrialCall("inbound", "12065550100", "", "", "_1NXXNXXXXXX"),
                                List.of("flowroute"),
                                "12065550100",
                                ""),
                        call(
                                new TrialCall("inbound", "15552065550", "", "", "_1555NXXXXXX"),
                                List.of("deskphone"),
                                "",
                                ""),
                        call(
                                new TrialCall(
                                        "inbound",
                                        PatternNumber.of("_1555XXXXXXX").orElseThrow(),
                                        "",
                                        "",
                                        "_1555XXXXXXX"),
                                List.of("deskphone"),
                                "",
                                ""))
                .draft();

        assertThat(read(draft).numbers()).extracting(number -> number.number()).containsExactly("15552065550");
        assertThat(line(draft, "#  101:")).contains("? is this one of your own extensions");
        assertThat(line(draft, "#  12065550100:"))
                .contains("? whoever calls 12065550100 from outside calls out through flowroute, at your cost");
        assertThat(line(draft, "#  15555550100:")).contains("? which numbers are yours? _1555XXXXXXX takes this one");
    }

    @Test
    void whereNothingIsInForceTheKeyIsNotEither() throws IOException {
        Draft draft = RecordedOffice.ours().inbound().draft();

        assertThat(read(draft).numbers()).isEmpty();
        assertThat(draft.text()).contains("\n#numbers:\n#  15551234567: {rings: }");
        assertThat(draft.questions())
                .anyMatch(question -> question.contains("which numbers does the carrier deliver?"));
    }

    @Test
    void phonesAreToldWithWhatTheyMay() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with(phone("103", "", "inside", false), phone("104", "15551234599"))
                .draft();
        List<Phone> phones = read(draft).phones();

        assertThat(phones).extracting(Phone::name).containsExactly("deskphone", "103", "104");
        assertThat(phones).extracting(Phone::mayCallOut).containsExactly(true, false, true);
        assertThat(phones).extracting(Phone::number).containsExactly("15551234567", "", "15551234599");
        assertThat(line(draft, "  103:")).contains("? may anybody be this phone? It has no password");
    }

    @Test
    void aTrunkThatIsNotMonitoredIsToldSo() throws IOException {
        PeerSettings asked = RecordedOffice.trunk("flowroute", "sip.flowroute.com", "12345678", true, "ulaw");
        PeerSettings trunk = new PeerSettings(asked.peer(), asked.host(), asked.account(), true, false, "", "");

        assertThat(read(RecordedOffice.ours().draft()).trunk().isQualified()).isTrue();
        assertThat(read(RecordedOffice.ours().without("flowroute").with(trunk).draft())
                        .trunk()
                        .isQualified())
                .isFalse();
    }

    @Test
    void aPhoneThatSharesNoCodecWithTheTrunkIsToldWithItsOwn() throws IOException {
        List<Phone> phones = read(RecordedOffice.ours()
                        .with(
                                phone("103", "", "inside", true, "g722", "alaw"),
                                phone("104", "", "inside", true, "g722", "ulaw"))
                        .draft())
                .phones();

        assertThat(phones).extracting(Phone::codecs).containsExactly(List.of(), List.of("G722", "PCMA"), List.of());
    }

    @Test
    void thePhoneThatIsMeantComesFirst() throws IOException {
        Draft draft = RecordedOffice.ours()
                .without("deskphone")
                .with(phone("103", "", "inside", true), phone("deskphone", "15551234567"))
                .draft();

        assertThat(read(draft).phones()).extracting(Phone::name).containsExactly("deskphone", "103");
        assertThat(draft.passwords()).contains("DESKPHONE_PASSWORD").doesNotContain("PHONE_103_PASSWORD");
    }

    @Test
    void aPhoneWithoutANumberIsAskedFor() {
        Draft draft = RecordedOffice.ours()
                .with(phone("deskphone", ""))
                .outbound(call(
                        new TrialCall("outbound", "12065550100", "deskphone", "", "_1NXXNXXXXXX"),
                        List.of("flowroute"),
                        "12065550100",
                        "12345678"))
                .draft();

        assertThat(line(draft, "  deskphone:"))
                .contains("? which number do its calls carry?")
                .doesNotContain("number: 1");
    }

    /** What the carrier is told counts, and not what the phone has; the account is no number of a caller's. */
    @Test
    void aPhonesNumberIsWhatTheCarrierIsTold() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with(phone("deskphone", "101"))
                .outbound(call(
                        new TrialCall("outbound", "12065550100", "deskphone", "101", "_1NXXNXXXXXX"),
                        List.of("flowroute"),
                        "12065550100",
                        "15551234500"))
                .draft();

        assertThat(read(draft).phones()).extracting(Phone::number).containsExactly("15551234500");
    }

    @Test
    void anExtensionIsNoNumberThatACarrierTakes() {
        Draft draft = RecordedOffice.ours()
                .with(phone("deskphone", "101"))
                .outbound(call(
                        new TrialCall("outbound", "12065550100", "deskphone", "101", "_1NXXNXXXXXX"),
                        List.of("flowroute"),
                        "12065550100",
                        "101"))
                .draft();

        assertThat(line(draft, "  deskphone:")).contains("? which number do its calls carry? The carrier is told 101");
    }

    @Test
    void whereOnlySomePhonesReachANumberTheyAreNamed() throws IOException {
        Draft draft = RecordedOffice.ours()
                .with(phone("manager", "", "everywhere", true))
                .outbound(
                        asks("12065550100", "_1NXXNXXXXXX", "12065550100"),
                        call(
                                new TrialCall("everywhere", "12065550100", "manager", "", "_1NXXNXXXXXX"),
                                List.of("flowroute"),
                                "12065550100",
                                ""),
                        call(
                                new TrialCall("everywhere", "90442075550100", "manager", "", "_90."),
                                List.of("flowroute"),
                                "00442075550100",
                                ""))
                .draft();

        assertThat(read(draft).callsOut())
                .containsExactly(
                        new CallOut("12065550100", List.of(), "", "", List.of()),
                        new CallOut("90442075550100", List.of("manager"), "00442075550100", "", List.of()));
    }

    @Test
    void aNumberOfWhichItIsNotKnownWhatIsAskedForIsAskedFor() throws IOException {
        Draft draft = RecordedOffice.ours()
                .outbound(asks("12065550100", "_1NXXNXXXXXX", "out-12065550100"))
                .draft();

        assertThat(read(draft).callsOut()).hasSize(1);
        assertThat(line(draft, "  12065550100:"))
                .contains("? what must the carrier be asked for? Asterisk asks for 'out-12065550100'");
    }

    @Test
    void anOfficeWithoutPhonesIsDescribedAllTheSame() throws IOException {
        Draft draft = RecordedOffice.ours()
                .without("deskphone")
                .inbound(new PlacedCall(
                        new TrialCall("inbound", "15551234567", "", "", "15551234567"),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        true,
                        false))
                .outbound()
                .draft();
        TrunkDescription found = read(draft);

        assertThat(found.phones()).isEmpty();
        assertThat(found.callsOut()).isEmpty();
        assertThat(draft.found()).contains("phones     none: no section of the files has to register");
    }

    @Test
    void aSiteBehindARouterIsDescribedWhereBothAreSaid() throws IOException {
        RecordedOffice office = RecordedOffice.ours().with("sip.conf", """
                [general]
                externip=203.0.113.7:5070
                localnet=192.168.0.0/255.255.0.0
                localnet=10.0.0.0/8
                """);

        assertThat(read(office.draft()).nat())
                .isEqualTo(Optional.of(new Nat("203.0.113.7", "", "5070", List.of("192.168.0.0/16", "10.0.0.0/8"))));
        assertThat(line(office.draft(), "nat:")).endsWith("# sip.conf:2, sip.conf:3, sip.conf:4");
    }

    @ParameterizedTest
    @CsvSource({"externhost=pbx.example.org, ''", "externaddr=pbx.example.org:5060, 5060"})
    void aRouterMayHaveANameInPlaceOfAnAddress(String setting, String port) throws IOException {
        RecordedOffice office =
                RecordedOffice.ours().with("sip.conf", "[general]\n" + setting + "\nlocalnet=10.0.0.0/8\n");

        assertThat(read(office.draft()).nat())
                .isEqualTo(Optional.of(new Nat("", "pbx.example.org", port, List.of("10.0.0.0/8"))));
    }

    @Test
    void ofARouterOfWhichNotAllIsSaidTheRestIsAskedFor() throws IOException {
        Draft without = RecordedOffice.ours()
                .with("sip.conf", "[general]\nexternip=203.0.113.7\n")
                .draft();
        Draft sixth = RecordedOffice.ours()
                .with("sip.conf", "[general]\nexternaddr=[2001:db8::7]\nlocalnet=10.0.0.0/8\n")
                .draft();

        assertThat(read(without).nat()).isEmpty();
        assertThat(line(without, "#nat:")).contains("? which networks are on this side of the router?");
        assertThat(read(sixth).nat()).isEmpty();
        assertThat(line(sixth, "#nat:")).contains("? at which address does the carrier reach the router?");
    }

    @Test
    void aDialplanThatAsksForTheTimeHasAClockToBeDecided() throws IOException {
        Draft draft = RecordedOffice.ours().dialplan("""
                        [ Context 'inbound' created by 'pbx_config' ]
                          '15551234567' =>  1. GotoIfTime(9:00-17:00,mon-fri,*,*?open,s,1) [extensions.conf:3]
                        """).draft();

        assertThat(read(draft).clock()).isEmpty();
        assertThat(line(draft, "#clock:")).contains("? at which day and time", "(extensions.conf:3)");
    }

    @Test
    void whereNoVoicemailIsRunAPhonesMailboxIsAskedFor() throws IOException {
        RecordedOffice office = RecordedOffice.ours()
                .dialplan("[ Context 'inbound' created by 'pbx_config' ]\n")
                .with(new PeerSettings(phone("deskphone", "").peer(), "", "", true, false, "", "101"));

        assertThat(read(office.draft()).mailbox()).isEmpty();
        assertThat(line(office.draft(), "#mailbox: 101@default"))
                .contains("? does a call that nobody takes end there?");
    }

    /** A pattern lets it through by the way, and an extension of that very number on purpose. */
    @Test
    void whatCostsMoreIsAskedForUnlessItIsAnExtensionOfItsOwn() throws IOException {
        Draft draft = RecordedOffice.ours()
                .outbound(asks("9911", "9911", "911"), asks("011442075550100", "_011.", "011442075550100"))
                .draft();

        assertThat(read(draft).callsOut()).extracting(CallOut::dialled).containsExactly("9911");
        assertThat(line(draft, "#  011442075550100:")).contains("? may a phone call this at your cost?");
    }

    @Test
    void whatReachesNoTrunkIsProposedForNobody() throws IOException {
        Draft draft = RecordedOffice.ours()
                .outbound(stopped("411"), stopped("12065550100"))
                .draft();

        assertThat(read(draft).never()).containsExactly("411");
        assertThat(line(draft, "never:")).contains("? which numbers must nobody reach?");
    }
}
