package org.trunkproof.asterisk;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network.Ipam.Config;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Docker bridge network, whose gateway is an address of this machine on which a party can listen.
 *
 * @param id as Docker names it
 * @param gateway the address of its bridge on this machine
 */
public record LabNetwork(String id, InetAddress gateway) implements AutoCloseable {

    /** Without it Docker masquerades what comes from another network, and a stranger would seem to be the carrier. */
    private static final Map<String, String> KEEP_SOURCE_ADDRESS =
            Map.of("com.docker.network.bridge.enable_ip_masquerade", "false");

    /**
     * @throws SetupException if Docker has no address range left, or answers otherwise
     */
    public static LabNetwork create(String name) {
        try {
            String id = Docker.create(() -> Docker.client()
                    .createNetworkCmd()
                    .withName(name)
                    .withDriver("bridge")
                    .withOptions(KEEP_SOURCE_ADDRESS)
                    .withLabels(Docker.labels())
                    .exec()
                    .getId());
            List<Config> ranges = Docker.client()
                    .inspectNetworkCmd()
                    .withNetworkId(id)
                    .exec()
                    .getIpam()
                    .getConfig();
            String gateway = Optional.ofNullable(ranges).stream()
                    .flatMap(List::stream)
                    .map(Config::getGateway)
                    .findFirst()
                    .orElseThrow();
            return new LabNetwork(id, InetAddress.getByName(gateway.replaceAll("/.*", "")));
        } catch (DockerException | UnknownHostException e) {
            throw new SetupException(
                    "Docker cannot create a network ("
                            + String.valueOf(e.getMessage()).strip() + "); free some with: docker network prune",
                    e);
        }
    }

    @Override
    public void close() {
        Docker.client().removeNetworkCmd(id).exec();
    }
}
