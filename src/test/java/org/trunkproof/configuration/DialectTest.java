package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(setting.fact()).isIn("", "host", "username", "password", "context");
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
        assertThat(CHAN_SIP.secrets()).isEqualTo(Set.of("secret", "md5secret", "remotesecret", "auth", "register"));
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
                "false | trunk   | callerid    | deskphone",
                "false | trunk   | realm       | ''",
                "true  | inbound | exten       | inbound-dialplan outbound-dialplan",
                "true  | outbound| exten       | outbound-dialplan inbound-dialplan",
                "true  | other   | ''          | guests inbound-dialplan outbound-dialplan",
                "false | general | ''          | guests host own-port qualify",
                "false | phone   | ''          | deskphone codecs context credentials direct-media dtmf guests host identity"
                        + " inbound-dialplan nat outbound-dialplan own-port qualify"
            })
    void aLineBearsOnAspects(boolean isDialplan, String section, String setting, String aspects) {
        assertThat(CHAN_SIP.aspects().of(new LinePlace(isDialplan, section, setting), AGREEMENT))
                .isEqualTo(Stream.of(aspects.split(" "))
                        .filter(aspect -> !aspect.isEmpty())
                        .collect(Collectors.toList()));
    }
}
