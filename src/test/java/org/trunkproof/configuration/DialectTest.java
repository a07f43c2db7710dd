package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    private static final Dialect CHAN_SIP = Dialect.chanSip();
    private static final Agreement AGREEMENT = new Agreement("trunk", "phone", "inbound", "outbound", Map.of());

    private static List<KnownSetting> settings() {
        return CHAN_SIP.objects().values().stream()
                .flatMap(settings -> settings.values().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "false, general, context, Where calls go that belong to no peer.",
        "false, General, Context, Where calls go that belong to no peer.",
        "false, trunk, CONTEXT, The context of the dialplan in which calls from this peer start.",
        // what a peer inherits, the general section may say
        "false, general, allow, Adds codecs to those allowed so far.",
        "false, general, secret, ''",
        "false, trunk, bindport, ''",
        "false, trunk, unheard-of, ''",
        "false, authentication, auth, The name and the password in the answer to a challenge of a certain realm.",
        "false, peer, host, 'Where calls and OPTIONS to this peer go, and from which address calls are this peer''s.'",
        "true, general, static, Whether the dialplan may be saved from the command line over this file.",
        "true, general, context, ''",
        "true, globals, host, ''",
        "true, inbound, static, ''"
    })
    void aSettingIsKnownWhereItMeansSomething(boolean isDialplan, String section, String setting, String does) {
        assertThat(CHAN_SIP.known(new LinePlace(isDialplan, section, setting))
                        .map(KnownSetting::does)
                        .orElse(""))
                .isEqualTo(does);
    }

    @Test
    void whatIsSaidOfASettingSaysWhereItIsFrom() {
        assertThat(settings()).hasSizeGreaterThan(40).allSatisfy(setting -> {
            assertThat(setting.does()).endsWith(".");
            assertThat(setting.source()).isNotEmpty();
            assertThat(setting.fact()).isIn("", "host", "username", "password", "context", "number");
            assertThat(setting.needed()).isIn("", "any", "trunk", "phone", "general");
        });
    }

    /** Or a line that is innocent would be blamed for what one of these does. */
    @Test
    void eachSettingHelpsToMakeUpAnAspectOrSaysWhyNoScenarioSeesIt() {
        assertThat(CHAN_SIP.objects()).allSatisfy((type, known) -> assertThat(known)
                .allSatisfy((name, setting) -> assertThat(setting.aspects().isEmpty())
                        .as(type + "/" + name)
                        .isEqualTo(!setting.unseen().isEmpty())));
    }

    /** All that chan_sip.c of Asterisk 16 compares names with, and the settings of its buffers, of TLS and of call-backs. */
    @Test
    void eachSettingThatThereIsIsKnown() throws IOException {
        for (String type : List.of("general", "peer")) {
            Path names = Path.of("src/test/resources/org/trunkproof/configuration/" + type + ".txt");

            assertThat(Files.readAllLines(names)).hasSizeGreaterThan(100).allSatisfy(name -> assertThat(
                            CHAN_SIP.known(new LinePlace(false, type.replace("peer", "trunk"), name)))
                    .as(name)
                    .isPresent());
        }
    }

    @Test
    void whatPeopleWriteInsteadIsNoSettingOfAPeerAndWhatTheyMeanIs() {
        assertThat(CHAN_SIP.mistaken()).allSatisfy((written, meant) -> {
            assertThat(Stream.of("general", "trunk")
                            .anyMatch(type -> CHAN_SIP.known(new LinePlace(false, type, written))
                                    .isEmpty()))
                    .as(written)
                    .isTrue();
            assertThat(Stream.of("general", "trunk").anyMatch(type -> CHAN_SIP.known(new LinePlace(false, type, meant))
                            .isPresent()))
                    .as(meant)
                    .isTrue();
        });
    }

    @Test
    void whatStandsForAnotherStandsForOneThatIsThere() {
        Map<String, KnownSetting> peer = CHAN_SIP.settings("peer");

        assertThat(peer.values().stream().map(KnownSetting::standsFor).filter(name -> !name.isEmpty()))
                .isSubsetOf(peer.keySet());
    }

    /** Measured: what {@code sip show peer} of Asterisk 16.28 shows of a peer of which nothing is said but its address. */
    @Test
    void aPeerInheritsWhatAsteriskLetsItInherit() {
        assertThat(CHAN_SIP.settings("peer").entrySet().stream()
                        .filter(setting -> setting.getValue().inherited())
                        .map(Map.Entry::getKey))
                .contains(
                        "allow",
                        "disallow",
                        "context",
                        "dtmfmode",
                        "nat",
                        "canreinvite",
                        "directmedia",
                        "insecure",
                        "qualify")
                .doesNotContain(
                        "type", "host", "port", "username", "secret", "callerid", "fromuser", "mailbox", "permit");
    }

    @Test
    void secretsAreWhatIsAPasswordOrHoldsOne() {
        assertThat(CHAN_SIP.secrets())
                .isEqualTo(Set.of("secret", "md5secret", "remotesecret", "auth", "register", "mwi"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | trunk   | dtmfmode    | dtmf",
                "false | trunk   | DtmfMode    | dtmf",
                "false | trunk   | secret      | credentials deskphone",
                "false | phone   | secret      | deskphone credentials",
                "false | phone   | dtmfmode    | dtmf",
                "false | general | context     | guests context deskphone",
                "false | general | qualifyfreq | qualify",
                "false | general | bindport    | own-port",
                "false | trunk   | callerid    | caller-number deskphone",
                "false | trunk   | realm       | deskphone",
                "true  | inbound | exten       | inbound-dialplan outbound-dialplan",
                "true  | outbound| exten       | outbound-dialplan inbound-dialplan",
                "true  | other   | ''          | guests inbound-dialplan outbound-dialplan",
                "true  | other   | include     | reach guests inbound-dialplan outbound-dialplan",
                "false | trunk   | fromuser    | caller-number",
                "false | trunk   | mailbox     | message-waiting",
                "false | trunk   | vmexten     | ''"
            })
    void aLineBearsOnAspects(boolean isDialplan, String section, String setting, String aspects) {
        assertThat(CHAN_SIP.aspects().of(new LinePlace(isDialplan, section, setting), AGREEMENT))
                .isEqualTo(Stream.of(aspects.split(" "))
                        .filter(aspect -> !aspect.isEmpty())
                        .collect(Collectors.toList()));
    }

    @Test
    void aHeaderBearsOnWhateverItsSectionDecides() {
        Aspects aspects = CHAN_SIP.aspects();

        assertThat(aspects.of(new LinePlace(false, "phone", ""), AGREEMENT))
                .startsWith("deskphone")
                .containsExactlyInAnyOrderElementsOf(aspects.settings().keySet());
        assertThat(aspects.of(new LinePlace(false, "general", ""), AGREEMENT))
                .contains("guests", "host", "own-port", "own-address", "qualify")
                .doesNotContain("codecs", "identity");
    }
}
