package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Disturbance;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.sip.SipMessage;

/** A party hears nobody but its lab, and nothing that it hears keeps it from hearing what comes next. */
class HostileNetworkTest {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Wiretap wiretap = new Wiretap();
    private MediaEngine media;
    private JainUserAgent agent;
    private DatagramSocket asterisk;
    private DatagramSocket stranger;

    @BeforeEach
    void listen() throws IOException, PortTakenException {
        InetAddress carriers = InetAddress.getByName("127.0.0.1");
        InetAddress asterisks = InetAddress.getByName("127.0.0.2");
        wiretap.introduce(carriers, Party.CARRIER);
        wiretap.introduce(asterisks, Party.ASTERISK);
        media = new MediaEngine(wiretap);
        agent = new JainUserAgent(new InetSocketAddress(carriers, 0), wiretap, media);
        asterisk = new DatagramSocket(new InetSocketAddress(asterisks, 0));
        asterisk.setSoTimeout(PATIENCE_MILLIS);
        stranger = new DatagramSocket(new InetSocketAddress(carriers, 0));
    }

    @AfterEach
    void close() {
        asterisk.close();
        stranger.close();
        agent.close();
        media.close();
    }

    private String request(String method, String callId, DatagramSocket from) {
        String host = from.getLocalAddress().getHostAddress() + ":" + from.getLocalPort();
        return (method + " sip:1@127.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP " + host + ";branch=z9hG4bK" + callId
                        + "\nFrom: <sip:2@" + host + ">;tag=1\nTo: <sip:1@127.0.0.1>\nCall-ID: " + callId
                        + "\nCSeq: 1 " + method + "\nContact: <sip:2@" + host
                        + ">\nMax-Forwards: 70\nContent-Length: 0\n\n")
                .replace("\n", "\r\n");
    }

    private void send(DatagramSocket from, byte[] bytes) throws IOException {
        from.send(new DatagramPacket(bytes, bytes.length, agent.address()));
    }

    /** The next final response under the Call-ID, whatever else comes. */
    private SipMessage response(String callId) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        while (true) {
            packet.setLength(65_535);
            asterisk.receive(packet);
            byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
            SipDatagram datagram = new SipDatagram(Instant.EPOCH, agent.address(), agent.address(), bytes);
            Optional<SipMessage> answer = datagram.message()
                    .filter(message -> message.isResponse(message.method(), 200, 699)
                            && message.callId().equals(callId));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    private void answersAsterisk(String callId) throws IOException {
        send(asterisk, request("OPTIONS", callId, asterisk).getBytes(StandardCharsets.UTF_8));
        assertThat(response(callId).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseIsAnswered() throws IOException {
        for (String method : new String[] {"INVITE", "OPTIONS", "BYE", "REGISTER"}) {
            send(stranger, request(method, "s-" + method, stranger).getBytes(StandardCharsets.UTF_8));
        }
        send(stranger, new byte[0]);
        send(stranger, new byte[] {0, 1, 0, 0});
        answersAsterisk("a");

        Trace trace = wiretap.recorder().trace();
        assertThat(trace.strays()).hasSize(6);
        assertThat(trace.exchanges().all())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.requested().callId()).isEqualTo("a"));
        assertThat(agent.calls()).isEmpty();
        stranger.setSoTimeout(1);
        assertThatThrownBy(() -> stranger.receive(new DatagramPacket(new byte[1], 1)))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void anAnswerThatLeavesLateIsKnownTo() throws IOException {
        answersAsterisk("at-once");
        agent.disturb(new Disturbance(
                Disturbance.Way.FROM,
                message -> {
                    long end = System.nanoTime() + Duration.ofMillis(61).toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return false;
                },
                1));
        answersAsterisk("late");
        // handled after it, by the same thread
        agent.disturb(new Disturbance(Disturbance.Way.FROM, message -> false, 1));
        answersAsterisk("next");

        assertThat(wiretap.recorder().trace().delays()).anySatisfy(delay -> {
            assertThat(delay.of()).isEqualTo("the carrier's reaction to OPTIONS");
            assertThat(delay.by()).isGreaterThanOrEqualTo(Duration.ofMillis(61));
        });
    }

    @Test
    void whateverAsteriskSendsTheReaderGoesOn() throws IOException {
        Random random = new Random(8);
        byte[] sound = request("OPTIONS", "x", asterisk).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 600; i++) {
            byte[] bytes = sound.clone();
            for (int broken = 1 + random.nextInt(8); broken > 0; broken--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                random.nextBytes(bytes);
            }
            send(asterisk, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            if (i % 50 == 49) {
                answersAsterisk("ok" + i);
            }
        }

        Trace trace = wiretap.recorder().trace();
        assertThat(trace.strays()).isEmpty();
        assertThat(trace.exchanges().sent()).isNotEmpty();
    }
}
