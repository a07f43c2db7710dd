package org.trunkproof.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.trunk.Nat;

class RoutedSiteTest {

    private static final List<String> LOCAL = List.of("192.168.0.0/16");

    private final NameServer ofCarriers = NameServer.of("sip.example.com", InetAddress.getLoopbackAddress());

    @Test
    void itsNameIsKnownBesideThoseOfCarriers() {
        List<String> options = new RoutedSite(new Nat("198.51.100.7", "pbx.example.com", "", LOCAL))
                .names(ofCarriers)
                .options();

        assertThat(options)
                .containsAll(ofCarriers.options())
                .contains("--local=/pbx.example.com/", "--host-record=pbx.example.com,198.51.100.7");
    }

    @Test
    void aNameWhoseAddressMayChangeHasOneOfTheLabsChoice() {
        RoutedSite site = new RoutedSite(new Nat("", "pbx.example.com", "", LOCAL));

        assertThat(site.names(ofCarriers).options())
                .contains(
                        "--host-record=pbx.example.com," + site.publicAddress().getHostAddress());
    }

    @Test
    void withoutANameNothingIsKnownBeside() {
        assertThat(new RoutedSite(new Nat("198.51.100.7", "", "", LOCAL)).names(ofCarriers))
                .isEqualTo(ofCarriers);
    }
}
