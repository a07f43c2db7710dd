package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.MediaEngine;

/** Alone, so that no other test is given the port meanwhile. */
@Isolated
class JainUserAgentTest {

    private final Wiretap wiretap = new Wiretap();

    @Test
    void aPortThatIsTakenIsNamedAndCanBeHadOnceItIsFree() throws Exception {
        InetSocketAddress address;
        try (MediaEngine media = new MediaEngine(wiretap)) {
            try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                address = new InetSocketAddress(InetAddress.getLoopbackAddress(), other.getLocalPort());

                assertThatThrownBy(() -> new JainUserAgent(address, wiretap, media))
                        .isInstanceOf(PortTakenException.class)
                        .hasMessage("UDP port " + address.getPort()
                                + " of 127.0.0.1 is taken; stop the SIP program that listens on it (see: ss -lunp).");
            }
            try (JainUserAgent agent = new JainUserAgent(address, wiretap, media)) {
                assertThat(agent.address()).isEqualTo(address);
            }
        }
    }
}
