package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.AmiMessage;

/** What chan_sip says when it is asked. */
class ChanSipStateTest {

    private static final List<String> REGISTRY = """
            Host                                    dnsmgr Username       Refresh State                Reg.Time                 \s
            sip.flowroute.com:5060                  N      12345678           120 No Authentication                             \s
            sip.example.org:5060                    N      office             105 Registered           Thu, 01 Jan 2026 03:04:05
            2 SIP registrations.
            """.lines().toList();

    @Test
    void registrationsStandAtFixedPlaces() {
        assertThat(ChanSip.registrations(REGISTRY))
                .containsExactly(
                        new RegistrationState("sip.flowroute.com:5060", "12345678", "No Authentication"),
                        new RegistrationState("sip.example.org:5060", "office", "Registered"));
    }

    @Test
    void aRegistrationIsWhereItIsAndAsFarAsItIs() {
        List<RegistrationState> found = ChanSip.registrations(REGISTRY);

        assertThat(found.get(0).isAt("sip.flowroute.com")).isTrue();
        assertThat(found.get(0).isAt("sip.example.org")).isFalse();
        assertThat(found.get(0).isRefused()).isTrue();
        assertThat(found.get(0).isRegistered()).isFalse();
        assertThat(found.get(1).isRegistered()).isTrue();
        assertThat(new RegistrationState("x:5060", "", "Request Sent").isRefused())
                .isFalse();
    }

    @Test
    void aPeerHasAnAddressOrNone() {
        AmiMessage told = AmiMessage.of("ObjectName", "flowroute")
                .with("Dynamic", "N")
                .with("Context", "inbound")
                .with("Address-IP", "(null)")
                .with("Address-Port", "0");

        assertThat(ChanSip.peer("flowroute", told))
                .isEqualTo(new KnownPeer("flowroute", "", 0, false, "inbound", List.of()));
    }

    /** As Asterisk 16.28 tells of peers, other fields left out. */
    @Test
    void aPeerIsToldWithWhatItHasLoaded() {
        AmiMessage phone = AmiMessage.of("ObjectName", "deskphone")
                .with("SecretExist", "Y")
                .with("RemoteSecretExist", "N")
                .with("MD5SecretExist", "N")
                .with("Context", "outbound")
                .with("VoiceMailbox", "100@default,101@default")
                .with("Dynamic", "Y")
                .with("Callerid", "\"Desk Phone\" <15551234567>")
                .with("ToHost", "")
                .with("Address-IP", "(null)")
                .with("Address-Port", "0")
                .with("Default-Username", "")
                .with("Codecs", "(ulaw|alaw)")
                .with("Status", "Unmonitored");
        AmiMessage trunk = AmiMessage.of("ObjectName", "flowroute")
                .with("SecretExist", "N")
                .with("Context", "inbound")
                .with("Dynamic", "N")
                .with("Callerid", "\"\" <>")
                .with("ToHost", "sip.flowroute.com")
                .with("Address-IP", "(null)")
                .with("Address-Port", "0")
                .with("Default-Username", "12345678")
                .with("Codecs", "(nothing)")
                .with("Status", "OK (1 ms)");

        assertThat(ChanSip.settings("deskphone", phone))
                .isEqualTo(new PeerSettings(
                        new KnownPeer("deskphone", "", 0, true, "outbound", List.of("ulaw", "alaw")),
                        "",
                        "",
                        true,
                        false,
                        "15551234567",
                        "100@default"));
        assertThat(ChanSip.settings("flowroute", trunk))
                .isEqualTo(new PeerSettings(
                        new KnownPeer("flowroute", "", 0, false, "inbound", List.of()),
                        "sip.flowroute.com",
                        "12345678",
                        false,
                        true,
                        "",
                        ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SIP/flowroute/12065550100,30          | 12065550100
                    SIP/12065550100@flowroute             | 12065550100
                    sip/other/1&SIP/flowroute/2           | 2
                    SIP/flowroute                         |
                    SIP/deskphone                         |
                    "SIP/flowroute/911"                   | 911
                    """)
    void aPeerIsAskedForANumberOrForNone(String dialled, String number) {
        assertThat(new ChanSip().numberAsked(dialled, "flowroute")).isEqualTo(Optional.ofNullable(number));
    }

    @Test
    void theLastLineOfEitherNameBindsIt() {
        String text = "[general]\nudpbindaddr=10.0.0.1\nbindaddr=192.168.178.200\n[bindaddr]\nbindaddr=10.9.9.9\n";
        Configuration configuration =
                Configuration.of(Map.of("sip.conf", text.getBytes(StandardCharsets.ISO_8859_1)), Dialect.chanSip());

        assertThat(new ChanSip().binding(configuration))
                .contains(new Line("sip.conf", 3, "bindaddr=192.168.178.200\n"));
    }

    @Test
    void whereItListensIsAnAddressOrAny() {
        assertThat(new Listening("192.168.178.200:5061").address()).isEqualTo("192.168.178.200");
        assertThat(new Listening("0.0.0.0:5061").isEverywhere()).isTrue();
        assertThat(new Listening("[::]:5060").isEverywhere()).isTrue();
        assertThat(new Listening("192.168.178.200:5060").isEverywhere()).isFalse();
    }
}
