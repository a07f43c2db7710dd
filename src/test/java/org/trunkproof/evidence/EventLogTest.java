package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final InetSocketAddress SOCKET = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);

    private final EventLog log = new EventLog();

    @Test
    void whatThereWasStaysAsItWas() {
        AmiEvent event = new AmiEvent(Instant.EPOCH, AmiMessage.event("FullyBooted"));
        SipDatagram options = sip("OPTIONS", 1);
        SipDatagram bye = sip("BYE", 2);
        log.add(event);
        log.add(options);
        EventLog.Beginning before = log.soFar();
        log.add(bye);

        assertThat(before).containsExactly(event, options);
        assertThat(before.ami()).containsExactly(event);
        assertThat(before.sip()).containsExactly(options);
        assertThat(log.soFar()).containsExactly(event, options, bye);
        assertThat(log.soFar().sip()).containsExactly(options, bye);
    }

    @Test
    void exchangesAreFoundOutAnewWhenThereIsMoreSip() {
        log.add(sip("OPTIONS", 1));
        EventLog.Beginning before = log.soFar();
        Exchanges found = before.exchanges();
        log.add(new RtpDatagram(Instant.EPOCH, SOCKET, SOCKET, new byte[0]));
        assertThat(log.soFar().exchanges()).isSameAs(found);

        log.add(sip("BYE", 2));
        assertThat(log.soFar().exchanges().sent()).hasSize(2);
        assertThat(before.exchanges().sent()).hasSize(1);
    }

    private static SipDatagram sip(String method, int number) {
        return new SipDatagram(
                Instant.EPOCH,
                SOCKET,
                SOCKET,
                (method + " sip:a@b SIP/2.0\nVia: SIP/2.0/UDP b;branch=z9hG4bK" + number + "\nCall-ID: c\nCSeq: "
                                + number + " " + method + "\n\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
