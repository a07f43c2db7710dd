package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenPeersTest {

    private static final String TRUNK = """
            [trunk]
            type=endpoint
            aors=where
            outbound_auth=with
            allow=ulaw
            [where]
            type=aor
            contact=sip:one@sip.example.net:5080,sip:sip.example.org
            qualify_frequency=60
            mailboxes=7@office
            [with]
            type=auth
            username=4711
            password=s3cret
            [from]
            type=identify
            endpoint=trunk
            match=192.0.2.1
            match=192.0.2.2
            """;

    private static WrittenPeers sip(String text) {
        return of(Dialect.chanSip(), Map.of("sip.conf", text));
    }

    private static WrittenPeers pjsip(String text) {
        return of(Dialect.chanPjsip(), Map.of("pjsip.conf", text));
    }

    private static WrittenPeers wizard(String text) {
        return of(Dialect.chanPjsip(), Map.of("pjsip_wizard.conf", text));
    }

    private static WrittenPeers of(Dialect dialect, Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
        return WrittenPeers.of(Configuration.of(bytes, dialect));
    }

    private static List<Integer> numbers(Stream<Line> lines) {
        return lines.map(Line::number).toList();
    }

    @Test
    void somebodyIsASection() {
        WrittenPeers peers = sip("[general]\n[phone](!)\nhost=dynamic\n[101](phone)\n[trunk]\nhost=sip.example.net\n");

        assertThat(peers.names()).containsExactly("101", "trunk");
        assertThat(peers.trunks()).containsExactly(new WrittenTrunk("trunk", "sip.example.net"));
    }

    /** Whose host is said in a template is whoever begins with that. */
    @Test
    void aHostOfATemplateIsThatOfWhoHasIt() {
        assertThat(sip("[all](!)\nhost=sip.example.net\n[trunk](all)\n").trunks())
                .containsExactly(new WrittenTrunk("trunk", "sip.example.net"));
    }

    @Test
    void aSectionMayRegisterByItself() {
        WrittenPeers peers = sip("""
                [trunk]
                host=sip.example.net
                defaultuser=4711
                secret=s3cret
                callbackextension=15551234567
                [101]
                host=dynamic
                callbackextension=1
                """);

        assertThat(peers.registrations()).singleElement().satisfies(registration -> {
            assertThat(registration.peer()).isEqualTo("trunk");
            assertThat(registration.host()).isEqualTo("sip.example.net");
            assertThat(registration.account()).isEqualTo("4711");
            assertThat(registration.password()).isEqualTo("s3cret");
            assertThat(registration.number()).isEqualTo("15551234567");
            assertThat(registration.line().number()).isEqualTo(5);
            assertThat(registration.accountLine().number()).isEqualTo(3);
            assertThat(registration).asString().doesNotContain("s3cret");
        });
    }

    @Test
    void somebodyIsAnEndpointWithWhatBelongsToIt() {
        WrittenPeers peers = pjsip(TRUNK);

        assertThat(peers.names()).containsExactly("trunk");
        assertThat(peers.trunks()).containsExactly(new WrittenTrunk("trunk", "sip.example.net"));
        assertThat(peers.opened("trunk").orElseThrow().number()).isEqualTo(1);
        assertThat(numbers(peers.host("trunk").stream())).containsExactly(8, 18);
        assertThat(numbers(peers.account("trunk").stream())).containsExactly(13);
        assertThat(numbers(peers.codecs("trunk").stream())).containsExactly(5);
        assertThat(numbers(peers.monitoring("trunk").stream())).containsExactly(9);
        assertThat(numbers(peers.mailbox("trunk").stream())).containsExactly(10);
    }

    @Test
    void hostsFromWhichCallsAreItsAreAllThatItIsKnownBy() {
        assertThat(pjsip(TRUNK).callers("trunk"))
                .map(host -> host.name() + ":" + host.line().number())
                .containsExactly("192.0.2.1:18", "192.0.2.2:19");
        assertThat(wizard("""
                        [trunk]
                        type=wizard
                        remote_hosts=sip.example.net:5080,sip.example.org
                        identify/match=203.0.113.0/28
                        """).callers("trunk"))
                .map(WrittenHost::name)
                .containsExactly("sip.example.net", "sip.example.org", "203.0.113.0/28");
        assertThat(sip("[trunk]\nhost=sip.example.net\n").callers("trunk")).isEmpty();
    }

    @Test
    void aHeaderByWhichItIsKnownIsNoPattern() {
        assertThat(pjsip(TRUNK).mark("trunk")).isEmpty();
        assertThat(pjsip(TRUNK + "match_header=X-Trunk: 4711\n").mark("trunk"))
                .map(Setting::means)
                .contains("X-Trunk: 4711");
        assertThat(pjsip(TRUNK + "match_header=X-Trunk: /47../\n").mark("trunk"))
                .isEmpty();
    }

    @Test
    void aWizardIsAnEndpointWithWhatItMakes() {
        WrittenPeers peers = wizard("""
                [phone]
                type=wizard
                inbound_auth/username=phone
                aor/max_contacts=1
                [trunk]
                type=wizard
                remote_hosts=sip.example.net:5080,sip.example.org
                sends_registrations=yes
                outbound_auth/username=4711
                outbound_auth/password=s3cret
                inbound_auth/username=carrier
                endpoint/allow=ulaw
                aor/qualify_frequency=60
                registration/contact_user=15551234567
                """);

        assertThat(peers.names()).containsExactly("phone", "trunk");
        assertThat(peers.trunks()).containsExactly(new WrittenTrunk("trunk", "sip.example.net"));
        assertThat(numbers(peers.host("trunk").stream())).containsExactly(7);
        assertThat(numbers(peers.account("trunk").stream())).containsExactly(9);
        assertThat(numbers(peers.codecs("trunk").stream())).containsExactly(12);
        assertThat(numbers(peers.monitoring("trunk").stream())).containsExactly(13);
        assertThat(peers.registrations()).singleElement().satisfies(registration -> {
            assertThat(registration.peer()).isEqualTo("trunk");
            assertThat(registration.host()).isEqualTo("sip.example.net");
            assertThat(registration.account()).isEqualTo("4711");
            assertThat(registration.password()).isEqualTo("s3cret");
            assertThat(registration.number()).isEqualTo("15551234567");
            assertThat(registration.line().number()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint=trunk, trunk",
        "endpoint=other, other",
        "outbound_auth=with, trunk",
        "outbound_auth=none, ''",
        "line=no, ''",
    })
    void aRegistrationIsWhoseCallsComeByItOrWhoHasItsAccount(String setting, String owner) {
        WrittenPeers peers =
                pjsip(TRUNK + "[reg]\ntype=registration\nserver_uri=sip:sip.example.org:5062\n" + setting + "\n");

        assertThat(peers.registrations()).singleElement().satisfies(registration -> {
            assertThat(registration.peer()).isEqualTo(owner);
            assertThat(registration.host()).isEqualTo("sip.example.org");
            assertThat(registration.account()).isEqualTo(setting.endsWith("with") ? "4711" : "");
        });
    }

    /** What another trunk registers with is not this one's, though both are at one host. */
    @Test
    void aTrunkHasItsOwnRegistrationOrOneThatIsNobodys() {
        String nobodys = "[reg]\ntype=registration\nserver_uri=sip:sip.example.net\n";
        WrittenTrunk trunk = new WrittenTrunk("trunk", "sip.example.net");

        assertThat(pjsip(nobodys).registration(trunk)).isPresent();
        assertThat(pjsip(nobodys).registration(new WrittenTrunk("trunk", "sip.example.org")))
                .isEmpty();
        assertThat(pjsip(nobodys + "endpoint=other\n").registration(trunk)).isEmpty();
        assertThat(pjsip(nobodys + "endpoint=trunk\n").registration(trunk)).isPresent();
    }

    @Test
    void whoIsCalledNowhereIsWhereAsteriskRegistersForThem() {
        WrittenPeers peers = pjsip("""
                [trunk]
                type=endpoint
                [phone]
                type=endpoint
                [reg]
                type=registration
                server_uri=sip:sip.example.net
                line=yes
                endpoint=trunk
                """);

        assertThat(peers.trunks()).containsExactly(new WrittenTrunk("trunk", "sip.example.net"));
        assertThat(numbers(peers.host("trunk").stream())).containsExactly(7);
    }

    @Test
    void theRouterIsWhatATransportIsToldOf() {
        assertThat(pjsip("""
                        [inside]
                        type=transport
                        local_net=10.0.0.0/8
                        [outside]
                        type=transport
                        external_signaling_address=192.0.2.7
                        external_media_address=192.0.2.7
                        external_signaling_port=5070
                        local_net=10.0.0.0/8,172.16.0.0/12
                        local_net=192.168.0.0/16
                        """).router()).hasValueSatisfying(router -> {
            assertThat(router.outside()).containsExactly("192.0.2.7:5070");
            assertThat(router.inside()).containsExactly("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
            assertThat(numbers(router.lines().stream())).containsExactly(6, 7, 8, 9, 10);
        });
        assertThat(pjsip("[inside]\ntype=transport\nlocal_net=10.0.0.0/8\n").router())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"101, 101,", "other, 101, 3", "101, other, 7"})
    void aPhoneMayRegisterByAnotherName(String aor, String username, Integer line) {
        WrittenPeers peers = pjsip("[101]\ntype=endpoint\naors=" + aor + "\nauth=a\n[a]\ntype=auth\nusername="
                + username + "\n[" + aor + "]\ntype=aor\nmax_contacts=1\n");

        assertThat(peers.otherName("101").map(name -> name.line().number())).isEqualTo(Optional.ofNullable(line));
    }

    @Test
    void whereNobodyLeadsToACarrierItIsSaidWhatIsLacking() {
        String phone = "[101]\ntype=endpoint\naors=101\n[101]\ntype=aor\nmax_contacts=1\n";

        assertThat(pjsip(phone).trunks()).isEmpty();
        assertThat(pjsip(phone).withoutTrunk("my-trunk"))
                .isEqualTo(
                        "No endpoint of my-trunk/pjsip.conf leads to a carrier: none has an aor with a contact, and no"
                                + " registration is for one; give the trunk an endpoint, and an aor with"
                                + " contact=sip:the carrier's name.");
        assertThat(pjsip(phone + "[reg]\ntype=registration\nserver_uri=sip:sip.example.net\n")
                        .withoutTrunk("my-trunk"))
                .isEqualTo(
                        "No endpoint of my-trunk/pjsip.conf leads to a carrier: none has an aor with a contact, and no"
                                + " registration is for one, though pjsip.conf:9 registers at sip.example.net; give the trunk an"
                                + " endpoint, and an aor with contact=sip:sip.example.net.");
    }
}
