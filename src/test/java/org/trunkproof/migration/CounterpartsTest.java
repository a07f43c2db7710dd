package org.trunkproof.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;

class CounterpartsTest {

    /**
     * What Asterisk's own converter, contrib/scripts/sip_to_pjsip/sip_to_pjsip.py, makes of asterisk-image/flowroute. It does not
     * touch the dialplan; there SIP was replaced with PJSIP, and nothing else.
     */
    private static final Path CONVERTED = Path.of("src/test/resources/org/trunkproof/migration/flowroute-converted");

    private static final Path IMAGES = Path.of("asterisk-image");

    private static final String CONTACT =
            "host=sip.flowroute.com (sip.conf:6) named no user; contact=sip:12345678@sip.flowroute.com (pjsip.conf:25) has"
                    + " OPTIONS, and calls that name no number, go to 12345678 there: write contact=sip:sip.flowroute.com";
    private static final String USER =
            "username=12345678 (sip.conf:7) was the name that answered the carrier's challenge; username=flowroute"
                    + " (pjsip.conf:34) does now: write username=12345678";
    private static final String RPORT =
            "nat=no (sip.conf:11): chan_pjsip's default is force_rport=yes; [flowroute] type=endpoint (pjsip.conf:37) needs"
                    + " force_rport=no";
    private static final String QUALIFY =
            "qualify=yes (sip.conf:12) asked the carrier by OPTIONS whether it is there; nothing in pjsip.conf does:"
                    + " [flowroute] type=aor (pjsip.conf:23) needs qualify_frequency";
    private static final String CHALLENGE =
            "insecure=port,invite (sip.conf:17) took the carrier's calls without a password; auth=flowroute (pjsip.conf:44)"
                    + " challenges them";
    private static final String REGISTERED =
            "host=dynamic (sip.conf:21) had a phone that registers anew take the place of its old registration;"
                    + " max_contacts=1 (pjsip.conf:50) refuses it while that lasts: [deskphone] type=aor (pjsip.conf:48) needs"
                    + " remove_existing=yes";
    private static final List<String> DIALLED = List.of(
            "PJSIP/flowroute/${EXTEN} (extensions.conf:16) has chan_pjsip call the URI ${EXTEN}, which is none: write"
                    + " PJSIP/${EXTEN}@flowroute",
            "PJSIP/flowroute/1${EXTEN} (extensions.conf:18) has chan_pjsip call the URI 1${EXTEN}, which is none: write"
                    + " PJSIP/1${EXTEN}@flowroute",
            "PJSIP/flowroute/911 (extensions.conf:20) has chan_pjsip call the URI 911, which is none: write"
                    + " PJSIP/911@flowroute");

    @ParameterizedTest
    @CsvSource({
        "flowroute, flowroute-pjsip",
        "flowroute, flowroute-wizard",
        "flowroute-hardened, flowroute-pjsip-hardened",
        "registering, registering-pjsip"
    })
    void nothingIsLostInOurOwnFolders(String before, String after) throws IOException {
        assertThat(sentences(Counterparts.of(sip(IMAGES.resolve(before)), pjsip(IMAGES.resolve(after)))))
                .isEmpty();
    }

    /** A report has no passwords, so that nothing of it says whether two are one. */
    @Test
    void ofTwoMaskedPasswordsNothingIsSaid(@TempDir Path report) throws IOException {
        String masked =
                Files.readString(IMAGES.resolve("flowroute/sip.conf")).replaceAll("secret=.*", "secret=********");
        Files.writeString(report.resolve("sip.conf"), masked);
        Files.copy(IMAGES.resolve("flowroute/extensions.conf"), report.resolve("extensions.conf"));

        Counterparts counterparts = Counterparts.of(sip(report), pjsip(IMAGES.resolve("flowroute-pjsip")));

        assertThat(counterparts.findings()).isEmpty();
        assertThat(counterparts.all())
                .filteredOn(line -> line.sentence().startsWith("secret"))
                .hasSize(2)
                .allMatch(line -> line.fate() == Fate.DEPENDS);
    }

    @Test
    void whatTheConverterLoses() throws IOException {
        assertThat(sentences(Counterparts.of(sip(IMAGES.resolve("flowroute")), pjsip(CONVERTED))))
                .containsExactly(
                        CONTACT,
                        USER,
                        RPORT,
                        QUALIFY,
                        CHALLENGE,
                        REGISTERED,
                        DIALLED.get(0),
                        DIALLED.get(1),
                        DIALLED.get(2));
    }

    /** A peer is known by its address alone, and to the converter that is all the same. */
    @Test
    void theConverterTakesAnybodyForAPeer() throws IOException {
        assertThat(sentences(Counterparts.of(sip(IMAGES.resolve("flowroute-hardened")), pjsip(CONVERTED))))
                .contains("type=peer (sip.conf:13) had [flowroute] known by its address alone; by chan_pjsip's default,"
                        + " identify_by=username,ip, anybody is taken for it who puts that name in From: [flowroute]"
                        + " type=endpoint (pjsip.conf:37) needs identify_by=ip")
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pjsip.conf      | username = flowroute                | username = 12345678             | was the name",
                "pjsip.conf      | auth = flowroute\\noutbound         | outbound                        | without a password",
                "pjsip.conf      | sip:12345678@                       | sip:                            | named no user",
                "pjsip.conf      | direct_media = no\\n                | direct_media=no\\nforce_rport=no\\n | force_rport",
                "pjsip.conf      | max_contacts = 1                    | max_contacts=1\\nremove_existing=yes | remove_existing",
                "pjsip.conf      | sip.flowroute.com\\n\\n[flowroute]\\ntype = identify | sip.flowroute.com\\nqualify_frequency=60\\nqualify_timeout=2.0\\n\\n[flowroute]\\ntype = identify | OPTIONS whether",
                "extensions.conf | PJSIP/flowroute/911                 | PJSIP/911@flowroute             | call the URI 911"
            })
    void whatIsMendedIsNoLongerFound(String file, String wrong, String right, String gone) throws IOException {
        Configuration before = sip(IMAGES.resolve("flowroute"));
        List<String> found = untilTheLines(sentences(Counterparts.of(before, pjsip(CONVERTED))));
        Map<String, byte[]> files = files(CONVERTED);
        String text = new String(files.get(file), StandardCharsets.ISO_8859_1);
        String mended = text.replace(wrong.replace("\\n", "\n"), right.replace("\\n", "\n"));
        assertThat(mended).isNotEqualTo(text);
        files.put(file, mended.getBytes(StandardCharsets.ISO_8859_1));

        List<String> left = untilTheLines(sentences(Counterparts.of(before, pjsip(files))));

        assertThat(left)
                .isEqualTo(found.stream()
                        .filter(sentence -> !sentence.contains(gone))
                        .toList());
        assertThat(left).hasSize(found.size() - 1);
    }

    /** Each of the three is a thing of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qualify_frequency=60 | chan_pjsip's default is qualify_timeout=3.0; [flowroute] type=aor (pjsip.conf:23) needs qualify_timeout=2.0",
                "qualify_frequency=30\\nqualify_timeout=2 | qualify=yes (sip.conf:12) asked each 60 s: qualify_frequency=30 (pjsip.conf:26) says otherwise"
            })
    void beingAskedIsNotAll(String lines, String finding) throws IOException {
        Map<String, byte[]> files = files(CONVERTED);
        files.put(
                "pjsip.conf",
                new String(files.get("pjsip.conf"), StandardCharsets.ISO_8859_1)
                        .replace("@sip.flowroute.com\n", "@sip.flowroute.com\n" + lines.replace("\\n", "\n") + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(sentences(Counterparts.of(sip(IMAGES.resolve("flowroute")), pjsip(files))))
                .filteredOn(sentence -> sentence.startsWith("qualify"))
                .singleElement()
                .asString()
                .contains(finding);
    }

    @Test
    void eachLineHasAFate() throws IOException {
        Configuration before = sip(IMAGES.resolve("office"));
        Counterparts counterparts =
                Counterparts.of(before, pjsip(Map.of("pjsip.conf", OFFICE.getBytes(StandardCharsets.ISO_8859_1))));

        List<String> settings = before.texts().stream()
                .filter(text -> !text.isDialplan() && text.name().matches("sip.*"))
                .flatMap(text -> text.settings().stream())
                .map(setting -> setting.file() + ":" + (setting.index() + 1))
                .toList();
        assertThat(settings).hasSizeGreaterThan(34);
        assertThat(counterparts.all().stream().map(one -> place(one.old())).distinct())
                .containsAll(settings);
        assertThat(counterparts.all()).noneMatch(one -> one.fate() == Fate.UNKNOWN);
        assertThat(counterparts.all())
                .allMatch(one -> one.old().text().startsWith("[") || !one.did().isEmpty());
        assertThat(sentences(counterparts)).isEmpty();
    }

    /** The office's sip.conf, by hand. */
    private static final String OFFICE = """
            [transport-udp]
            type=transport
            bind=0.0.0.0:5060
            external_signaling_address=203.0.113.20
            external_media_address=203.0.113.20
            local_net=10.77.0.0/16
            [all](!)
            type=endpoint
            direct_media=no
            allow=ulaw,alaw
            [phone](!,all)
            context=office
            [contact](!)
            type=aor
            max_contacts=1
            remove_existing=yes
            qualify_frequency=60
            qualify_timeout=2
            [101](phone)
            auth=101
            aors=101
            callerid=Reception <12065550141>
            mailboxes=101@office
            [101]
            type=auth
            username=101
            password=r4T-tulip-101
            [101](contact)
            [102](phone)
            auth=102
            aors=102
            callerid=Workshop <12065550141>
            mailboxes=102@office
            [102]
            type=auth
            username=102
            password=k9W-aster-102
            [102](contact)
            [103](phone)
            context=inside
            auth=103
            aors=103
            callerid=Hall <103>
            [103]
            type=auth
            username=103
            password=m2P-daisy-103
            [103](contact)
            [carrier](!,all)
            context=from-carrier
            identify_by=ip
            [carrier-aor](!)
            type=aor
            qualify_frequency=60
            qualify_timeout=2
            [carrier-a](carrier)
            aors=carrier-a
            outbound_auth=carrier-a
            [carrier-a](carrier-aor)
            contact=sip:sip.carrier-a.example
            [carrier-a]
            type=auth
            username=47110815
            password=Wq7-tf92-Lm
            [carrier-a]
            type=identify
            endpoint=carrier-a
            match=sip.carrier-a.example
            [carrier-b](carrier)
            disallow=all
            allow=alaw
            aors=carrier-b
            outbound_auth=carrier-b
            [carrier-b](carrier-aor)
            contact=sip:sip.carrier-b.example
            [carrier-b]
            type=auth
            username=office-4
            password=Zk3-vb60-Ps
            [carrier-b]
            type=identify
            endpoint=carrier-b
            match=sip.carrier-b.example
            """;

    /** A host is where calls go, and where they come from; what several inherit is named for each. */
    @Test
    void allThatSaysTheSameIsNamed() throws IOException {
        Counterparts flowroute =
                Counterparts.of(sip(IMAGES.resolve("flowroute")), pjsip(IMAGES.resolve("flowroute-pjsip")));

        assertThat(flowroute.all())
                .filteredOn(one -> place(one.old()).equals("sip.conf:6"))
                .singleElement()
                .satisfies(host -> {
                    assertThat(host.fate()).isEqualTo(Fate.KEPT);
                    assertThat(host.did()).startsWith("Where calls and OPTIONS to this peer go");
                    assertThat(host.sentence())
                            .isEqualTo(
                                    "host=sip.flowroute.com (sip.conf:6) is contact=sip:sip.flowroute.com (pjsip.conf:25),"
                                            + " match=sip.flowroute.com (pjsip.conf:38)");
                    assertThat(host.now()).extracting(Line::number).containsExactly(25, 38);
                });
        assertThat(flowroute.all())
                .extracting(Counterpart::sentence)
                .contains(
                        "insecure=port,invite (sip.conf:17) took the carrier's calls without a password; so does [flowroute]"
                                + " type=endpoint (pjsip.conf:9), which has no auth=");
    }

    /** What a template or the general section says is looked for in each that has it. */
    @Test
    void whatIsInheritedIsMissedByEach() throws IOException {
        String without = OFFICE.replace("direct_media=no\n", "");

        assertThat(sentences(Counterparts.of(
                        sip(IMAGES.resolve("office")),
                        pjsip(Map.of("pjsip.conf", without.getBytes(StandardCharsets.ISO_8859_1))))))
                .hasSize(5)
                .allMatch(sentence -> sentence.startsWith(
                        "directmedia=no (sip.conf:10): chan_pjsip's default is direct_media=yes; ["))
                .anyMatch(sentence -> sentence.contains("[103]"))
                .anyMatch(sentence -> sentence.contains("[carrier-b]"));
    }

    @Test
    void noPasswordIsTold() throws IOException {
        String other = OFFICE.replace("r4T-tulip-101", "Tq8-other-101");

        Counterparts counterparts = Counterparts.of(
                sip(IMAGES.resolve("office")),
                pjsip(Map.of("pjsip.conf", other.getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(sentences(counterparts))
                .containsExactly("secret (sip/phones.conf:12): another password is password (pjsip.conf:27)");
        assertThat(counterparts.all().toString())
                .doesNotContain("r4T")
                .doesNotContain("Tq8")
                .doesNotContain("Zk3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a static peer [x] at 192.0.2.1, and what its endpoint says
                "canreinvite=no | direct_media=no | KEPT",
                "canreinvite=no | direct_media=yes | OTHER",
                "canreinvite=no | | OTHER",
                "canreinvite=yes | | BY_DEFAULT",
                "directmedia=nonat | disable_direct_media_on_nat=yes | KEPT",
                "directmedia=nonat | | LOST",
                "dtmfmode=rfc2833 | | BY_DEFAULT",
                "dtmfmode=rfc2833 | dtmf_mode=rfc4733 | KEPT",
                "canreinvite=no | direct_media=nope | KEPT",
                "dtmfmode=rfc2833 | dtmf_mode=RFC4733 | KEPT",
                "callgroup=1,2,3 | call_group=1-3 | KEPT",
                "nat=no,no | force_rport=no | KEPT",
                "dtmfmode=auto | dtmf_mode=rfc4733 | OTHER",
                "dtmfmode=inband | | OTHER",
                "nat=no | force_rport=no | KEPT",
                "nat=no | | OTHER",
                "nat=force_rport,comedia | rewrite_contact=yes/rtp_symmetric=yes | KEPT",
                "nat=force_rport,comedia | rewrite_contact=yes | LOST",
                "nat=yes | rewrite_contact=yes/rtp_symmetric=yes/force_rport=no | OTHER",
                "nat=comedia | force_rport=no/rtp_symmetric=yes | KEPT",
                "nat=auto_force_rport | | DEPENDS",
                "nat=auto_force_rport | rewrite_contact=yes | KEPT",
                "context=in | context=in | KEPT",
                "context=in | context=out | OTHER",
                "context=default | | BY_DEFAULT",
                "fromuser=me | from_user=me | KEPT",
                "fromuser=me | | LOST",
                "fromdomain=a.example | from_domain=b.example | OTHER",
                "insecure=invite | | BY_DEFAULT",
                "insecure=invite | auth=x | OTHER",
                "insecure=port | auth=x | BY_DEFAULT",
                "session-timers=refuse | timers=no | KEPT",
                "session-timers=refuse | | OTHER",
                "session-timers=accept | | BY_DEFAULT",
                "session-expires=1800 | | BY_DEFAULT",
                "session-expires=600 | | OTHER",
                "sendrpid=pai | send_pai=yes | KEPT",
                "sendrpid=pai | send_rpid=yes | LOST",
                "sendrpid=yes | send_rpid=yes | KEPT",
                "trustrpid=yes | | LOST",
                "trustrpid=no | | BY_DEFAULT",
                "encryption=yes | media_encryption=sdes | KEPT",
                "encryption=yes | | LOST",
                "rtptimeout=60 | rtp_timeout=60 | KEPT",
                "rtptimeout=60 | | LOST",
                "rtptimeout=0 | | BY_DEFAULT",
                "t38pt_udptl=yes,redundancy | t38_udptl=yes/t38_udptl_ec=redundancy | KEPT",
                "t38pt_udptl=yes,redundancy | t38_udptl=yes | OTHER",
                "outboundproxy=p.example | outbound_proxy=sip:p.example\\;lr | KEPT",
                "setvar=A=1 | set_var=A=1 | KEPT",
                "setvar=A=1 | set_var=B=1 | LOST",
                "callgroup=1 | call_group=1 | KEPT",
                "callgroup=1 | | LOST",
                "call-limit=2 | | LOST",
                "call-limit=0 | | NOT_NEEDED",
                "callcounter=yes | | NOT_NEEDED",
                "callerid=\"A B\" <12> | callerid=A B <12> | KEPT",
                "callerid=A <12> | callerid=A <13> | OTHER",
                "cid_number=12 | callerid=A <12> | KEPT",
                "mailbox=1 | mailboxes=1@default | KEPT",
                "mailbox=1 | | LOST",
                "permit=10.0.0.0/255.0.0.0 | permit=10.0.0.0/8 | KEPT",
                "language=de | language=de | KEPT",
                "language=en | | BY_DEFAULT",
                "usereqphone=yes | user_eq_phone=yes | KEPT",
                "videosupport=yes | | LOST",
                "disallow=all/allow=ulaw | disallow=all/allow=ulaw | KEPT",
                "disallow=all/allow=ulaw | allow=alaw | LOST",
                "disallow=all/allow=ulaw | allow=ulaw,g729 | OTHER",
                "disallow=all/allow=ulaw,alaw | allow=alaw,ulaw | OTHER",
                "disallow=all/allow=ulaw:30 | allow=ulaw:30 | KEPT",
                "disallow=all/allow=ulaw:30 | allow=ulaw | OTHER",
                "transport=udp | | BY_DEFAULT",
                "transport=tcp | transport=tcp | KEPT",
                "transport=tcp | | LOST",
                "type=friend | | BY_DEFAULT",
                "type=friend | identify_by=ip | OTHER",
                "type=peer | identify_by=ip | KEPT",
                "type=peer | | OTHER",
                "type=user | identify_by=username | KEPT",
                "buggymwi=yes | | UNKNOWN",
                "nonsense=yes | | NOT_NEEDED"
            })
    void eachSettingHasItsOption(String old, String now, Fate fate) {
        Counterparts counterparts = Counterparts.of(
                Configuration.of(
                        bytes("sip.conf", "[general]\nallowguest=no\n[x]\nhost=192.0.2.1\n" + lines(old)),
                        Dialect.chanSip()),
                pjsip(bytes(
                        "pjsip.conf",
                        "[udp]\ntype=transport\nbind=0.0.0.0\n[tcp]\ntype=transport\nprotocol=tcp\nbind=0.0.0.0\n"
                                + "[x]\ntype=aor\ncontact=sip:192.0.2.1\n[x]\ntype=identify\nendpoint=x\nmatch=192.0.2.1\n"
                                + "[x]\ntype=endpoint\naors=x\n" + lines(now == null ? "" : now))));

        assertThat(counterparts.all())
                .filteredOn(one -> place(one.old()).equals("sip.conf:" + (4 + old.split("/(?=[a-z])").length)))
                .extracting(Counterpart::fate)
                .startsWith(fate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what the general section says, and what stands in pjsip.conf beside an endpoint [x] that has none of
                // it
                "bindport=5060 | [t]/type=transport/bind=0.0.0.0 | KEPT",
                "bindport=5062 | [t]/type=transport/bind=0.0.0.0 | OTHER",
                "bindport=5060 | | LOST",
                "udpbindaddr=192.0.2.9:5070 | [t]/type=transport/bind=192.0.2.9:5070 | KEPT",
                "udpbindaddr=192.0.2.9:5070 | [t]/type=transport/bind=192.0.2.9 | OTHER",
                "tcpenable=yes | [t]/type=transport/protocol=tcp/bind=0.0.0.0 | KEPT",
                "tcpenable=yes | [t]/type=transport/bind=0.0.0.0 | LOST",
                "externaddr=192.0.2.9 | [t]/type=transport/bind=0.0.0.0/external_media_address=192.0.2.9/external_signaling_address=192.0.2.9 | KEPT",
                "externaddr=192.0.2.9 | [t]/type=transport/bind=0.0.0.0/external_media_address=192.0.2.9 | LOST",
                "localnet=10.0.0.0/255.255.0.0 | [t]/type=transport/bind=0.0.0.0/local_net=10.0.0.0/16 | KEPT",
                "localnet=10.0.0.0/255.255.0.0 | [t]/type=transport/bind=0.0.0.0 | LOST",
                "allowguest=no | | NOT_NEEDED",
                "allowguest=no | [anonymous]/type=endpoint | OTHER",
                "allowguest=yes | | LOST",
                "allowguest=yes | [anonymous]/type=endpoint | KEPT",
                "context=default | | LOST",
                "context=nothing | | NOT_NEEDED",
                "maxexpiry=3600 | | NOT_NEEDED",
                "maxexpiry=3600 | [a]/type=aor/max_contacts=1 | OTHER",
                "maxexpiry=3600 | [a]/type=aor/max_contacts=1/maximum_expiration=3600 | KEPT",
                "register => me:pw@a.example~60 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/outbound_auth=r/[r]/type=auth/username=me/password=pw | OTHER",
                "alwaysauthreject=yes | | BY_DEFAULT",
                "realm=a.example | [g]/type=global/default_realm=a.example | KEPT",
                "realm=a.example | | OTHER",
                "useragent=me | [g]/type=global/user_agent=me | KEPT",
                "useragent=me | | LOST",
                "alwaysauthreject=no | | OTHER",
                "tlscertfile=/a.pem/tlsenable=yes | [t]/type=transport/protocol=tls/bind=0.0.0.0/cert_file=/a.pem | KEPT",
                "tlscertfile=/a.pem/tlsenable=yes | [t]/type=transport/protocol=tls/bind=0.0.0.0 | LOST",
                "sslcert=/a.pem/sslenable=yes | [t]/type=transport/bind=0.0.0.0 | LOST",
                "tlscertfile=/a.pem | | NOT_NEEDED",
                "tlsdontverifyserver=no/tlsenable=yes | [t]/type=transport/protocol=tls/bind=0.0.0.0/verify_server=yes | KEPT",
                "tlsdontverifyserver=no/tlsenable=yes | [t]/type=transport/protocol=tls/bind=0.0.0.0 | LOST",
                "srvlookup=yes | | BY_DEFAULT",
                "qualify=yes | | NOT_NEEDED",
                "register => me:pw@a.example | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/outbound_auth=r/max_retries=10000/auth_rejection_permanent=no/[r]/type=auth/username=me/password=pw | KEPT",
                "register => me:pw@a.example | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/outbound_auth=r/[r]/type=auth/username=you/password=pw | OTHER",
                "register => me:pw@a.example | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | LOST",
                "register => me:pw@a.example/123 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/contact_user=123/outbound_auth=r/max_retries=10000/auth_rejection_permanent=no/[r]/type=auth/username=me/password=pw | KEPT",
                "register => me:pw@a.example/123 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/outbound_auth=r/[r]/type=auth/username=me/password=pw | OTHER",
                "register => me:pw@a.example | | LOST",
                "registerattempts=0 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | OTHER",
                "registerattempts=0 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/max_retries=10000 | KEPT",
                "registerattempts=0 |  | NOT_NEEDED",
                "registerattempts=10 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | BY_DEFAULT",
                "registerattempts=5 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | OTHER",
                "registerattempts=5 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/max_retries=5 | KEPT",
                "registertimeout=20 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | OTHER",
                "registertimeout=60 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | BY_DEFAULT",
                "registertimeout=20 | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/retry_interval=20 | KEPT",
                "registertimeout=20 |  | NOT_NEEDED",
                "register_retry_403=yes | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | LOST",
                "register_retry_403=yes | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/forbidden_retry_interval=0 | LOST",
                "register_retry_403=yes | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/forbidden_retry_interval=60 | KEPT",
                "register_retry_403=no | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example | BY_DEFAULT",
                "register_retry_403=no | [r]/type=registration/server_uri=sip:a.example/client_uri=sip:me@a.example/forbidden_retry_interval=60 | OTHER",
                "legacy_useroption_parsing=yes |  | LOST",
                "autocreatepeer=yes |  | LOST",
                "autocreatepeer=no |  | NOT_NEEDED",
                "qualifygap=100 |  | NOT_NEEDED"
            })
    void whatIsAboutAllIsSomewhere(String old, String now, Fate fate) {
        Counterparts counterparts = Counterparts.of(
                Configuration.of(
                        both(
                                "sip.conf",
                                "[general]\n" + old.replaceFirst("/(?=\\w{3}enable)", "\n") + "\n",
                                "extensions.conf",
                                "[default]\nexten => 1,1,Answer()\n"),
                        Dialect.chanSip()),
                pjsip(bytes("pjsip.conf", lines(now == null ? "" : now))));

        assertThat(counterparts.all())
                .filteredOn(one -> place(one.old()).equals("sip.conf:2"))
                .extracting(Counterpart::fate)
                .startsWith(fate);
        assertThat(counterparts.all().toString()).doesNotContain("me:pw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dial(PJSIP/x/${EXTEN})            | write PJSIP/${EXTEN}@x",
                "Dial(${TRUNK}/${EXTEN:1},30)      | write PJSIP/${EXTEN:1}@x",
                "Dial(PJSIP/y&PJSIP/x/5)           | write PJSIP/5@x",
                "Dial(SIP/x/${EXTEN})              | is chan_sip's to call, which is not there: write PJSIP/${EXTEN}@x",
                "SIPAddHeader(X-A: 1)              | SIPAddHeader (extensions.conf:4) is chan_sip's, which is not there: that is PJSIP_HEADER(add,name), set on the channel that calls now",
                "NoOp(${SIP_HEADER(To)})           | SIP_HEADER (extensions.conf:4) is chan_sip's, which is not there: that is PJSIP_HEADER(read,name) now",
                "Dial(SIP/101)                     | is chan_sip's to call, which is not there: write PJSIP/101",
                "Dial(PJSIP/${EXTEN}@x)            | ''",
                "Dial(PJSIP/x/sip:1@192.0.2.1)     | ''",
                "Dial(PJSIP/101,20)                | ''",
                "NoOp() \\; Dial(PJSIP/x/5)        | ''"
            })
    void dialStringsInTheOldForm(String application, String finding) {
        Counterparts counterparts = Counterparts.of(
                Configuration.of(
                        both("sip.conf", "[general]\nallowguest=no\n", "extensions.conf", ""), Dialect.chanSip()),
                pjsip(both(
                        "pjsip.conf",
                        "[t]\ntype=transport\nbind=0.0.0.0\n",
                        "extensions.conf",
                        "[globals]\nTRUNK=PJSIP/x\n[a]\nexten => _X.,1," + application.replace("\\;", ";") + "\n")));

        if (finding.isEmpty()) {
            assertThat(sentences(counterparts)).isEmpty();
        } else {
            assertThat(sentences(counterparts))
                    .singleElement()
                    .asString()
                    .contains("(extensions.conf:4)")
                    .endsWith(finding);
        }
    }

    @Test
    void whatChanSipDoesUnasked() {
        Counterparts counterparts = Counterparts.of(
                Configuration.of(
                        both(
                                "sip.conf",
                                "[general]\n[x]\ntype=friend\nhost=dynamic\n",
                                "extensions.conf",
                                "[default]\nexten => 1,1,Answer()\n"),
                        Dialect.chanSip()),
                pjsip(bytes(
                        "pjsip.conf",
                        "[x]\ntype=endpoint\naors=x\n[x]\ntype=aor\nmax_contacts=1\nremove_existing=yes\n")));

        assertThat(sentences(counterparts))
                .containsExactly(
                        "[general] (sip.conf:1): Asterisk takes no SIP over UDP now; a section type=transport needs protocol=udp"
                                + " and bind=",
                        "[general] (sip.conf:1) has no allowguest=no: strangers' calls came to [default]; chan_pjsip refuses them,"
                                + " because there is no endpoint [anonymous]",
                        "[x] (sip.conf:2) had ulaw, alaw, gsm by default; chan_pjsip has none: [x]"
                                + " type=endpoint (pjsip.conf:1) needs allow=");
        assertThat(counterparts.all())
                .anyMatch(one -> one.fate() == Fate.DEPENDS && one.sentence().contains("needs rewrite_contact=yes"));
    }

    /** Where nothing says how often, chan_sip goes on until it is registered. */
    @Test
    void aRegistrationThatGivesUpIsFound() {
        String registers = "[general]\nallowguest=no\nbindport=5060\nregister=me:pw@a.example\n";
        String ours = "[t]\ntype=transport\nbind=0.0.0.0\n[r]\ntype=registration\nserver_uri=sip:a.example\n"
                + "client_uri=sip:me@a.example\noutbound_auth=r\n[r]\ntype=auth\nusername=me\npassword=pw\n";

        assertThat(sentences(Counterparts.of(
                        Configuration.of(bytes("sip.conf", registers), Dialect.chanSip()),
                        pjsip(bytes("pjsip.conf", ours)))))
                .containsExactly(
                        "register (sip.conf:4) was tried for as long as it took; chan_pjsip gives up for good after its"
                                + " default, max_retries=10: [r] type=registration (pjsip.conf:4) needs as many as"
                                + " max_retries=10000",
                        "register (sip.conf:4) was tried again where the credentials had been refused: chan_pjsip's default"
                                + " is auth_rejection_permanent=yes; [r] type=registration (pjsip.conf:4) needs"
                                + " auth_rejection_permanent=no");
        assertThat(sentences(Counterparts.of(
                        Configuration.of(bytes("sip.conf", registers), Dialect.chanSip()),
                        pjsip(bytes(
                                "pjsip.conf",
                                ours.replace(
                                        "outbound_auth=r\n",
                                        "outbound_auth=r\nmax_retries=10000\nauth_rejection_permanent=no\n"))))))
                .isEmpty();
    }

    @Test
    void aPeerThatIsGoneIsFound() {
        Counterparts counterparts = Counterparts.of(
                Configuration.of(
                        bytes("sip.conf", "[general]\nallowguest=no\nbindport=5060\n[x]\nhost=a.example\n"),
                        Dialect.chanSip()),
                pjsip(bytes("pjsip.conf", "[t]\ntype=transport\nbind=0.0.0.0\n")));

        assertThat(sentences(counterparts)).containsExactly("[x] (sip.conf:4): there is no endpoint [x] in pjsip.conf");
        assertThat(counterparts.all())
                .filteredOn(one -> place(one.old()).equals("sip.conf:5"))
                .extracting(Counterpart::fate)
                .containsExactly(Fate.GONE);
    }

    @Test
    void whatAsteriskLeavesOutIsNotThere() {
        Counterparts counterparts = Counterparts.of(
                Configuration.of(
                        bytes("sip.conf", "[general]\nallowguest=no\nbindport=5060\n[x]\nhost=a.example\n"),
                        Dialect.chanSip()),
                pjsip(bytes("pjsip.conf", "[t]\ntype=transport\nbind=0.0.0.0\n[x]\ntype=endpoint\nqualify=yes\n")));

        assertThat(sentences(counterparts))
                .containsExactly("[x] (sip.conf:4): Asterisk leaves out the endpoint [x], because of pjsip.conf:6");
    }

    /** A wizard's options have its words. */
    @Test
    void whatAWizardLacksIsSaidInItsWords() throws IOException {
        String wizard = Files.readString(IMAGES.resolve("flowroute-wizard/pjsip_wizard.conf"))
                .replace("endpoint/force_rport=no\n", "")
                .replace("sends_auth=yes", "sends_auth=yes\naccepts_auth=yes");
        Map<String, byte[]> files = new HashMap<>(bytes("pjsip_wizard.conf", wizard));
        files.put("pjsip.conf", Files.readAllBytes(IMAGES.resolve("flowroute-wizard/pjsip.conf")));

        assertThat(sentences(Counterparts.of(sip(IMAGES.resolve("flowroute")), pjsip(files))))
                .containsExactly(
                        "nat=no (sip.conf:11): chan_pjsip's default is force_rport=yes; [flowroute] type=endpoint (made by"
                                + " pjsip_wizard.conf:4) needs endpoint/force_rport=no",
                        "insecure=port,invite (sip.conf:17) took the carrier's calls without a password; accepts_auth=yes"
                                + " (pjsip_wizard.conf:9) challenges them");
    }

    @Test
    void aThousandPhonesAreReadAtOnce() {
        StringBuilder sip =
                new StringBuilder("[general]\nallowguest=no\nbindport=5060\ndisallow=all\nallow=ulaw\nnat=no\n");
        StringBuilder pjsip = new StringBuilder("[t]\ntype=transport\nbind=0.0.0.0\n");
        for (int i = 0; i < 1000; i++) {
            sip.append("[p" + i + "]\ntype=friend\nhost=dynamic\nsecret=s" + i + "x\ncontext=in\n");
            pjsip.append(
                    "[p" + i + "]\ntype=endpoint\ncontext=in\nallow=ulaw\nforce_rport=no\nauth=p" + i + "\naors=p" + i
                            + "\n[p" + i + "]\ntype=aor\nmax_contacts=1\nremove_existing=yes\n[p" + i
                            + "]\ntype=auth\nusername=p" + i + "\npassword=s" + i + "x\n");
        }
        Configuration before = Configuration.of(bytes("sip.conf", sip.toString()), Dialect.chanSip());
        Configuration after = pjsip(bytes("pjsip.conf", pjsip.toString()));

        Counterparts counterparts = assertTimeout(Duration.ofSeconds(10), () -> Counterparts.of(before, after));

        assertThat(counterparts.findings()).isEmpty();
        assertThat(counterparts.all()).hasSize(4_005);
    }

    private static String lines(String text) {
        return text.replaceAll("/(?=[\\w-]+=|\\[)", "\n") + "\n";
    }

    private static List<String> sentences(Counterparts counterparts) {
        return counterparts.findings().stream().map(Counterpart::sentence).toList();
    }

    /** Lines that are put in have others stand elsewhere. */
    private static List<String> untilTheLines(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replaceAll("pjsip.conf:\\d+", "pjsip.conf"))
                .toList();
    }

    private static String place(Line line) {
        return line.file() + ":" + line.number();
    }

    private static Map<String, byte[]> bytes(String name, String text) {
        return Map.of(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, byte[]> both(String name, String text, String other, String otherText) {
        Map<String, byte[]> files = new LinkedHashMap<>(bytes(name, text));
        files.putAll(bytes(other, otherText));
        return files;
    }

    private static Configuration sip(Path folder) throws IOException {
        return Configuration.read(folder, Dialect.chanSip());
    }

    private static Configuration pjsip(Path folder) throws IOException {
        return Configuration.read(folder, Dialect.chanPjsip());
    }

    private static Configuration pjsip(Map<String, byte[]> files) {
        return Configuration.of(files, Dialect.chanPjsip());
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : List.of("pjsip.conf", "extensions.conf", "voicemail.conf")) {
            files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return files;
    }
}
