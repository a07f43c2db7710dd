package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.trunkproof.sip.SipMessage;

class SipProbeTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static DatagramPacket nextOf(DatagramSocket asterisk) {
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        try {
            asterisk.receive(packet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packet;
    }

    private static SipProbe probeOf(DatagramSocket asterisk) {
        return new SipProbe(LOOPBACK, new InetSocketAddress(LOOPBACK, asterisk.getLocalPort()));
    }

    @Test
    void anyAnswerToItsOptionsWillDo() throws Exception {
        try (DatagramSocket asterisk = new DatagramSocket(0, LOOPBACK)) {
            CompletableFuture<DatagramPacket> asked = CompletableFuture.supplyAsync(() -> {
                DatagramPacket packet = nextOf(asterisk);
                try {
                    asterisk.send(new DatagramPacket(new byte[] {'!'}, 1, packet.getSocketAddress()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                return packet;
            });

            assertThat(probeOf(asterisk).isAnswered(Duration.ofSeconds(5))).isTrue();
            DatagramPacket packet = asked.join();
            SipMessage options = SipMessage.parse(Arrays.copyOf(packet.getData(), packet.getLength()));
            assertThat(options.isRequest("OPTIONS")).isTrue();
            assertThat(options.header("Via").orElseThrow()).contains(":" + packet.getPort() + ";");
        }
    }

    @Test
    void silenceIsNone() throws Exception {
        try (DatagramSocket asterisk = new DatagramSocket(0, LOOPBACK)) {
            assertThat(probeOf(asterisk).isAnswered(Duration.ofMillis(50))).isFalse();
        }
    }

    @Test
    void norIsAPortThatNobodyListensOn() throws Exception {
        DatagramSocket asterisk = new DatagramSocket(0, LOOPBACK);
        SipProbe probe = probeOf(asterisk);
        asterisk.close();

        assertThat(probe.isAnswered(Duration.ofSeconds(5))).isFalse();
    }
}
