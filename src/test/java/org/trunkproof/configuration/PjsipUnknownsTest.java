package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * By the source of Asterisk 16.28 and 22.10 (res/res_sorcery_config.c, main/config_options.c, res/res_pjsip*.c). Measured on both
 * besides: the first type counts and its capitals do, names and a second value of other settings, global and system by their
 * names, numbers, words of identify_by, what the wizard reads, and an endpoint of a registration without line.
 */
class PjsipUnknownsTest {

    private static final String OUT = " and leaves the whole of [x] (type=%s) out";

    private static List<Unknown> read(String folder) {
        return Folders.read(folder, Dialect.chanPjsip()).unknowns();
    }

    private static List<String> unknowns(String folder) {
        return read(folder).stream().map(Unknown::toString).toList();
    }

    /** Of an object that has what it needs, and of whom others are there. */
    private static List<Unknown> in(String type, String line) {
        String whole =
                switch (type) {
                    case "auth" -> "username=u\n";
                    case "identify" -> "endpoint=y\nmatch=192.0.2.1\n";
                    case "transport" -> "bind=0.0.0.0\n";
                    case "registration" -> "server_uri=sip:a\nclient_uri=sip:b@a\n";
                    default -> "";
                };
        return read("== pjsip.conf\n[x]\ntype=" + type + "\n" + line + "\n" + whole
                + "[y]\ntype=endpoint\n[y]\ntype=aor\n[y]\ntype=auth\nusername=u\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint | dtmf_mod=info         | reads no dtmf_mod in [x],# what it reads there is dtmf_mode",
                "endpoint | nat=no                | reads no nat in [x],# what it reads there is rtp_symmetric, force_rport, rewrite_contact",
                "endpoint | insecure=invite       | reads no insecure in [x],# what it reads there is identify_by, auth",
                "endpoint | qualify=yes           | reads no qualify in [x],# type=aor has qualify_frequency",
                "endpoint | host=a.example        | reads no host in [x],# type=aor has contact, type=identify has match",
                "endpoint | secret=abc            | reads no secret in [x],# type=auth has password",
                "endpoint | defaultuser=abc       | reads no defaultuser in [x],# type=auth has username",
                "endpoint | directmedia=no        | reads no directmedia in [x],# what it reads there is direct_media",
                "endpoint | fromdomain=a          | reads no fromdomain in [x],# what it reads there is from_domain",
                "endpoint | match=192.0.2.1       | reads no match in [x],# type=identify has match",
                "endpoint | weather=fine          | reads no weather in [x],",
                "aor      | qualify=yes           | reads no qualify in [x],# what it reads there is qualify_frequency",
                "aor      | context=inbound       | reads no context in [x],# type=endpoint has context",
                "auth     | secret=abc            | reads no secret in [x],# what it reads there is password",
                "auth     | usrename=abc          | reads no usrename in [x],# what it reads there is username",
                "transport| externip=192.0.2.1    | reads no externip in [x],# what it reads there is external_signaling_address, external_media_address",
                "transport| localnet=10.0.0.0/8   | reads no localnet in [x],# what it reads there is local_net",
                "identify | ip=192.0.2.1          | reads no ip in [x],# what it reads there is match",
                "endpoint | dtmf_mode=rfc2833     | takes no 'rfc2833' for dtmf_mode,# the nearest that it takes is rfc4733",
                "endpoint | allow=ulow            | takes no 'ulow' for allow,# the nearest that it takes is ulaw",
                "endpoint | identify_by=ip,nobody | takes no 'nobody' for identify_by,",
                "endpoint | timers_min_se=90s     | takes no '90s' for timers_min_se,",
                "aor      | qualify_frequency=60s | takes no '60s' for qualify_frequency,",
                "aor      | qualify_frequency=-1  | takes no '-1' for qualify_frequency,",
                "aor      | qualify_timeout=2.5s  | takes no '2.5s' for qualify_timeout,",
                "auth     | auth_type=userpas     | takes no 'userpas' for auth_type,# the nearest that it takes is userpass",
                "transport| protocol=udb          | takes no 'udb' for protocol,# the nearest that it takes is udp",
                "registration | endpoint=y        | has endpoint, but no line=yes,",
                "registration | line=yes          | has line, but no endpoint,"
            })
    void whatLeavesAWholeObjectOutIsNamedWithWhatWasMeant(String type, String line, String what) {
        String sentence =
                what.replace(",#", "," + OUT.formatted(type) + ";").replaceFirst(",$", "," + OUT.formatted(type));
        String whole = what.startsWith("has")
                ? "[x] " + sentence.replace("and leaves", "and chan_pjsip leaves")
                : "chan_pjsip " + sentence;

        assertThat(in(type, line)).singleElement().satisfies(unknown -> {
            assertThat(unknown).hasToString("pjsip.conf:3: " + line + ": " + whole);
            assertThat(unknown.drops()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint     | aors=nobody               | there is no aor [nobody]",
                "endpoint     | aors=y,Y                  | there is no aor [Y]; the nearest that there is is [y]",
                "endpoint     | auth=nobody               | there is no auth [nobody]",
                "endpoint     | outbound_auth=nobody      | there is no auth [nobody]",
                "endpoint     | transport=udp             | there is no transport [udp]",
                "registration | outbound_auth=nobody      | there is no auth [nobody]",
                "endpoint     | direct_media=nope         | chan_pjsip takes 'nope' for no in direct_media"
            })
    void whatComesToNothingByItselfLeavesTheObjectThere(String type, String line, String what) {
        assertThat(in(type, line)).singleElement().satisfies(unknown -> {
            assertThat(unknown).hasToString("pjsip.conf:3: " + line + ": " + what);
            assertThat(unknown.drops()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint | Context=inbound",
                "endpoint | TYPE=aor",
                "endpoint | @anything=goes",
                "endpoint | identify_by=ip, username",
                "endpoint | 100rel=required",
                "endpoint | timers=always",
                "endpoint | allow=!all,ulaw:20,alaw",
                "endpoint | aors=y",
                "endpoint | auth = y",
                "endpoint | codec_prefs_incoming_offer=prefer: pending, operation: intersect",
                "aor      | qualify_frequency=0x10",
                "aor      | qualify_timeout=2.0",
                "aor      | contact=sip:192.0.2.1",
                "auth     | auth_type=digest",
                "global   | endpoint_identifier_order=ip,username",
                "phoneprov| MAC=001122334455",
                "inbound-publication | event_asterisk-devicestate=x",
                "acl      | deny=0.0.0.0/0"
            })
    void aLineThatAsteriskReadsIsNotNamed(String type, String line) {
        assertThat(in(type, line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[x]/type=endpoind             | 2: type=endpoind: chan_pjsip knows no type 'endpoind', and leaves [x] out; the nearest that it knows is endpoint",
                "[x]/type=Endpoint             | 2: type=Endpoint: chan_pjsip knows no type 'Endpoint', and leaves [x] out; the nearest that it knows is endpoint",
                "[x]/type=friend               | 2: type=friend: chan_pjsip knows no type 'friend', and leaves [x] out",
                "[x]/context=a                 | 1: [x]: [x] has no type, and chan_pjsip leaves such a section out",
                "[general]/bindport=5060       | 1: [general]: [general] has no type, and chan_pjsip leaves such a section out",
                "[x]/type=wizard               | 2: type=wizard: chan_pjsip reads what is of type wizard from pjsip_wizard.conf only, and leaves [x] out",
                "[x]/type=auth/password=a      | 1: [x]: [x] has no username, and chan_pjsip leaves the whole of [x] (type=auth) out",
                "[x]/type=transport            | 1: [x]: [x] has no bind, and chan_pjsip leaves the whole of [x] (type=transport) out",
                "[x]/type=identify/match=a     | 1: [x]: [x] has no endpoint, and chan_pjsip leaves the whole of [x] (type=identify) out",
                "[x]/type=registration/server_uri=sip:a | 1: [x]: [x] has no client_uri, and chan_pjsip leaves the whole of [x] (type=registration) out",
                "[x]/type=endpoint/[x]/type=endpoint | 3: [x]: there is another [x] with type=endpoint, and chan_pjsip loads nothing of that type at all",
                "[g]/type=global/[global]/debug=yes | 3: [global]: there is more than one section with type=global, and chan_pjsip loads nothing of that type at all"
            })
    void whatIsNoObjectIsNamed(String lines, String what) {
        assertThat(unknowns("== pjsip.conf\n" + lines.replace("/", "\n") + "\n"))
                .containsExactly("pjsip.conf:" + what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[global]/debug=no",
                "[global]/type=globl/debug=no",
                "[system]/timer_t1=500",
                "[x]/type=transport/protocol=flow",
                "[x]/type=endpoint/type=aor/context=a",
                "[x]/type=identify/endpoint=x/match_header=To: x/[x]/type=endpoint",
                "[b](!)/context=a/[x](b)/type=endpoint",
                "[b](!)/type=endpoint/[x](b)/context=a/[x](+)/allow=ulaw",
                "[x]/type=endpoint/[X]/type=endpoint/[x]/type=aor"
            })
    void whatIsAnObjectIsNot(String lines) {
        assertThat(unknowns("== pjsip.conf\n" + lines.replace("/", "\n") + "\n"))
                .isEmpty();
    }

    @Test
    void ofAWizardOnlyWhatItHandsOnIsLookedAt() {
        assertThat(unknowns("""
                        == pjsip_wizard.conf
                        [x]
                        type=wizard
                        bogus=ignored
                        endpoint/nat=no
                        aor/max_contacts=1
                        [y]
                        type=endpoint
                        """))
                .containsExactly(
                        "pjsip_wizard.conf:4: endpoint/nat=no: chan_pjsip reads no endpoint/nat in [x],"
                                + OUT.formatted("wizard")
                                + "; what it reads there is endpoint/rtp_symmetric, endpoint/force_rport,"
                                + " endpoint/rewrite_contact",
                        "pjsip_wizard.conf:7: type=endpoint: chan_pjsip reads what is of type endpoint from pjsip.conf"
                                + " only, and leaves [y] out");
    }

    /** A template's line counts where somebody begins with it. */
    @Test
    void aLineOfATemplateIsToldOfOnce() {
        assertThat(unknowns("""
                        == pjsip.conf
                        [b](!)
                        type=endpoint
                        nat=no
                        [x](b)
                        [y](b)
                        [c](!)
                        nat=no
                        """))
                .singleElement()
                .asString()
                .startsWith("pjsip.conf:3: nat=no: chan_pjsip reads no nat in [x],");
    }

    /** Where objects may be elsewhere, or in a file that is not there, nobody can say that one is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "== sorcery.conf\n[res_pjsip]\nauth=realtime,ps_auths\n",
                "== pjsip_wizard.conf\n[z]\ntype=wizard\n#tryinclude more.conf\n"
            })
    void whatMayBeElsewhereIsNotMissed(String more) {
        String folder = "== pjsip.conf\n[x]\ntype=endpoint\nauth=nobody\n";

        assertThat(unknowns(folder)).hasSize(1);
        assertThat(unknowns(folder + more)).isEmpty();
    }

    @Test
    void whatTheWizardMakesIsThere() {
        assertThat(unknowns("""
                        == pjsip.conf
                        [r]
                        type=registration
                        server_uri=sip:a
                        client_uri=sip:b@a
                        outbound_auth=x-oauth
                        == pjsip_wizard.conf
                        [x]
                        type=wizard
                        sends_auth=yes
                        """)).isEmpty();
    }
}
