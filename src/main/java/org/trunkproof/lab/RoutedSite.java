package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.evidence.Router;
import org.trunkproof.trunk.Nat;

/**
 * A site behind a router: its phones and the Asterisks of all labs in one network, which has addresses of the site's own.
 * Each lab has a router of its own, so that each of its Asterisks is at the one public address for its own carrier.
 */
final class RoutedSite {

    private final InetAddress publicAddress;
    private final Optional<Integer> publicPort;
    private final Optional<String> publicName;
    private final List<AddressRange> local;

    RoutedSite(Nat nat) {
        try {
            this.publicAddress = InetAddress.getByName(nat.address());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(nat.address() + " is no address.", e);
        }
        this.publicPort = nat.port();
        this.publicName = nat.name();
        this.local = nat.localNetworks().stream().map(AddressRange::of).toList();
    }

    /**
     * @throws org.trunkproof.asterisk.SetupException if it cannot be made
     */
    LabNetwork created(String name) {
        return LabNetwork.createIn(local.get(0), name);
    }

    InetAddress publicAddress() {
        return publicAddress;
    }

    /** Whether that is on this side of the router. */
    boolean has(InetAddress address) {
        return local.stream().anyMatch(range -> range.contains(address));
    }

    /** Where those outside reach it. */
    InetSocketAddress sip(InetSocketAddress asterisk) {
        return new InetSocketAddress(publicAddress, publicPort.orElse(asterisk.getPort()));
    }

    /** With what the carriers' name server knows beside, where the public address has a name. */
    NameServer names(NameServer ofCarriers) {
        return publicName
                .map(name -> ofCarriers.and(NameServer.of(name, publicAddress)))
                .orElse(ofCarriers);
    }

    Router router() {
        return new Router(publicAddress, publicPort, this::has);
    }
}
