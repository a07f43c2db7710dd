package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

class RepetitionsTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final InetSocketAddress CARRIER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);
    private static final byte[] BYE =
            "BYE sip:a@10.0.0.2 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK7\r\nCall-ID: 1\r\nCSeq: 2 BYE\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static Judgement judge(long... millis) {
        Trace trace = new Trace(
                Map.of(CARRIER.getAddress(), Party.CARRIER),
                LongStream.of(millis)
                        .<TraceEvent>mapToObj(at -> new SipDatagram(START.plusMillis(at), CARRIER, CARRIER, BYE))
                        .toList());
        return Repetitions.untilGivenUp(Party.CARRIER, message -> message.isRequest("BYE"))
                .judge(trace);
    }

    @Test
    void intervalsThatDoubleAreAsTheyShouldBe() {
        assertThat(judge(0, 100, 300, 700, 1500, 3100, 6300).holds()).isTrue();
    }

    @Test
    void fromT2OnIntervalsStayAsTheyAre() {
        assertThat(judge(0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500)
                        .holds())
                .isTrue();
    }

    @Test
    void aBusyMachineIsForgiven() {
        assertThat(judge(0, 178, 297, 731, 1540, 3111, 6420).holds()).isTrue();
        assertThat(judge(0, 239, 293, 731, 1540, 3111, 6420).holds()).isTrue();
    }

    @Test
    void intervalsThatStayTheSameAreTooShort() {
        assertThat(judge(0, 500, 1000, 1500, 2000, 2500, 3000).holds()).isFalse();
    }

    @Test
    void sixTimesIsTooFew() {
        assertThat(judge(0, 100, 300, 700, 1500, 3100).isFinal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 200, 500, 1000, 4000})
    void whateverT1IsItIsTriedFor64TimesThat(long t1) {
        assertThat(judge(times(t1, 64 * t1)).holds()).isTrue();
        assertThat(judge(times(t1, 64 * t1 + 8000 + 8 * t1)).hopeless()).isTrue();
    }

    /** Of a request other than INVITE: each interval is twice the last, and 4 s at most (RFC 3261 section 17.1.2.2). */
    private static long[] times(long t1, long before) {
        List<Long> times = new ArrayList<>();
        for (long at = 0, interval = t1; at < before; at += interval, interval = Math.min(2 * interval, 4000)) {
            times.add(at);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static SipDatagram at(long millis, byte[] message) {
        return new SipDatagram(START.plusMillis(millis), CARRIER, CARRIER, message);
    }

    @Test
    void onceAnsweredARequestIsNotRepeated() {
        byte[] response = new String(BYE, StandardCharsets.US_ASCII)
                .replaceFirst(".*", "SIP/2.0 200 OK")
                .getBytes(StandardCharsets.US_ASCII);
        Check check = Repetitions.notOnceAnswered(Party.CARRIER, message -> message.isRequest("BYE"));
        Map<InetAddress, Party> parties = Map.of(CARRIER.getAddress(), Party.CARRIER);

        assertThat(check.judge(new Trace(parties, List.of(at(0, BYE))))).matches(judgement -> !judgement.holds());
        assertThat(check.judge(new Trace(parties, List.of(at(0, BYE), at(100, BYE), at(101, response)))))
                .matches(Judgement::holds);
        assertThat(check.judge(new Trace(parties, List.of(at(0, BYE), at(1, response), at(100, BYE)))))
                .matches(judgement -> !judgement.holds());
    }
}
