package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PjsipDialectTest {

    private static final Dialect CHAN_PJSIP = Dialect.chanPjsip();
    private static final Agreement AGREEMENT = new Agreement("trunk", "phone", "inbound", "outbound", Map.of());

    private static Set<String> namesOf(boolean later) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/trunkproof/configuration/pjsip.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> line.endsWith(" 22") == later)
                .map(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An unknown one leaves the whole object out; what sections of pjsip_wizard.conf have is registered nowhere. */
    @Test
    void eachSettingThatThereIsIsKnownAndNoOther() throws IOException {
        Map<Boolean, Set<String>> known = new TreeMap<>(Map.of(false, new TreeSet<>(), true, new TreeSet<>()));
        CHAN_PJSIP
                .objects()
                .forEach((type, settings) -> settings.forEach((name, setting) -> {
                    if (!type.equals("wizard") && !name.endsWith("*")) {
                        known.get(!setting.since().isEmpty()).add(type + " " + name);
                    }
                }));

        assertThat(known.get(false)).hasSizeGreaterThan(200).isEqualTo(namesOf(false));
        assertThat(known.get(true)).hasSizeGreaterThan(20).isEqualTo(namesOf(true));
    }

    @Test
    void whatIsSaidOfASettingSaysWhereItIsFromAndWhatItBearsOn() {
        assertThat(CHAN_PJSIP.objects())
                .allSatisfy((type, settings) -> assertThat(settings).allSatisfy((name, setting) -> {
                    assertThat(setting.does()).as(type + "/" + name).endsWith(".");
                    assertThat(setting.source()).as(type + "/" + name).isNotEmpty();
                    assertThat(setting.fact()).isIn("", "host", "username", "password", "context", "number", "did");
                    assertThat(setting.needed()).isIn("", "any", "trunk", "phone", "general");
                    assertThat(setting.aspects().isEmpty())
                            .as(type + "/" + name)
                            .isEqualTo(!setting.unseen().isEmpty());
                    assertThat(setting.refersTo())
                            .isIn(Stream.concat(Stream.of(""), CHAN_PJSIP.objects().keySet().stream())
                                    .toList());
                    if (!setting.standsFor().isEmpty()) {
                        assertThat(settings).containsKey(setting.standsFor());
                    }
                }));
    }

    /** Or nobody is told which lines to look at. */
    @Test
    void eachAspectThatChanSipKnowsIsMadeUpOfSomethingHereAsWell() {
        assertThat(CHAN_PJSIP.aspects().settings().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Dialect.chanSip().aspects().settings().keySet().stream(), Stream.of())
                                .filter(aspect -> !aspect.equals("dialogs"))
                                .toList());
    }

    @Test
    void whatPeopleWriteInsteadIsNoSettingOfAnEndpointAndWhatTheyMeanIsOneOfSomething() {
        assertThat(CHAN_PJSIP.mistaken()).hasSizeGreaterThan(60).allSatisfy((written, meant) -> {
            assertThat(CHAN_PJSIP.settings("endpoint")).as(written).doesNotContainKey(written);
            assertThat(meant.split(", "))
                    .allSatisfy(name ->
                            assertThat(CHAN_PJSIP.anywhere(name)).as(name).isNotEmpty());
        });
    }

    @Test
    void secretsAreWhatIsAPasswordOrHoldsOne() {
        assertThat(CHAN_PJSIP.secrets())
                .contains("password", "md5_cred", "password_digest", "refresh_token", "oauth_secret")
                .contains("outbound_auth/password", "inbound_auth/md5_cred")
                .doesNotContain("auth", "outbound_auth", "username", "priv_key_file");
    }

    /** Names of objects are none, though those of chan_sip hold a password. */
    @ParameterizedTest
    @CsvSource({
        "password=p;a, password=********",
        "md5_cred=c2VjcmV0c2VjcmV0, md5_cred=********",
        "outbound_auth/md5_cred=c2VjcmV0c2VjcmV0, outbound_auth/md5_cred=********",
        "password_digest=MD5:c2VjcmV0, password_digest=********",
        "refresh_token=1/kd8, refresh_token=********",
        "oauth_secret=kd8, oauth_secret=********",
        "inbound_auth/password=abc, inbound_auth/password=********",
        "auth=flowroute, auth=flowroute",
        "outbound_auth=flowroute, outbound_auth=flowroute",
        "username=12345678, username=12345678",
        "auth_type=userpass, auth_type=userpass"
    })
    void whatIsSecretIsMasked(String line, String shown) {
        ConfigurationText text = ConfigurationText.of(
                "pjsip.conf",
                ("[a]\ntype=auth\n" + line.replace(";", "\\;") + "\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(text.shown(2)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trunk  | endpoint | context                   | The context of the dialplan in which calls from this endpoint start.",
                "trunk  | endpoint | Context                   | The context of the dialplan in which calls from this endpoint start.",
                "trunk  | endpoint | contact                   | ''",
                "trunk  | aor      | context                   | ''",
                "trunk  | Endpoint | context                   | ''",
                "trunk  | auth     | password                  | The password in the answer to a challenge, and in that to ours.",
                "udp    | transport| password                  | The password of that key.",
                "global | ''       | debug                     | Whether messages are shown on the console.",
                "global | globl    | debug                     | Whether messages are shown on the console.",
                "Global | globl    | debug                     | ''",
                "trunk  | wizard   | endpoint/context          | The context of the dialplan in which calls from this endpoint start.",
                "trunk  | wizard   | context                   | ''",
                "phone  | phoneprov| MAC                       | Sets a variable of a phone's settings.",
                // of a template, nobody knows what begins with it
                "base   | ''       | rtp_symmetric             | 'Whether media goes to where it comes from, rather than to where it is asked for.'"
            })
    void aSettingIsKnownByWhatItsSectionSaysThatItIs(String section, String type, String setting, String does) {
        assertThat(CHAN_PJSIP
                        .known(new LinePlace(false, section, type, setting))
                        .map(KnownSetting::does)
                        .orElse(""))
                .isEqualTo(does);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trunk | auth      | username   | credentials deskphone registration",
                "phone | auth      | username   | deskphone credentials registration",
                "trunk | endpoint  | dtmf_mode  | dtmf",
                "trunk | identify  | match      | calling-hosts identity",
                "trunk | identify  | endpoint   | identity",
                "trunk | registration | endpoint| identity registration",
                "trunk | aor       | contact    | host",
                "trunk | aor       | qualify_frequency | qualify reachable",
                "udp   | transport | bind       | own-port",
                "udp   | transport | external_media_address | audio own-address",
                "global| global    | endpoint_identifier_order | guests identity",
                "trunk | endpoint  | language   | ''"
            })
    void aLineBearsOnAspects(String section, String type, String setting, String aspects) {
        assertThat(CHAN_PJSIP.aspects().of(new LinePlace(false, section, type, setting), AGREEMENT))
                .isEqualTo(Stream.of(aspects.split(" "))
                        .filter(aspect -> !aspect.isEmpty())
                        .toList());
    }

    @Test
    void aHeaderBearsOnWhatItsObjectDecides() {
        Aspects aspects = CHAN_PJSIP.aspects();

        assertThat(aspects.of(new LinePlace(false, "trunk", "identify", ""), AGREEMENT))
                .containsExactly("calling-hosts", "host", "identity");
        assertThat(aspects.of(new LinePlace(false, "trunk", "endpoint", ""), AGREEMENT))
                .contains("codecs", "dtmf", "context")
                .doesNotContain("qualify", "timers");
    }

    private static List<String> meanings(String lines) {
        ConfigurationText text = ConfigurationText.of("pjsip.conf", lines.getBytes(StandardCharsets.ISO_8859_1));
        LineMeaning meaning = new LineMeaning(CHAN_PJSIP);
        return IntStream.range(0, text.lines().size())
                .mapToObj(i -> meaning.of(text, i).replaceFirst(" \\([^()]*\\)$", ""))
                .toList();
    }

    @Test
    void eachLineMeansWhatItMeansInItsObject() {
        assertThat(meanings("""
                        [udp]
                        type=transport
                        [base](!)
                        type=endpoint
                        transport=udp
                        [trunk](base)
                        outbound_auth=trunk
                        [trunk]
                        type=aor
                        outbound_proxy=sip:x
                        [trunk]
                        type=what
                        [system]
                        disable_rport=yes
                        """))
                .containsExactly(
                        "The transport udp: where Asterisk takes SIP, and from where it sends it.",
                        "Says that the section is where Asterisk takes SIP.",
                        "A template: what other sections begin with that name base.",
                        "Says that the section is an endpoint: somebody who calls and is called.",
                        "The transport over which this endpoint is called.",
                        "The endpoint trunk: somebody who may call, or be called as PJSIP/trunk.",
                        "Which auth objects answer the challenges of this endpoint.",
                        "The address of record trunk: where an endpoint is called, and who may register there.",
                        "Says that the section is an address of record: where an endpoint is called.",
                        "The proxy by which contacts are asked if they are there.",
                        "Nothing, for it does not say what it is.",
                        "",
                        "Settings of pjproject as a whole.",
                        "Whether Asterisk does not ask for answers to the port that a request came from.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=endpoint                                 | ''",
                "type=endpoint/disallow=all/allow=alaw,ulaw    | alaw,ulaw",
                "type=endpoint/allow=ulaw/disallow=ulaw        | ''",
                "type=endpoint/allow=g722,alaw/disallow=alaw   | g722",
                "type=aor/allow=ulaw                           | ''",
                "type=aor/[x]/type=endpoint/allow=ulaw         | ulaw"
            })
    void anEndpointHasTheCodecsThatItSays(String lines, String codecs) {
        Configuration read = Folders.read("== pjsip.conf\n[x]\n" + lines.replace("/", "\n") + "\n", CHAN_PJSIP);

        assertThat(AllowedCodecs.of(read, "x")).isEqualTo(codecs.isEmpty() ? List.of() : List.of(codecs.split(",")));
    }

    @Test
    void aWizardsEndpointHasTheCodecsThatTheWizardSays() {
        Configuration read = Folders.read("""
                == pjsip_wizard.conf
                [x]
                type=wizard
                endpoint/allow=!all,alaw
                """, CHAN_PJSIP);

        assertThat(AllowedCodecs.of(read, "x")).containsExactly("alaw");
    }
}
