package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectsTest {

    private static final Agreement AGREEMENT = new Agreement(
            "flowroute",
            "phone",
            "inbound",
            "outbound",
            Map.of("flowroute", Map.of("username", "12345678", "password", "p;a", "context", "inbound")));

    private static List<String> suspects(String folder, String... aspects) {
        return suspects(folder, Map.of(), Map.of(), aspects);
    }

    private static List<String> suspects(String folder, Map<String, Set<String>> ran, String... aspects) {
        return suspects(folder, ran, Map.of(), aspects);
    }

    private static List<String> suspects(
            String folder, Map<String, Set<String>> ran, Map<String, Set<String>> asked, String... aspects) {
        return new Suspects(Folders.read(folder), AGREEMENT, ran, asked, List.of())
                .of(List.of(aspects)).stream().map(Line::toString).toList();
    }

    private static Map<String, Set<String>> calls(String context, String number) {
        return Map.of(context, Set.of(number));
    }

    @Test
    void aSectionThatIsNotThereIsSaidToBeMissing() {
        assertThat(suspects("== sip.conf\n", "identity", "deskphone", "inbound-dialplan"))
                .containsExactly(
                        "sip.conf: there is no [flowroute]",
                        "sip.conf: there is no [phone]",
                        "extensions.conf: there is no [inbound]");
    }

    /** A menu, or a subroutine; what strangers reach is another aspect's. */
    @Test
    void whereACallWentFromItsContextIsSuspectAfterThat() {
        String folder = """
                == sip.conf
                [general]
                context=unknown
                [flowroute]
                == extensions.conf
                [unknown]
                exten => s,1,Hangup()
                [inbound]
                exten => 1,1,GotoIfTime(08:00-18:00,mon-fri,*,*?day,s,1)
                [day]
                exten => s,1,Background(menu)
                exten => 0,1,Dial(SIP/phone)
                exten => 7,1,Hangup()
                """;
        Map<String, Set<String>> ran = new LinkedHashMap<>();
        ran.put("unknown", Set.of("s"));
        ran.put("inbound", Set.of("1"));
        ran.put("day", new LinkedHashSet<>(List.of("s", "0")));

        assertThat(suspects(folder, ran, "inbound-dialplan"))
                .containsExactly(
                        "extensions.conf:4: exten => 1,1,GotoIfTime(08:00-18:00,mon-fri,*,*?day,s,1)",
                        "extensions.conf:6: exten => s,1,Background(menu)",
                        "extensions.conf:7: exten => 0,1,Dial(SIP/phone)");
    }

    @Test
    void aspectsPointToTheLinesThatMakeThemUp() {
        String folder = """
                == sip.conf
                [general]
                allowguest=no
                [flowroute]
                type=peer
                disallow=all
                allow=ulaw
                insecure=port
                == extensions.conf
                [general]
                [inbound]
                exten => s,1,Answer()
                """;

        assertThat(suspects(folder, "codecs", "guests", "inbound-dialplan", "weather", "identity"))
                .containsExactly(
                        "sip.conf:6: allow=ulaw",
                        "sip.conf:2: allowguest=no",
                        "sip.conf:7: insecure=port",
                        "sip.conf:5: disallow=all",
                        "sip.conf:4: type=peer");
        assertThat(suspects(folder, "weather")).isEmpty();
    }

    private static List<String> ofRegistration(String folder) {
        Agreement agreement = new Agreement(
                "trunk",
                "phone",
                "inbound",
                "outbound",
                Map.of(
                        "trunk",
                        Map.of(
                                "host",
                                "sip.example",
                                "username",
                                "user",
                                "password",
                                "pw",
                                "did",
                                "1",
                                "context",
                                "inbound")));
        return new Suspects(Folders.read("== sip.conf\n" + folder), agreement, Map.of(), Map.of(), List.of())
                .of(List.of("registration", "context")).stream()
                        .map(Line::toString)
                        .toList();
    }

    /** By what it registers, unless it does so as was agreed on. */
    @Test
    void aLineThatRegistersIsSuspectWhereItSaysSomethingElseThanWasAgreedOn() {
        String trunk = "[trunk]\ncontext=other\n";
        for (String line : List.of(
                "user:pW@sip.example/1", "user:pw@sip.example", "user:pw@sip.example/2", "u:pw@sip.example/1")) {
            assertThat(ofRegistration("[general]\nregister => " + line + "\n" + trunk))
                    .containsExactly("sip.conf:2: register => " + line, "sip.conf:4: context=other");
        }
        assertThat(ofRegistration("[general]\nregister => user:pw@sip.example/1\n" + trunk))
                .containsExactly("sip.conf:4: context=other", "sip.conf:2: register => user:pw@sip.example/1");
        assertThat(ofRegistration("[general]\n" + trunk))
                .containsExactly("sip.conf: [general] has no register", "sip.conf:3: context=other");
        assertThat(ofRegistration("[general]\n[trunk]\ncallbackextension=1\ncontext=inbound\n"))
                .containsExactly("sip.conf:3: callbackextension=1", "sip.conf:4: context=inbound");
    }

    @Test
    void whatIsMissingComesFirstAndWhatWasAgreedOnLast() {
        assertThat(suspects(
                        "== sip.conf\n[flowroute]\nUserName => 12345678 ; ours\nsecret=passw0rd\ncontext=inbound\nallow=ulaw\n",
                        "context",
                        "credentials",
                        "dtmf",
                        "codecs"))
                .containsExactly(
                        "sip.conf: [flowroute] has no disallow",
                        "sip.conf:3: secret=passw0rd",
                        "sip.conf:5: allow=ulaw",
                        "sip.conf:4: context=inbound",
                        "sip.conf:2: UserName => 12345678 ; ours");
    }

    @Test
    void aSectionIsInWhicheverFileItIs() {
        String folder = """
                == sip.conf
                [general]
                #include trunks/*.conf
                == trunks/ours.conf
                [flowroute]
                secret=passw0rd
                """;

        assertThat(suspects(folder, "credentials"))
                .containsExactly(
                        "trunks/ours.conf: [flowroute] has no username", "trunks/ours.conf:2: secret=passw0rd");
    }

    @Test
    void whatTemplatesSayIsNotMissing() {
        String folder = """
                == sip.conf
                [base](!)
                username=12345678
                [trunk](!,base)
                disallow=all
                allow=alaw
                secret=passw0rd
                [flowroute](trunk)
                secret=p\\;a
                """;

        assertThat(suspects(folder, "credentials", "codecs"))
                .containsExactly(
                        "sip.conf:6: secret=passw0rd",
                        "sip.conf:5: allow=alaw",
                        "sip.conf:2: username=12345678",
                        "sip.conf:8: secret=p\\;a",
                        "sip.conf:4: disallow=all");
    }

    /** It is the last that counts, but of codecs each adds to those before. */
    @Test
    void whatCountsComesBeforeWhatItStandsInPlaceOf() {
        String folder = """
                == sip.conf
                [base](!)
                nat=no
                allow=ulaw
                [flowroute](base)
                nat=yes
                [flowroute](+)
                nat=comedia
                disallow=alaw
                allow=gsm
                """;

        assertThat(suspects(folder, "nat", "codecs"))
                .containsExactly(
                        "sip.conf:7: nat=comedia",
                        "sip.conf:5: nat=yes",
                        "sip.conf:2: nat=no",
                        "sip.conf:3: allow=ulaw",
                        "sip.conf:9: allow=gsm",
                        "sip.conf:8: disallow=alaw");
    }

    @Test
    void whatIsSoForAllPeersIsNotMissing() {
        String folder = """
                == sip.conf
                [General]
                context=inbound
                disallow=all
                allow=gsm
                directmedia=yes
                username=12345678
                [general](+)
                allow=alaw
                [general]
                nat=no
                [flowroute]
                allow=ulaw
                """;

        assertThat(suspects(folder, "codecs", "direct-media", "context"))
                .containsExactly(
                        "sip.conf:12: allow=ulaw",
                        "sip.conf:5: directmedia=yes",
                        "sip.conf:3: disallow=all",
                        "sip.conf:2: context=inbound");
        assertThat(suspects(folder, "nat")).containsExactly("sip.conf: [flowroute] has no nat");
        assertThat(suspects(folder, "credentials"))
                .containsExactly("sip.conf: [flowroute] has no username", "sip.conf: [flowroute] has no secret");
        assertThat(suspects(folder, "guests"))
                .containsExactly("sip.conf:2: context=inbound", "sip.conf: [general] has no allowguest");
    }

    @Test
    void oneNameStandsForAnother() {
        assertThat(suspects(
                        "== sip.conf\n[flowroute]\ndefaultuser=1\nmd5secret=2\ndirectmedia=no\n",
                        "credentials",
                        "direct-media"))
                .containsExactly("sip.conf:2: defaultuser=1", "sip.conf:3: md5secret=2", "sip.conf:4: directmedia=no");
    }

    /** Measured: Asterisk 16.28 then takes nothing of the file, or reads no further in one that another includes. */
    @Test
    void aLineThatEndsAFileComesFirst() {
        assertThat(suspects("== sip.conf\n[flowroute](trunk)\nsecret=passw0rd\n", "credentials"))
                .containsExactly("sip.conf:1: [flowroute](trunk)");
        assertThat(suspects("""
                == sip.conf
                #include trunks.conf
                == trunks.conf
                #include codecs.conf
                [flowroute]
                == extensions.conf
                #include inbound.conf
                """, "dtmf", "inbound-dialplan"))
                .containsExactly(
                        "trunks.conf:1: #include codecs.conf",
                        "extensions.conf:1: #include inbound.conf",
                        "sip.conf: there is no [flowroute]");
    }

    @Test
    void aLineBecauseOfWhichNothingIsTakenIsAllThatIsSaid() {
        String folder = """
                == extensions.conf
                [inbound]
                [more](nowhere)
                [inbound]
                exten => 100,1,Answer()
                """;

        assertThat(suspects(folder, calls("inbound", "100"), "inbound-dialplan"))
                .containsExactly("extensions.conf:2: [more](nowhere)");
    }

    @Test
    void whatIsNotThereMayBeInAFileThatIsNot() {
        String folder = """
                == sip.conf
                #tryinclude trunks.conf
                [other]
                == extensions.conf
                #tryinclude inbound.conf
                [outbound]
                """;

        assertThat(suspects(folder, "nat", "inbound-dialplan", "outbound-dialplan"))
                .containsExactly(
                        "sip.conf:1: #tryinclude trunks.conf",
                        "sip.conf: there is no [flowroute]",
                        "extensions.conf:1: #tryinclude inbound.conf",
                        "extensions.conf: there is no [inbound]");
    }

    @Test
    void aTemplateIsNoPeerAndNoContext() {
        assertThat(suspects(
                        "== sip.conf\n[flowroute](!)\nnat=no\n== extensions.conf\n[inbound](!)\n",
                        "nat",
                        "inbound-dialplan"))
                .containsExactly("sip.conf:1: [flowroute](!)", "extensions.conf:1: [inbound](!)");
    }

    @Test
    void aDialplanThatWasNotRunIsShownOnlyWhereNothingElseIs() {
        String folder =
                "== sip.conf\n[flowroute]\ncontext=inbound\n== extensions.conf\n[inbound]\nexten => 100,1,Answer()\n";

        assertThat(suspects(folder, Map.of(), calls("inbound", "100"), "inbound-dialplan", "context"))
                .containsExactly("sip.conf:2: context=inbound");
        assertThat(suspects(folder, Map.of(), calls("inbound", "100"), "inbound-dialplan"))
                .containsExactly("extensions.conf:2: exten => 100,1,Answer()");
        assertThat(suspects(folder, calls("inbound", "100"), calls("inbound", "100"), "context", "inbound-dialplan"))
                .containsExactly("extensions.conf:2: exten => 100,1,Answer()", "sip.conf:2: context=inbound");
        assertThat(suspects(folder, Map.of(), calls("inbound", "101"), "context", "inbound-dialplan"))
                .containsExactly("extensions.conf: [inbound] has no extension for 101", "sip.conf:2: context=inbound");
        assertThat(suspects(folder, "inbound-dialplan")).containsExactly("extensions.conf:1: [inbound]");
    }

    @Test
    void aWrongCallerNumberPointsToTheDeskPhoneAlone() {
        assertThat(suspects("== sip.conf\n[phone]\ntype=friend\n", "caller-number"))
                .containsExactly("sip.conf: [phone] has no callerid");
    }

    @Test
    void theNumberThatTheTrunkSaysComesBeforeThatOfThePhone() {
        String folder = """
                == sip.conf
                [flowroute]
                fromuser=12345678
                [phone]
                callerid="Us" <15551234567>
                """;

        assertThat(suspects(folder, "caller-number"))
                .containsExactly("sip.conf:2: fromuser=12345678", "sip.conf:4: callerid=\"Us\" <15551234567>");
    }

    @Test
    void whatTakesNoEffectComesFirstInThePlaceOfWhatItWasMeantFor() {
        String folder = """
                == sip.conf
                [general]
                disable=all
                allow=alaw
                [flowroute]
                type=peer
                dtmfmode=rfc2388
                weather=fine
                """;

        assertThat(suspects(folder, "codecs")).containsExactly("sip.conf:2: disable=all", "sip.conf:3: allow=alaw");
        assertThat(suspects(folder, "dtmf")).containsExactly("sip.conf:6: dtmfmode=rfc2388");
    }

    @Test
    void aLineOfADialplanThatTakesNoEffectComesFirstInItsContext() {
        String folder = """
                == extensions.conf
                [inbound]
                exten => 100,1,Answer()
                saem => n,Hangup()
                [outbound]
                exten => 100,1,Answer()
                """;

        assertThat(suspects(folder, calls("inbound", "100"), "inbound-dialplan"))
                .containsExactly("extensions.conf:3: saem => n,Hangup()", "extensions.conf:2: exten => 100,1,Answer()");
        assertThat(suspects(folder, calls("outbound", "100"), "outbound-dialplan"))
                .containsExactly("extensions.conf:5: exten => 100,1,Answer()");
    }

    @Test
    void whoseCallItIsDecidesWhoseLinesComeFirst() {
        String folder = """
                == sip.conf
                [flowroute]
                disallow=all
                allow=ulaw
                [phone]
                allow=gsm
                """;
        Suspects suspects = new Suspects(Folders.read(folder), AGREEMENT, Map.of(), Map.of(), List.of());

        assertThat(suspects.of(List.of("codecs", "nat"), List.of("phone", "flowroute")))
                .extracting(Line::toString)
                .containsExactly(
                        "sip.conf: [phone] has no disallow",
                        "sip.conf: [flowroute] has no nat",
                        "sip.conf:5: allow=gsm",
                        "sip.conf:3: allow=ulaw",
                        "sip.conf:2: disallow=all");
    }

    @Test
    void whatHasChangedComesFirst() {
        String folder = "== sip.conf\n[flowroute]\ntype=peer\ndisallow=all\nallow=ulaw\n== other.conf\na=b\n";
        Suspects suspects = new Suspects(
                Folders.read(folder),
                AGREEMENT,
                Map.of(),
                Map.of(),
                List.of(new Line("sip.conf", 3, ""), new Line("other.conf", 4, ""), new Line("sip.conf", 2, "")));

        assertThat(suspects.of(List.of("nat", "codecs")))
                .extracting(Line::toString)
                .containsExactly(
                        "sip.conf:3: disallow=all", "sip.conf: [flowroute] has no nat", "sip.conf:4: allow=ulaw");
    }

    /** What Asterisk makes of it is nothing, wherever else codecs are set. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[flowroute];allow=ulaw;disallow=all             | sip.conf:2: allow=ulaw, sip.conf:3: disallow=all",
                "[flowroute];allow=ulaw,alaw:20;disallow=ULAW,alaw | sip.conf:2: allow=ulaw,alaw:20, sip.conf:3: disallow=ULAW,alaw",
                "[flowroute];disallow=gsm;allow=gsm;disallow=all | sip.conf:3: allow=gsm, sip.conf:4: disallow=all, sip.conf:2: disallow=gsm",
                "[general];allow=ulaw;disallow=all;[flowroute]   | sip.conf:2: allow=ulaw, sip.conf:3: disallow=all",
                // those take nothing back that is needed
                "[flowroute];allow=all;disallow=gsm              | sip.conf:2: allow=all, sip.conf:3: disallow=gsm",
                "[flowroute];allow=ulaw,alaw;disallow=alaw       | sip.conf:2: allow=ulaw,alaw, sip.conf:3: disallow=alaw",
                "[base](!);allow=gsm;[flowroute](base);disallow=all;allow=ulaw |"
                        + " sip.conf:2: allow=gsm, sip.conf:5: allow=ulaw, sip.conf:6: autoframing=yes"
            })
    void whatTakesBackWhatStandsBeforeItComesFirst(String lines, String suspects) {
        assertThat(String.join(
                        ", ", suspects("== sip.conf\n" + lines.replace(';', '\n') + "\nautoframing=yes\n", "codecs")))
                .startsWith(suspects);
    }

    @Test
    void anAddressThatIsPermittedBeforeAllAreDeniedIsNotPermitted() {
        assertThat(suspects(
                        "== sip.conf\n[flowroute]\ntype=peer\ninsecure=port\npermit=10.0.0.1\ndeny=0.0.0.0/0\n",
                        "identity"))
                .containsExactly(
                        "sip.conf:4: permit=10.0.0.1",
                        "sip.conf:5: deny=0.0.0.0/0",
                        "sip.conf:3: insecure=port",
                        "sip.conf:2: type=peer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qualify=-1  | sip.conf:3: host=dynamic, sip.conf:4: qualify=-1, sip.conf:6: allow=ulaw",
                "qualify=yes | sip.conf:3: host=dynamic, sip.conf:6: allow=ulaw",
                // who is not asked is called all the same
                "; none      | sip.conf:3: host=dynamic, sip.conf:6: allow=ulaw"
            })
    void aTrunkThatIsNotCalledMayNotBeTakenToBeThere(String qualify, String suspects) {
        assertThat(String.join(
                        ", ",
                        suspects(
                                "== sip.conf\n[flowroute]\ntype=peer\nhost=dynamic\n" + qualify
                                        + "\ndisallow=all\nallow=ulaw\ninsecure=port,invite\n",
                                "trunk-not-called")))
                .startsWith(suspects);
    }

    @Test
    void aSectionWithoutATypeIsSaidToHaveNone() {
        assertThat(suspects("== sip.conf\n[flowroute]\ninsecure=port\n[phone]\ntyep=friend\n", "identity"))
                .containsExactly("sip.conf: [flowroute] has no type", "sip.conf:2: insecure=port");
    }

    /** Nobody can say of what is not read here that it is not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "== users.conf\n[flowroute]\nhassip=yes\n",
                "== extconfig.conf\n[settings]\nsippeers => mysql,asterisk\nextensions.conf => mysql,asterisk\n",
                "== extconfig.conf\n[settings]\nsip.conf => mysql,asterisk\nextensions.conf => mysql,asterisk\n"
            })
    void whatMayBeElsewhereIsNotSaidToBeMissing(String elsewhere) {
        assertThat(suspects(
                        "== sip.conf\n[other]\n== extensions.conf\n[outbound]\n" + elsewhere,
                        calls("outbound", "100"),
                        "identity",
                        "inbound-dialplan",
                        "outbound-dialplan"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extensions.ael", "extensions.lua"})
    void anotherDialplanMayHaveTheContext(String file) {
        assertThat(suspects("== sip.conf\n== " + file + "\n", "inbound-dialplan", "identity"))
                .containsExactly("sip.conf: there is no [flowroute]");
    }

    @Test
    void whatAContextIncludesComesFirstWhereItIsInQuestionWhatCanBeReached() {
        String folder = """
                == sip.conf
                [general]
                context=public
                allowguest=yes
                == extensions.conf
                [public]
                include => internal
                [internal]
                include => local
                include => longdistance
                [local]
                exten => 101,1,Dial(SIP/101)
                [longdistance]
                exten => _1X.,1,Dial(SIP/flowroute)
                """;

        assertThat(suspects(folder, calls("public", "12065550199"), "guests", "reach"))
                .containsExactly(
                        "sip.conf:2: context=public",
                        "sip.conf:3: allowguest=yes",
                        "extensions.conf:2: include => internal",
                        "extensions.conf:5: include => longdistance");
        assertThat(suspects(folder.replace("allowguest=yes", ""), calls("public", "12065550199"), "guests", "reach"))
                .endsWith("extensions.conf:5: include => longdistance", "sip.conf: [general] has no allowguest");
        assertThat(suspects(folder, "guests", "reach"))
                .containsExactly(
                        "sip.conf:2: context=public",
                        "sip.conf:3: allowguest=yes",
                        "extensions.conf:2: include => internal",
                        "extensions.conf:4: include => local",
                        "extensions.conf:5: include => longdistance");
    }

    @Test
    void theWayToANumberIsShownOnlyWhereItIsInQuestion() {
        String folder = """
                == extensions.conf
                [outbound]
                include => local
                [local]
                exten => 100,1,Dial(SIP/phone)
                """;

        assertThat(suspects(folder, calls("outbound", "100"), "outbound-dialplan"))
                .containsExactly("extensions.conf:4: exten => 100,1,Dial(SIP/phone)");
        assertThat(suspects(folder, calls("outbound", "100"), "outbound-dialplan", "reach"))
                .containsExactly(
                        "extensions.conf:2: include => local", "extensions.conf:4: exten => 100,1,Dial(SIP/phone)");
    }

    @Test
    void theDialplanIsShownForWhatWasDialled() {
        String folder = """
                == extensions.conf
                [outbound]
                exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})
                 same => n,Hangup()
                exten=_[2-4]11!,1,Hangup()
                exten => 911/5551234,1,Dial(SIP/flowroute/911)
                exten => _9.,1,Hangup()
                exten => _7[9-0],1,Hangup()
                """;

        assertThat(suspects(folder, calls("outbound", "12065550100"), "outbound-dialplan"))
                .containsExactly(
                        "extensions.conf:2: exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})",
                        "extensions.conf:3: same => n,Hangup()");
        assertThat(suspects(folder, calls("outbound", "411"), "outbound-dialplan"))
                .containsExactly("extensions.conf:4: exten=_[2-4]11!,1,Hangup()");
        assertThat(suspects(folder, calls("outbound", "911"), "outbound-dialplan"))
                .containsExactly("extensions.conf:5: exten => 911/5551234,1,Dial(SIP/flowroute/911)");
        assertThat(suspects(folder, calls("outbound", "9"), "outbound-dialplan"))
                .containsExactly("extensions.conf: [outbound] has no extension for 9");
    }

    @Test
    void anExtensionThatAnotherContextHasIsNotMissing() {
        String folder = """
                == extensions.conf
                [outbound]
                include => local
                [local]
                exten => _9.,1,Dial(SIP/flowroute/${EXTEN})
                """;

        assertThat(suspects(folder, calls("outbound", "911"), "outbound-dialplan"))
                .containsExactly("extensions.conf:4: exten => _9.,1,Dial(SIP/flowroute/${EXTEN})");
        assertThat(suspects(folder, calls("outbound", "811"), "outbound-dialplan"))
                .containsExactly("extensions.conf: [outbound] has no extension for 811");
    }

    @Test
    void whatLeadsElsewhereComesBeforeWhatIsNotThere() {
        String folder = """
                == extensions.conf
                #include contexts.conf
                == contexts.conf
                [outbound]
                include => lcoal
                [inbound]
                switch => Realtime/inbound@extensions
                """;

        assertThat(suspects(folder, calls("outbound", "911"), "outbound-dialplan"))
                .containsExactly(
                        "contexts.conf:2: include => lcoal", "contexts.conf: [outbound] has no extension for 911");
        assertThat(suspects(folder, calls("inbound", "1"), "inbound-dialplan"))
                .containsExactly("contexts.conf:4: switch => Realtime/inbound@extensions");
    }

    /** Where a scenario dials several numbers, one after the other, it is the last that it ends with. */
    @Test
    void ofSeveralNumbersTheLatestIsLookedAtFirst() {
        String folder = """
                == sip.conf
                [flowroute]
                == extensions.conf
                [outbound]
                exten => _1XXX,1,Dial(SIP/flowroute/${EXTEN})
                exten => 911,1,Dial(SIP/flowroute/119)
                """;
        Set<String> both = new LinkedHashSet<>(List.of("1234", "911"));
        Set<String> other = new LinkedHashSet<>(List.of("1234", "911", "811"));

        assertThat(suspects(folder, Map.of("outbound", both), Map.of("outbound", both), "outbound-dialplan"))
                .containsExactly(
                        "extensions.conf:3: exten => 911,1,Dial(SIP/flowroute/119)",
                        "extensions.conf:2: exten => _1XXX,1,Dial(SIP/flowroute/${EXTEN})");
        assertThat(suspects(folder, Map.of("outbound", both), Map.of("outbound", other), "outbound-dialplan"))
                .startsWith(
                        "extensions.conf: [outbound] has no extension for 811",
                        "extensions.conf:3: exten => 911,1,Dial(SIP/flowroute/119)");
        // one that is there and was not run is not why
        assertThat(suspects(folder, calls("outbound", "1234"), Map.of("outbound", both), "outbound-dialplan"))
                .containsExactly("extensions.conf:2: exten => _1XXX,1,Dial(SIP/flowroute/${EXTEN})");
    }

    /** It takes the answers of two phones for those of one. */
    @Test
    void aParserThatOverlooksTagsComesBeforeTheDialplan() {
        String folder = """
                == sip.conf
                [general]
                pedantic=no
                [flowroute]
                == extensions.conf
                [outbound]
                exten => 911,1,Dial(SIP/flowroute/911)
                """;

        assertThat(suspects(folder, calls("outbound", "911"), "dialogs", "outbound-dialplan"))
                .startsWith("sip.conf:2: pedantic=no");
    }
}
