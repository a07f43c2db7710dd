package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final InetSocketAddress ASTERISK = at("192.168.1.2", 5060);
    private static final InetSocketAddress PUBLIC = at("203.0.113.7", 5060);
    private static final InetSocketAddress CARRIER = at("198.18.0.1", 5060);
    private static final InetSocketAddress PHONE = at("192.168.1.1", 40_000);

    private final Router router = new Router(PUBLIC.getAddress(), Optional.empty(), RouterTest::isInside);
    private final Router mapping = new Router(PUBLIC.getAddress(), Optional.of(5070), RouterTest::isInside);

    private static boolean isInside(InetAddress address) {
        return address.getHostAddress().startsWith("192.168.");
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(address, port);
    }

    @Test
    void thoseOutsideReachAsteriskAtThePublicAddressAndNowhereElse() {
        router.forwardTo(ASTERISK);

        assertThat(router.way(CARRIER, PUBLIC)).contains(ASTERISK);
        assertThat(router.way(CARRIER, at("203.0.113.7", 10_002))).contains(at("192.168.1.2", 10_002));
        assertThat(router.way(CARRIER, ASTERISK)).isEmpty();
        assertThat(router.way(CARRIER, at("203.0.113.8", 5060))).isEmpty();
        assertThat(router.way(CARRIER, PHONE)).isEmpty();
    }

    @Test
    void nobodyIsAtThePublicAddressUntilItIsKnownWho() {
        assertThat(router.way(CARRIER, PUBLIC)).isEmpty();
    }

    @Test
    void thoseInsideReachAsteriskAtItsOwnAddressAlone() {
        router.forwardTo(ASTERISK);

        assertThat(router.way(PHONE, ASTERISK)).contains(ASTERISK);
        assertThat(router.way(PHONE, PUBLIC)).isEmpty();
    }

    @Test
    void whatAsteriskSendsComesFromThePublicAddressForThoseOutside() {
        router.forwardTo(ASTERISK);

        assertThat(router.origin(CARRIER, ASTERISK)).isEqualTo(PUBLIC);
        assertThat(router.origin(PHONE, ASTERISK)).isEqualTo(ASTERISK);
        assertThat(router.origin(CARRIER, at("198.18.0.17", 5060))).isEqualTo(at("198.18.0.17", 5060));
        assertThat(router.origin(CARRIER, at("192.168.1.3", 5060))).isEqualTo(at("192.168.1.3", 5060));
    }

    @Test
    void whoSaysSomethingToThoseOutsideBeforeAsteriskIsKnownIsAsterisk() {
        assertThat(router.origin(CARRIER, ASTERISK)).isEqualTo(PUBLIC);
        assertThat(router.way(CARRIER, PUBLIC)).contains(ASTERISK);
    }

    @Test
    void aPortOfTheRoutersOwnLeadsToAsterisksAndNoOtherDoes() {
        mapping.forwardTo(ASTERISK);

        assertThat(mapping.way(CARRIER, at("203.0.113.7", 5070))).contains(ASTERISK);
        assertThat(mapping.way(CARRIER, PUBLIC)).isEmpty();
        assertThat(mapping.way(CARRIER, at("203.0.113.7", 10_002))).contains(at("192.168.1.2", 10_002));
        assertThat(mapping.way(PHONE, ASTERISK)).contains(ASTERISK);
        assertThat(mapping.origin(CARRIER, ASTERISK)).isEqualTo(at("203.0.113.7", 5070));
        assertThat(mapping.origin(CARRIER, at("192.168.1.2", 10_002))).isEqualTo(at("203.0.113.7", 10_002));
        assertThat(mapping.origin(PHONE, ASTERISK)).isEqualTo(ASTERISK);
    }
}
