package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.SipDatagram;

class FieldLinesTest {

    private static final String OFFER = """
            INVITE sip:12065550100@10.0.0.1 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1
            Allow: INVITE,
             ACK
            allow: BYE
            Allowed: no
            m: <sip:1@10.0.0.2>

            v=0
            m=audio 10002 RTP/AVP 0 101
            a=rtpmap:0 PCMU/8000
            a=rtpmap:101 telephone-event/8000
            a=sendonly
            """;

    private static Set<Integer> lines(String message, String... names) {
        InetSocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);
        return new TreeSet<>(FieldLines.of(
                new SipDatagram(Instant.EPOCH, nobody, nobody, message.getBytes(StandardCharsets.UTF_8)),
                Set.of(names)));
    }

    @Test
    void aHeaderStandsWhereItsNameDoesAndWhereItIsFolded() {
        assertThat(lines(OFFER, "Allow")).containsExactly(2, 3, 4);
        assertThat(lines(OFFER, "Contact")).containsExactly(6);
    }

    @Test
    void aStartLineIsOneField() {
        assertThat(lines(OFFER, "Request-URI")).containsExactly(0);
        assertThat(lines(OFFER, "Status-Line")).containsExactly(0);
    }

    @Test
    void linesOfOneKindAreToldApartByTheirNumber() {
        assertThat(lines(OFFER, "SDP rtpmap (2)", "SDP direction")).containsExactly(11, 12);
        assertThat(lines(OFFER, "SDP m")).containsExactly(9);
    }

    @Test
    void linesAreTheSameHoweverTheyEnd() {
        assertThat(lines(OFFER.replace("\n", "\r\n"), "SDP m", "Allow")).containsExactly(2, 3, 4, 9);
    }

    @Test
    void whatStandsNowhereHasNoLine() {
        assertThat(lines(OFFER, "sent", "SDP ptime", "Supported")).isEmpty();
        assertThat(lines("no SIP", "SDP m", "Via")).isEmpty();
    }
}
