package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;

/** What two channel drivers say in other words, and what somebody may go by. */
class MannersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INVITE           | User-Agent          | Asterisk PBX 16                              | Asterisk PBX 22                                    | true
            404 to INVITE    | Server              | Asterisk PBX 16                              | ``                                                 | true
            INVITE           | Via                 | SIP/2.0/UDP asterisk:5060;branch             | SIP/2.0/UDP asterisk:5060;rport;branch             | true
            INVITE           | Via                 | SIP/2.0/UDP asterisk:5060;rport;branch       | SIP/2.0/UDP asterisk:5060;branch                   | false
            INVITE           | Via                 | SIP/2.0/UDP asterisk:5060;branch             | SIP/2.0/UDP asterisk:5070;rport;branch             | false
            INVITE           | Via                 | SIP/2.0/UDP asterisk:5060;branch             | SIP/2.0/TCP asterisk:5060;rport;branch             | false
            200 to INVITE    | Via                 | SIP/2.0/UDP a:5060;branch;received           | SIP/2.0/UDP a:5060;received;branch                 | true
            200 to INVITE    | Via                 | SIP/2.0/UDP a:5060;branch;received;rport     | SIP/2.0/UDP a:5060;received;branch                 | false
            200 to INVITE    | Via                 | SIP/2.0/UDP a:5060;branch;received           | SIP/2.0/UDP a:5060;branch                          | false
            100 to INVITE    | Contact             | <sip:1@asterisk:5060>                        | ``                                                 | true
            180 to INVITE    | Contact             | <sip:1@asterisk:5060>                        | ``                                                 | false
            INVITE           | Contact             | <sip:1@asterisk:5060>                        | <sip:asterisk@asterisk:5060>                       | true
            INVITE           | Contact             | <sip:1@asterisk>                             | <sip:asterisk:5060;transport=UDP>                  | true
            INVITE           | Contact             | <sip:1@asterisk:5060>                        | <sip:1@asterisk:5070>                              | false
            INVITE           | Contact             | <sip:1@asterisk:5060>                        | <sip:1@192.0.2.7:5060>                             | false
            INVITE           | Contact             | <sip:1@asterisk:5060>                        | <sip:1@asterisk:5060;transport=tcp>                | false
            INVITE           | Contact             | <sip:1@asterisk:5060>                        | <sip:1@asterisk>, <sip:2@asterisk>                 | false
            ACK              | Contact             | <sip:1@asterisk:5060>                        | ``                                                 | true
            302 to INVITE    | Contact             | <sip:1@asterisk>                             | <sip:2@asterisk>                                   | false
            REGISTER         | Contact             | <sip:s@asterisk:5060>                        | <sip:12345678@asterisk:5060>                       | false
            200 to REGISTER  | Contact             | <sip:p@phone:PORT>;expires=3600              | <sip:p@phone:PORT>;expires=3599                    | true
            200 to REGISTER  | Contact             | <sip:p@phone:PORT>;expires=3600              | <sip:p@phone:PORT>;expires=60                      | false
            INVITE           | To                  | <sip:deskphone@deskphone:PORT>               | <sip:deskphone@deskphone>                          | true
            INVITE           | To                  | <sip:deskphone@deskphone>                    | <sip:another@deskphone>                            | false
            INVITE           | From                | "Desk" <sip:1@asterisk>;tag                  | <sip:1@asterisk>;tag                               | false
            OPTIONS          | From                | "asterisk" <sip:asterisk@asterisk>;tag       | <sip:flowroute@asterisk>;tag                       | false
            INVITE           | Allow               | INVITE, ACK                                  | INVITE, ACK, UPDATE, PRACK                         | true
            INVITE           | Supported           | replaces, timer                              | 100rel, timer                                      | true
            INVITE           | Require             | ``                                           | 100rel                                             | false
            200 to INVITE    | Require             | timer                                        | ``                                                 | true
            INVITE           | Require             | ``                                           | timer                                              | false
            INVITE           | Session-Expires     | ``                                           | 1800                                               | true
            BYE              | Reason              | ``                                           | Q.850;cause=16                                     | true
            INVITE           | P-Asserted-Identity | <sip:1@a>                                    | ``                                                 | false
            INVITE           | Diversion           | <sip:1@a>                                    | ``                                                 | false
            488 to INVITE    | Status-Line         | SIP/2.0 488 Not acceptable here              | SIP/2.0 488 Not Acceptable Here                    | true
            488 to INVITE    | Status-Line         | SIP/2.0 488 No                               | SIP/2.0 400 No                                     | false
            401 to INVITE    | WWW-Authenticate    | Digest algorithm=MD5, realm="asterisk", nonce| Digest realm="asterisk",nonce,opaque,qop="auth"    | true
            401 to INVITE    | WWW-Authenticate    | Digest algorithm=MD5, realm="asterisk", nonce| Digest realm="other",nonce,opaque,algorithm=MD5    | false
            401 to INVITE    | WWW-Authenticate    | Digest realm="a", nonce                      | Digest realm="a", nonce, algorithm=SHA-256         | false
            401 to INVITE    | WWW-Authenticate    | Digest realm="a", nonce                      | Digest realm="a", nonce, Digest realm="a", nonce   | false
            401 to INVITE    | WWW-Authenticate    | ``                                           | Digest realm="asterisk",nonce                      | false
            INVITE           | Proxy-Authorization | Digest username="1", realm="r", algorithm=MD5, uri="sip:a", nonce | Digest username="1", realm="r", nonce, uri="sip:a", qop=auth, nc | true
            INVITE           | Proxy-Authorization | Digest username="1", realm="r", uri="sip:a"  | Digest username="2", realm="r", uri="sip:a"        | false
            BYE              | Proxy-Authorization | Digest username="1", realm="r", uri="sip:a"  | ``                                                 | false
            INVITE           | SDP o               | o=root IN IP4 asterisk                       | o=- IN IP4 asterisk                                | true
            INVITE           | SDP o               | o=root IN IP4 asterisk                       | o=root IN IP4 192.0.2.7                            | false
            INVITE           | SDP c               | c=IN IP4 asterisk                            | c=IN IP4 192.0.2.7                                 | false
            INVITE           | SDP s               | s=Asterisk PBX                               | s=-                                                | true
            INVITE           | SDP maxptime        | a=maxptime:150                               | a=maxptime:140                                     | true
            INVITE           | SDP maxptime        | a=maxptime:150                               | a=maxptime:20                                      | false
            INVITE           | SDP ptime           | ``                                           | a=ptime:20                                         | true
            INVITE           | SDP ptime           | a=ptime:20                                   | a=ptime:30                                         | false
            INVITE           | SDP direction       | a=sendrecv                                   | ``                                                 | true
            200 to INVITE    | SDP direction       | a=sendrecv                                   | a=recvonly                                         | false
            INVITE           | SDP m               | m=audio PORT RTP/AVP 0 101                   | m=audio PORT RTP/AVP 8 101                         | false
            Dial             | with                | SIP/flowroute/1206                           | PJSIP/1206@flowroute                               | true
            Dial             | with                | SIP/flowroute/1206,20                        | PJSIP/1206@flowroute,20                            | true
            Dial             | with                | SIP/a/1&SIP/b/1,20                           | PJSIP/1@a&PJSIP/1@b,20                             | true
            Dial             | with                | SIP/flowroute/1206                           | PJSIP/1206@other                                   | false
            Dial             | with                | SIP/flowroute/1206                           | PJSIP/flowroute/1206@flowroute                     | false
            Dial             | with                | SIP/flowroute/1206                           | PJSIP/206@flowroute                                | false
            Dial             | with                | SIP/flowroute/1206,20                        | PJSIP/1206@flowroute,30                            | false
            Dial             | with                | SIP/flowroute                                | IAX2/flowroute                                     | false
            hang-up          | DIALEDPEERNUMBER    | flowroute/1206                               | 1206@flowroute                                     | true
            hang-up          | BLINDTRANSFER       | SIP/flowroute                                | PJSIP/flowroute                                    | true
            hang-up          | DIALSTATUS          | BUSY                                         | CONGESTION                                         | false
            hang-up          | CHANLOCALSTATUS     | ``                                           | BUSY                                               | true
            hang-up          | CHANLOCALSTATUS     | NOANSWER                                     | BUSY                                               | false
            """)
    void whatOthersMayGoByIsNoManner(String title, String field, String before, String after, boolean isManner) {
        assertThat(Manner.of(title, field, before, after).isPresent()).isEqualTo(isManner);
    }

    private static Trace answered(String... messages) {
        Traces traces = new Traces();
        for (String message : messages) {
            traces.sip(Party.ASTERISK, Party.CARRIER, message);
        }
        return traces.trace();
    }

    private static String invite(String more) {
        return "INVITE sip:1@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1\nFrom: <sip:2@10.0.0.2>;tag=1\n"
                + "To: <sip:1@10.0.0.1>\nCall-ID: 1\nCSeq: 1 INVITE\n" + more + "\n";
    }

    private static List<ActionPair> pairs(String before, String after, boolean ofTwoAsterisks) {
        return Alignment.of(Behaviour.of(answered(before)), Behaviour.of(answered(after)), ofTwoAsterisks);
    }

    /** The same change may be just what an owner is after, where nothing but a line of the configuration is other. */
    @Test
    void ofOneAsteriskAMannerIsADifference() {
        String before = invite("User-Agent: one\n");
        String after = invite("User-Agent: another\n");

        assertThat(pairs(before, after, false)).anyMatch(ActionPair::isDifference);
        assertThat(pairs(before, after, true)).noneMatch(ActionPair::isDifference);
        assertThat(pairs(before, after, true).get(0).manners())
                .extracting(Manner::what)
                .containsExactly("What the program is called");
    }

    /** What is a manner is named, and does not hide what is none. */
    @Test
    void aMannerBesideADifferenceHidesNothing() {
        List<ActionPair> pairs = pairs(invite("User-Agent: one\n"), invite("User-Agent: another\nPrivacy: id\n"), true);

        assertThat(pairs)
                .filteredOn(ActionPair::isDifference)
                .hasToString("[asterisk to carrier: INVITE; Privacy: nothing -> id]");
        assertThat(pairs.get(0).manners()).hasSize(1);
    }

    @Test
    void aChannelIsTheSameWhicheverDriverItIsOf() {
        assertThat(ChannelNames.withoutDriver("SIP/flowroute")).isEqualTo("flowroute");
        assertThat(ChannelNames.withoutDriver("PJSIP/flowroute")).isEqualTo("flowroute");
        assertThat(ChannelNames.withoutDriver("Local/1@outbound;2")).isEqualTo("Local/1@outbound;2");
    }
}
