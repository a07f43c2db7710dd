package org.trunkproof.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Datagram;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.RtcpDatagram;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Wiretap;

/** Which ports a session has, and what is seen on them. */
class MediaEngineTest {

    /** The system gives out even and odd ports alike, so that so many are hardly all even or all odd. */
    private static final int SESSIONS = 20;

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final InetAddress here = InetAddress.getLoopbackAddress();
    private final Wiretap wiretap = new Wiretap();
    private final Recorder recorder = wiretap.startRecording();

    @Test
    void rtpIsOnEvenPortsAndRtcpOnTheNext() throws Exception {
        try (MediaEngine engine = new MediaEngine(wiretap);
                DatagramSocket sender = new DatagramSocket(new InetSocketAddress(here, 0))) {
            List<RtpSession> sessions = IntStream.range(0, SESSIONS)
                    .mapToObj(i -> engine.open(here))
                    .toList();
            for (RtpSession session : sessions) {
                int port = session.address().getPort();

                assertThat(port).isEven();
                assertThat(seenAt(port, sender)).isInstanceOf(RtpDatagram.class);
                assertThat(seenAt(port + 1, sender)).isInstanceOf(RtcpDatagram.class);
            }
            sessions.forEach(RtpSession::close);
        }
    }

    private Datagram seenAt(int port, DatagramSocket sender) throws Exception {
        sender.send(new DatagramPacket(new byte[1], 1, here, port));
        Optional<Datagram> seen = recorder.await(
                trace -> trace.events().stream()
                        .map(Datagram.class::cast)
                        .filter(datagram -> datagram.destination().getPort() == port)
                        .findFirst(),
                DEADLINE);
        return seen.orElseThrow();
    }
}
