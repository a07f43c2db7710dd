package org.trunkproof.asterisk;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network.Ipam.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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

    /** How long other runs on this machine may keep all address ranges, in seconds. */
    private static final int PATIENCE = 60;

    private static final String NO_ROOM = "address pool";

    /**
     * Waits for a while where other runs have all the address ranges.
     *
     * @throws SetupException if Docker has no address range left, or answers otherwise
     */
    public static LabNetwork create(String name) {
        try {
            String id = createdWhenThereIsRoom(name);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SetupException("The run is being ended.", e);
        } catch (DockerException | UnknownHostException e) {
            throw new SetupException(
                    "Docker cannot create a network ("
                            + String.valueOf(e.getMessage()).strip() + "); free some with: docker network prune",
                    e);
        }
    }

    private static String createdWhenThereIsRoom(String name) throws InterruptedException {
        try {
            return created(name);
        } catch (DockerException e) {
            if (!isForRoom(e)) {
                throw e;
            }
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try (NetworkRemovals removals = NetworkRemovals.listen()) {
            while (true) {
                try {
                    return created(name);
                } catch (DockerException e) {
                    if (!isForRoom(e) || !removals.awaitOne(deadline)) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForRoom(DockerException e) {
        return String.valueOf(e.getMessage()).contains(NO_ROOM);
    }

    private static String created(String name) {
        return Docker.create(() -> Docker.client()
                .createNetworkCmd()
                .withName(name)
                .withDriver("bridge")
                .withOptions(KEEP_SOURCE_ADDRESS)
                .withLabels(Docker.labels())
                .exec()
                .getId());
    }

    @Override
    public void close() {
        Docker.client().removeNetworkCmd(id).exec();
    }
}
