package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownsTest {

    private static List<String> unknowns(String folder) {
        return Folders.read(folder).unknowns().stream().map(Unknown::toString).toList();
    }

    private static List<String> inPeer(String line) {
        return unknowns("== sip.conf\n[flowroute]\ntype=peer\n" + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk-image/flowroute", "asterisk-image/flowroute-hardened"})
    void ourOwnFoldersHaveNone(Path folder) throws IOException {
        assertThat(Configuration.read(folder, Dialect.chanSip()).unknowns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disable = all        | chan_sip reads no disable in [flowroute]; the nearest that it reads is disallow",
                "password=secret      | chan_sip reads no password in [flowroute]; the nearest that it reads is secret",
                "Contetx=inbound      | chan_sip reads no Contetx in [flowroute]; the nearest that it reads is context",
                "allwo=ulaw           | chan_sip reads no allwo in [flowroute]; the nearest that it reads is allow",
                "bindport=5060        | chan_sip reads no bindport in [flowroute], but in [general]",
                "weather=fine         | chan_sip reads no weather in [flowroute]",
                "insecure=very        | chan_sip takes no 'very' for insecure",
                "insecure=port, invite | chan_sip takes no ' invite' for insecure; the nearest that it takes is invite",
                "type=friedn          | chan_sip takes no 'friedn' for type; the nearest that it takes is friend",
                "allow=ulwa           | chan_sip takes no 'ulwa' for allow; the nearest that it takes is ulaw",
                "allow=ulaw:20,alwa   | chan_sip takes no 'alwa' for allow; the nearest that it takes is alaw",
                "dtmfmode=rfc2823     | chan_sip takes no 'rfc2823' for dtmfmode; the nearest that it takes is rfc2833",
                "qualify=maybe        | chan_sip takes no 'maybe' for qualify",
                "directmedia=nonta    | chan_sip takes no 'nonta' for directmedia; the nearest that it takes is nonat",
                "port=sip             | chan_sip takes no 'sip' for port",
                "videosupport=please  | chan_sip takes no 'please' for videosupport"
            })
    void aLineThatAsteriskTakesNoNoticeOfIsNamedWithWhatIsNearest(String line, String what) {
        assertThat(inPeer(line)).containsExactly("sip.conf:3: " + line + ": " + what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allow=!all,ulaw:20,alaw",
                "allow = ulaw | gsm",
                "DISALLOW=ALL",
                "insecure=invite,port",
                "insecure=no",
                "qualify=2000ms",
                "qualify=-1",
                "nat=force_rport,comedia",
                "nat=never",
                "host=anything at all",
                "fromuser=12345678",
                "session-timers=Refuse",
                "transport=udp,tcp",
                "sendrpid=pai",
                "cc_max_agents=1"
            })
    void whatAsteriskTakesIsNone(String line) {
        // never is no word of Asterisk's for no
        assertThat(inPeer(line)).hasSize(line.equals("nat=never") ? 1 : 0);
    }

    @Test
    void whatMeansNothingInTheGeneralSectionIsToldOfThere() {
        assertThat(unknowns("== sip.conf\n[General]\nport=5062\nsecret=abc\nnat=no\njbenable=yes\nbindprot=5060\n"))
                .containsExactly(
                        "sip.conf:2: port=5062: chan_sip reads no port in [General], but in the section of each peer;"
                                + " the nearest that it reads is bindport",
                        "sip.conf:3: secret=abc: chan_sip reads no secret in [General], but in the section of each peer",
                        "sip.conf:6: bindprot=5060: chan_sip reads no bindprot in [General]; the nearest that it reads is bindport");
    }

    @Test
    void aTemplateIsReadWhereItIsUsedAndToldOfOnce() {
        assertThat(unknowns("""
                == sip.conf
                [base](!)
                bindport=5060
                disable=all
                [general](base)
                [a](base)
                type=peer
                [b](base)
                type=peer
                [unused](!)
                disable=all
                """))
                .containsExactly(
                        "sip.conf:3: disable=all: chan_sip reads no disable in [general]; the nearest that it reads is disallow");
    }

    @Test
    void aSectionWithoutATypeIsNothing() {
        assertThat(unknowns("== sip.conf\n[flowroute]\nhost=a\n[other]\ntyep=peer\n[authentication]\nauth=a:b@c\n"))
                .containsExactly(
                        "sip.conf:1: [flowroute]: [flowroute] has no type, and chan_sip leaves such a section out",
                        "sip.conf:4: tyep=peer: chan_sip reads no tyep in [other]; the nearest that it reads is type");
    }

    @Test
    void theDialplanHasItsOwn() {
        assertThat(unknowns("""
                == extensions.conf
                [general]
                static=yes
                statci=yes
                [globals]
                ANYTHING=goes
                [inbound]
                exten => 100,1,Answer()
                saem => n,Hangup()
                same => n,Hangup()
                includ => other
                switch => Realtime
                password=1
                """))
                .containsExactly(
                        "extensions.conf:3: statci=yes: the dialplan has no statci in [general]; the nearest that it has is static",
                        "extensions.conf:8: saem => n,Hangup(): the dialplan has no saem in [inbound]; the nearest that it has is same",
                        "extensions.conf:10: includ => other: the dialplan has no includ in [inbound]; the nearest that it has is"
                                + " include",
                        "extensions.conf:12: password=1: the dialplan has no password in [inbound]");
    }

    /** So that a line of a setting that was mistyped is suspected of what that would have been. */
    @Test
    void whichSettingWasMeantIsKnown() {
        assertThat(Folders.read("== sip.conf\n[a]\ntype=peer\ndisable=all\nallow=ulwa\nweather=fine\n")
                        .unknowns())
                .extracting(Unknown::setting)
                .containsExactly("disallow", "allow", "");
    }
}
