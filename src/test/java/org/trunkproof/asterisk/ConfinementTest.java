package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfinementTest {

    @Test
    void theScriptIsToldWhoThePartiesAreAndTheirPorts() throws UnknownHostException {
        Confinement confinement =
                new Confinement(InetAddress.getByName("198.18.0.1"), List.of(InetAddress.getByName("198.18.0.17")));

        assertThat(confinement.arguments())
                .hasSize(3)
                .startsWith("198.18.0.1", "198.18.0.1, 198.18.0.17")
                .last()
                .asString()
                .matches("\\d{4,5}-\\d{4,5}");
    }

    @Test
    void onePartyMoreIsLetThroughByAddingIt() throws UnknownHostException {
        assertThat(String.join(" ", Confinement.change("add", InetAddress.getByName("198.51.100.7"))))
                .isEqualTo("nft add element inet trunkproof passing { 198.51.100.7 }");
    }

    @Test
    void whatTheScriptSaysIsNoComplaintOfAsterisk() {
        assertThat(Confinement.complaint("dnsmasq: started\ntrunkproof: The image has no nft.\n"))
                .contains("The image has no nft.");
        assertThat(Confinement.complaint("[x] ERROR[1]: not of trunkproof: sip.conf"))
                .isEmpty();
    }
}
