package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scenarios ask a description. */
class TrunkDescriptionTest {

    private static final TrunkDescription OURS = DescriptionFile.shipped().description();

    @TempDir
    private Path folder;

    private TrunkDescription read(String text) throws IOException {
        return DescriptionFile.read(Files.writeString(
                        folder.resolve("trunkproof.yml"), "carrier: flowroute\ntrunk: flowroute\n" + text))
                .description();
    }

    @Test
    void ourTrunkHasAnAccountANumberThatRingsAPhoneThatCallsOutAndAMailbox() {
        assertThat(OURS.trunk().account()).isPresent();
        assertThat(OURS.trunk().registers()).isFalse();
        assertThat(OURS.trunks()).hasSize(1);
        assertThat(OURS.numberThatRings()).map(TrunkNumber::number).contains("15551234567");
        assertThat(OURS.phoneThatCallsOut()).map(Phone::name).contains("deskphone");
        assertThat(OURS.mailbox()).isEqualTo("100@default");
        assertThat(OURS.nat()).isEmpty();
        assertThat(OURS.never()).isNotEmpty();
    }

    /** What is the host's own, stands there already or lies in a network of the list adds nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                       | ''
            calls from: [SIP.flowroute.com, us-west.example.com]     | us-west.example.com
            calls from: [203.0.113.17, 203.0.113.16/28, 203.0.113.40, 203.0.113.40] | 203.0.113.16/28 203.0.113.40
            """)
    void callsComeFromWhatIsNotSaidAlready(String text, String hosts) throws IOException {
        assertThat(read(text).trunk().callingHosts())
                .containsExactly(hosts.isEmpty() ? new String[0] : hosts.split(" "));
        assertThat(read(text).profile().recognition().hosts())
                .isEqualTo(read(text).trunk().callingHosts());
    }

    @Test
    void whereNothingIsSaidCallsComeFromWhereTheCarrierFileHasIt() throws IOException {
        Files.writeString(folder.resolve("other.yml"), """
                carrier: Other
                host names: {is: sip.example.com, source: its page, date: 2026-11}
                calls from: {is: [sip.example.com, 203.0.113.16/28], source: its page, date: 2026-11}
                """);

        assertThat(whole("carrier: other.yml\ntrunk: mine\n").trunk().callingHosts())
                .containsExactly("203.0.113.16/28");
        assertThat(whole("carrier: other.yml\ntrunk: mine\ncalls from: 198.51.100.7\n")
                        .trunk()
                        .callingHosts())
                .containsExactly("198.51.100.7");
    }

    @Test
    void theOtherTrunkHasAMarkOfItsOwn() throws IOException {
        TrunkProfile profile = whole("""
                        trunks:
                          - {carrier: generic, trunk: a, host: a.example, calls from: B.example}
                          - {carrier: generic, trunk: b, host: b.example, calls from: [a.example, c.example], marks calls with: "X: 1"}
                        """).profile();

        assertThat(profile.recognition()).isEqualTo(Recognition.NONE);
        assertThat(profile.ofOther().orElseThrow().recognition())
                .isEqualTo(new Recognition(List.of("c.example"), Optional.of("X: 1"), Optional.empty()));
    }

    @Test
    void aSecondTrunkOfTheSameCarrierHasANumberOfItsOwn() throws IOException {
        String two = """
                trunks:
                  - {carrier: flowroute, trunk: one, marks calls with: "X-Trunk: 1"}
                  - {carrier: flowroute, trunk: two, marks calls with: "X-Trunk: 2", account: {username: b, password: c}}
                numbers:
                  15551234567: {context: a}
                  15551230000: {trunk: two%s}
                """;
        TrunkDescription described = whole(two.formatted(", context: b"));

        assertThat(described.otherTrunk()).isEmpty();
        assertThat(described.profile().recognition())
                .isEqualTo(new Recognition(
                        List.of(),
                        Optional.of("X-Trunk: 1"),
                        Optional.of(new SharingTrunk("two", "15551230000", "b", Optional.of("X-Trunk: 2"))),
                        List.of(new Account("b", "c"))));
        assertThat(described.profile().ofSharing("15551230000"))
                .hasValueSatisfying(other ->
                        assertThat(other.peer() + other.inboundContext()).isEqualTo("twob"));
        assertThat(described.profile().ofSharing("15551234567")).isEmpty();
        assertThat(whole(two.formatted("")).profile().recognition().sharing()).isEmpty();
        assertThat(DescriptionFile.read(
                                Files.writeString(folder.resolve("trunkproof.yml"), two.formatted(", context: b")))
                        .remarks())
                .containsExactly(folder
                        + "/trunkproof.yml:1: What any trunk must do is asked of 'one', the first, alone; of 'two',"
                        + " which has the same carrier, whether calls for it come to the context of its number. Describe each"
                        + " other in a file of its own, too.");
    }

    private TrunkDescription whole(String text) throws IOException {
        return DescriptionFile.read(Files.writeString(folder.resolve("trunkproof.yml"), text))
                .description();
    }

    @Test
    void codecsAreTheCarriersInItsOrderUnlessTheOwnerHasOthers() throws IOException {
        assertThat(read("").trunk().codecs()).containsExactly("PCMU", "G729");
        assertThat(read("codecs: g729").trunk().codecs()).containsExactly("G729");
    }

    /** Where the description names none, it is for the owner to choose among the carrier's, and not to go beyond them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | ulaw        | PCMU",
                "''          | g729,ulaw   | G729,PCMU",
                "''          | alaw,g729   | G729",
                "''          | alaw        | PCMU,G729",
                "''          | ''          | PCMU,G729",
                "codecs: g729 | ulaw       | G729"
            })
    void ofCodecsThatAreNotNamedTheOwnerChooses(String text, String allowed, String spoken) throws IOException {
        List<String> names = allowed.isEmpty() ? List.of() : List.of(allowed.split(","));

        assertThat(read(text)
                        .choosing(trunk -> trunk.equals("flowroute") ? names : List.of())
                        .trunk()
                        .codecs())
                .containsExactly(spoken.split(","));
    }

    @Test
    void theUsualPhoneIsOneThatMayCallOut() throws IOException {
        TrunkDescription description = read("phones: {door: {calls out: no}, desk: {}}\n");

        assertThat(description.usualPhone()).map(Phone::name).contains("desk");
        assertThat(read("phones: {door: {calls out: no}}\n").phoneThatCallsOut())
                .isEmpty();
    }

    @Test
    void theUsualNumberIsOneThatRings() throws IOException {
        assertThat(read("phones: {desk: {}}\nnumbers: {100200: {}, 100300: {rings: desk}}\n")
                        .usualNumber())
                .map(TrunkNumber::number)
                .contains("100300");
    }

    @Test
    void whatSomethingIsCalledIsNoSecretAndPasswordsAre() {
        assertThat(OURS.names())
                .contains("sip.flowroute.com", "flowroute", "12345678", "15551234567", "inbound", "deskphone")
                .doesNotContain("", "password");
        assertThat(OURS.secrets()).containsExactly("password", "deskphone-password");
    }
}
