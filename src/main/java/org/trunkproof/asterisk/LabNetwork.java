package org.trunkproof.asterisk;

import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network.Ipam;
import com.github.dockerjava.api.model.Network.Ipam.Config;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

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
     * Private addresses (RFC 1918), in networks of 16: Docker chooses such as well, and a folder that lets those alone in is to
     * find the carrier among them in every lab.
     */
    private static final int FIRST = 10 << 24;

    private static final int SIZE = 16;
    private static final int NETWORKS = (1 << 24) / SIZE;
    private static final int ATTEMPTS = 20;

    /**
     * @throws SetupException if Docker has no address range left, or answers otherwise
     */
    public static LabNetwork create(String name) {
        try {
            String id = Docker.create(() -> created(name));
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

    /** Docker chooses the addresses; it has enough for some thirty networks, and where they are used up, we do. */
    private static String created(String name) {
        try {
            return command(name).exec().getId();
        } catch (DockerException e) {
            if (!String.valueOf(e.getMessage()).contains("address pool")) {
                throw e;
            }
            return createdInOurRange(name, ATTEMPTS);
        }
    }

    /** Another run may have taken any of them, so one is tried that is as likely free as any other. */
    private static String createdInOurRange(String name, int attempts) {
        int first = ThreadLocalRandom.current()
                .ints(0, NETWORKS)
                .map(number -> FIRST + SIZE * number)
                .filter(one -> !isOfThisMachine(one))
                .findFirst()
                .orElseThrow();
        Config range = new Config().withSubnet(dotted(first) + "/28").withGateway(dotted(first + 1));
        try {
            return command(name).withIpam(new Ipam().withConfig(range)).exec().getId();
        } catch (DockerException e) {
            if (attempts == 1) {
                throw e;
            }
            return createdInOurRange(name, attempts - 1);
        }
    }

    /** Whether this machine is in a network that has the address. */
    private static boolean isOfThisMachine(int address) {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(one -> one.getInterfaceAddresses().stream())
                    .filter(one -> one.getAddress() instanceof Inet4Address)
                    .anyMatch(one ->
                            (ByteBuffer.wrap(one.getAddress().getAddress()).getInt() ^ address)
                                            >>> 1
                                            >>> (Integer.SIZE - 1 - one.getNetworkPrefixLength())
                                    == 0);
        } catch (SocketException e) {
            // then nobody knows, and Docker refuses what it cannot have
            return false;
        }
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >> 16 & 0xFF) + "." + (address >> 8 & 0xFF) + "." + (address & 0xFF);
    }

    private static CreateNetworkCmd command(String name) {
        return Docker.client()
                .createNetworkCmd()
                .withName(name)
                .withDriver("bridge")
                .withOptions(KEEP_SOURCE_ADDRESS)
                .withLabels(Docker.labels());
    }

    @Override
    public void close() {
        Docker.client().removeNetworkCmd(id).exec();
    }
}
