package org.trunkproof.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Network.Ipam;
import com.github.dockerjava.api.model.Network.Ipam.Config;
import org.testcontainers.DockerClientFactory;

/** A network with IPv6 that a lab's container is attached to besides its own, which has none. */
record Ipv6Network(String id, String container) implements AutoCloseable {

    /** Of local addresses (RFC 4193). */
    private static final String PREFIX = "fd74:7275:6e6b:";

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }

    static Ipv6Network with(String container) {
        Config range = new Config().withSubnet(PREFIX + ":/64").withGateway(PREFIX + ":1");
        String network = docker().createNetworkCmd()
                .withName(LabPool.NAME + "-ipv6")
                .withDriver("bridge")
                .withEnableIpv6(true)
                .withIpam(new Ipam().withConfig(range))
                .exec()
                .getId();
        docker().connectToNetworkCmd()
                .withNetworkId(network)
                .withContainerId(container)
                .exec();
        return new Ipv6Network(network, container);
    }

    /** The address of this machine on it. */
    String gateway() {
        return PREFIX + ":1";
    }

    @Override
    public void close() {
        docker().disconnectFromNetworkCmd()
                .withNetworkId(id)
                .withContainerId(container)
                .exec();
        docker().removeNetworkCmd(id).exec();
    }
}
