package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PjsipSuspectsTest {

    private static final Agreement AGREEMENT = new Agreement(
            "trunk",
            "phone",
            "inbound",
            "outbound",
            Map.of(
                    "trunk",
                    Map.of(
                            "host",
                            "sip.carrier.example",
                            "username",
                            "12345678",
                            "password",
                            "pw",
                            "context",
                            "inbound"),
                    "phone",
                    Map.of("host", "dynamic", "password", "phone-pw", "context", "outbound", "number", "15551234567")));

    /** Two trunks and a phone, and what belongs to each. */
    private static final String OFFICE = """
            == pjsip.conf
            [udp]
            type=transport
            bind=0.0.0.0
            [tcp]
            type=transport
            protocol=tcp
            bind=0.0.0.0:5070
            external_media_address=192.0.2.9
            [base](!)
            type=endpoint
            disallow=all
            [trunk](base)
            transport=udp
            context=inbound
            allow=ulaw
            dtmf_mode=rfc4733
            aors=trunk-aor
            outbound_auth=account
            [trunk-aor]
            type=aor
            contact=sip:sip.carrier.example
            qualify_frequency=60
            [account]
            type=auth
            username=12345678
            password=pw
            [carrier]
            type=identify
            endpoint=trunk
            match=sip.carrier.example
            [reg]
            type=registration
            server_uri=sip:sip.carrier.example
            client_uri=sip:12345678@sip.carrier.example
            outbound_auth=account
            [other](base)
            transport=tcp
            context=elsewhere
            allow=alaw
            dtmf_mode=info
            aors=other
            outbound_auth=other
            [other]
            type=aor
            contact=sip:other.example
            [other]
            type=auth
            username=other
            password=other
            [other]
            type=identify
            endpoint=other
            match=other.example
            [other]
            type=registration
            server_uri=sip:other.example
            client_uri=sip:other@other.example
            outbound_auth=other
            [phone](base)
            context=outbound
            allow=ulaw
            auth=phone
            aors=phone
            callerid="Desk" <15551234567>
            [phone]
            type=auth
            username=phone
            password=phone-pw
            [phone]
            type=aor
            max_contacts=1
            remove_existing=yes
            [global]
            endpoint_identifier_order=ip,username
            """;

    private static List<String> suspects(String folder, String... aspects) {
        return new Suspects(Folders.read(folder, Dialect.chanPjsip()), AGREEMENT, Map.of(), Map.of(), List.of())
                .of(List.of(aspects)).stream()
                        .map(Line::toString)
                        .map(line -> line.replaceFirst("^pjsip.conf(:\\d+)?: ", ""))
                        .toList();
    }

    /** The trunk's own lines; where all are as agreed, those last. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codecs          | allow=ulaw / disallow=all",
                "dtmf            | dtmf_mode=rfc4733",
                "context         | context=inbound",
                "qualify         | qualify_frequency=60",
                "own-address     | ''",
                "own-port        | transport=udp / bind=0.0.0.0 / type=transport",
                "host            | transport=udp / aors=trunk-aor / type=endpoint / contact=sip:sip.carrier.example / type=aor / server_uri=sip:sip.carrier.example"
            })
    void whatBelongsToTheTrunkIsSuspectAndNothingOfAnother(String aspect, String lines) {
        assertThat(suspects(OFFICE, aspect)).containsExactly(lines.isEmpty() ? new String[0] : lines.split(" / "));
    }

    /** What was changed from what was agreed on comes first, wherever it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credentials  | username=12345678\\n       | username=other1\\n",
                "credentials  | password=pw\\n             | password=typo\\n",
                "host         | contact=sip:sip.carrier.example\\n | contact=sip:sip.carrier.exmaple\\n",
                "host         | contact=sip:sip.carrier.example\\n | contact=sip:12345678@sip.carrier.example\\n",
                "identity     | match=sip.carrier.example\\n | match=192.0.2.7\\n",
                "context      | context=inbound\\n         | context=default\\n",
                "dtmf         | dtmf_mode=rfc4733\\n       | dtmf_mode=inband\\n",
                "registration | client_uri=sip:12345678@   | client_uri=sip:87654321@",
                "own-port     | bind=0.0.0.0\\n            | bind=0.0.0.0:5062\\n",
                "deskphone    | password=phone-pw\\n       | password=typo\\n",
                "deskphone    | context=outbound\\n        | context=inbound\\n",
                // of which nothing is left: the object is not there
                "dtmf         | dtmf_mode=rfc4733\\n       | dtmf_mode=rfc2833\\n",
                "codecs       | dtmf_mode=rfc4733\\n       | nat=no\\n",
                "context      | allow=ulaw\\ndtmf          | allow=ulow\\ndtmf",
                "identity     | match=sip.carrier.example\\n | mach=sip.carrier.example\\n",
                "host         | aors=trunk-aor\\n          | aors=trunk_aor\\n",
                "credentials  | outbound_auth=account\\n[trunk-aor] | outbound_auth=acount\\n[trunk-aor]",
                "qualify      | qualify_frequency=60\\n    | qualify_frequency=60s\\n"
            })
    void whatIsOtherThanAgreedIsTheFirst(String aspect, String was, String becomes) {
        String folder = OFFICE.replace(was.replace("\\n", "\n"), becomes.replace("\\n", "\n"));

        assertThat(folder).isNotEqualTo(OFFICE);
        assertThat(suspects(folder, aspect).get(0)).startsWith(becomes.split("\\\\n")[0].strip());
    }

    @Test
    void aTrunkThatIsToRegisterHasARegistration() {
        String reg = OFFICE.substring(OFFICE.indexOf("[reg]"), OFFICE.indexOf("[other](base)"));

        assertThat(suspects(OFFICE.replace(reg, ""), "registration").get(0)).isEqualTo("[trunk] has no registration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "context     | context=inbound\\n                       | [trunk] (type=endpoint) has no context",
                "host        | aors=trunk-aor\\n                        | [trunk] (type=endpoint) has no aors",
                "host        | contact=sip:sip.carrier.example\\n       | [trunk-aor] (type=aor) has no contact",
                "credentials | outbound_auth=account\\n[trunk-aor]      | [trunk] (type=endpoint) has no outbound_auth",
                "codecs      | allow=ulaw\\ndtmf_mode=rfc4733\\n        | [trunk] (type=endpoint) has no allow",
                "qualify     | qualify_frequency=60\\n                  | [trunk-aor] (type=aor) has no qualify_frequency",
                "deskphone   | auth=phone\\n                            | [phone] (type=endpoint) has no auth",
                "deskphone   | max_contacts=1\\n                        | [phone] (type=aor) has no max_contacts",
                "identity    | [carrier]\\ntype=identify\\nendpoint=trunk\\nmatch=sip.carrier.example\\n | [trunk] has no identify",
                "identity    | [trunk](base)\\n                         | there is no endpoint [trunk]",
            })
    void whatIsMissingIsTheFirst(String aspect, String gone, String says) {
        String text = gone.replace("\\n", "\n");
        String left =
                text.endsWith("[trunk-aor]") ? "[trunk-aor]" : text.startsWith("[trunk](") ? "[trunk2](base)\n" : "";
        String folder = OFFICE.replace(text, left);

        assertThat(folder).isNotEqualTo(OFFICE);
        assertThat(suspects(folder, aspect).get(0)).isEqualTo(says);
    }

    /** Which is the trunk's, and what lets in whoever takes its name; all the rest is as agreed. */
    @Test
    void whoIsLetInIsDecidedByTheIdentifyTheEndpointAndTheOrder() {
        assertThat(suspects(OFFICE, "identity"))
                .containsExactly(
                        "endpoint_identifier_order=ip,username",
                        "[trunk] (type=endpoint) has no identify_by",
                        "type=endpoint",
                        "endpoint=trunk",
                        "match=sip.carrier.example",
                        "type=identify");
    }

    /** A carrier knows no password of ours; that it is there by name excuses nothing. */
    @Test
    void aChallengeToTheCarrierIsSuspectThoughThereIsSuchAnObject() {
        String folder = OFFICE.replace(
                "outbound_auth=account\n[trunk-aor]", "outbound_auth=account\nauth=account\n[trunk-aor]");

        assertThat(suspects(folder, "identity")).startsWith("auth=account");
    }

    /** Its registration answers a challenge with the trunk's account, and so is the trunk's; the other is not. */
    @Test
    void aRegistrationIsTheTrunksByItsAccount() {
        assertThat(suspects(OFFICE, "registration"))
                .contains("client_uri=sip:12345678@sip.carrier.example")
                .doesNotContain("client_uri=sip:other@other.example");
    }

    @Test
    void aTrunkThatNamesNoTransportMayUseAny() {
        assertThat(suspects(OFFICE.replace("transport=udp\n", ""), "own-address"))
                .containsExactly("external_media_address=192.0.2.9");
    }

    @Test
    void whatIsNobodysIsWhereAnonymousOnesBegin() {
        String folder = OFFICE + """
                [anonymous]
                type=endpoint
                context=strangers
                == extensions.conf
                [strangers]
                exten => 1,1,Dial(PJSIP/1@trunk)
                """;

        assertThat(new Suspects(
                                Folders.read(folder, Dialect.chanPjsip()),
                                AGREEMENT,
                                Map.of("strangers", java.util.Set.of("1")),
                                Map.of(),
                                List.of())
                        .of(List.of("guests")).stream().map(Line::text).map(String::strip))
                .contains("exten => 1,1,Dial(PJSIP/1@trunk)");
    }

    @Test
    void whatTheWizardMakesIsTheTrunksToo() {
        String folder = """
                == pjsip_wizard.conf
                [trunk]
                type=wizard
                remote_hosts=sip.carrier.example
                sends_auth=yes
                outbound_auth/username=87654321
                outbound_auth/password=pw
                endpoint/context=inbound
                """;

        assertThat(suspects(folder, "credentials").get(0)).endsWith("outbound_auth/username=87654321");
        assertThat(suspects(folder, "context").get(0)).endsWith("endpoint/context=inbound");
    }

    /** From which hosts the carrier calls besides, what is written of them, and where to look first when it cannot. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.16/28 | match=203.0.113.16/28 | endpoint_identifier_order=ip,username
            203.0.113.16/28 | match=203.0.113.0/24  | match=203.0.113.0/24
            203.0.113.16/28 | match=203.0.113.16/29 | match=203.0.113.16/29
            203.0.113.16/28 | match=203.0.113.16/255.255.255.248,192.0.2.7 | match=203.0.113.16/255.255.255.248,192.0.2.7
            203.0.113.16/28 | ;                     | [carrier] (type=identify) has no match for 203.0.113.16/28
            203.0.113.16/28 | match=203.0.113.17    | [carrier] (type=identify) has no match for 203.0.113.30
            198.51.100.7    | match=203.0.113.0/24  | [carrier] (type=identify) has no match for 198.51.100.7
            west.example    | match=wets.example    | [carrier] (type=identify) has no match for west.example
            west.example    | match=WEST.example    | endpoint_identifier_order=ip,username
            """)
    void whereTheCarrierCannotCallFromIsLookedForFirst(String host, String line, String first) {
        Agreement agreement =
                new Agreement("trunk", Set.of(), Set.of(host), "phone", "inbound", "outbound", AGREEMENT.facts());
        String folder = OFFICE.replace("match=sip.carrier.example\n", "match=sip.carrier.example\n" + line + "\n");

        assertThat(new Suspects(Folders.read(folder, Dialect.chanPjsip()), agreement, Map.of(), Map.of(), List.of())
                        .of(List.of("calling-hosts", "identity")))
                .first()
                .asString()
                .endsWith(": " + first);
    }
}
