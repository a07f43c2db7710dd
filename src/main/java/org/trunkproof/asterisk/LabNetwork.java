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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trunkproof.configuration.AddressRange;

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
     * Private addresses (RFC 1918): Docker chooses such as well, and a folder that lets those alone in is to find the carrier
     * among them in every lab.
     */
    private static final AddressRange PRIVATE = AddressRange.of("10.0.0.0/8");

    /** The range for tests of networks (RFC 2544 appendix C.2.2). */
    private static final AddressRange NOBODYS = AddressRange.of("198.18.0.0/15");

    /** Bits that addresses of a network of our choice have in common: a party needs one, and few who share a site many. */
    private static final int LENGTH = 28;

    private static final int LENGTH_OF_SITE = 26;
    private static final int ATTEMPTS = 20;

    /**
     * One with addresses of Docker's choice.
     *
     * @throws SetupException if Docker has no address range left, or answers otherwise
     */
    public static LabNetwork create(String name) {
        return found(() -> created(name));
    }

    /**
     * One with addresses out of a range.
     *
     * @throws SetupException if others have taken them all, or Docker answers otherwise
     */
    public static LabNetwork createIn(AddressRange range, String name) {
        try {
            return found(() -> createdIn(range, LENGTH_OF_SITE, name, ATTEMPTS));
        } catch (SetupException e) {
            throw new SetupException(
                    "The site's network " + range + " cannot be had in a lab: " + e.getMessage()
                            + ", or see with docker network ls who has its addresses",
                    e);
        }
    }

    /**
     * One with addresses that no site has: not those for private networks (RFC 1918), and nobody's on the internet.
     *
     * @throws SetupException if others have taken them all, or Docker answers otherwise
     */
    public static LabNetwork createElsewhere(String name) {
        return found(() -> createdIn(NOBODYS, LENGTH, name, ATTEMPTS));
    }

    /**
     * One whose gateway is this address, which may be somebody's on the internet: until it is closed, this machine takes it for its
     * own.
     *
     * @param range that it lies in
     * @throws SetupException if this machine is in a network there itself, or others have it
     */
    public static LabNetwork createAt(AddressRange range, InetAddress address, String name) {
        String what =
                "The address " + address.getHostAddress() + " cannot be had in a lab, so that nobody calls from it: ";
        Optional<AddressRange> own = networks().stream().filter(range::meets).findFirst();
        if (own.isPresent()) {
            throw new SetupException(
                    what + "this machine has the network " + own.get()
                            + " itself; run it on a machine that is in none of the carrier's, or leave it out of the description.");
        }
        Config config = new Config().withSubnet(range.toString()).withGateway(address.getHostAddress());
        try {
            return found(() ->
                    command(name).withIpam(new Ipam().withConfig(config)).exec().getId());
        } catch (SetupException e) {
            throw new SetupException(
                    what + "another run may have it, or what docker network ls shows (" + rootMessage(e)
                            + "); run it again when that is over.",
                    e);
        }
    }

    private static String rootMessage(SetupException failure) {
        return String.valueOf(
                        Objects.requireNonNullElse(failure.getCause(), failure).getMessage())
                .strip();
    }

    /** One that is nobody's by all likelihood, and of no network yet. */
    public static InetAddress address() {
        return addressIn(apartFromThisMachine());
    }

    /** The same that no site has. */
    public static InetAddress addressElsewhere() {
        return addressIn(NOBODYS);
    }

    private static InetAddress addressIn(AddressRange range) {
        try {
            return InetAddress.getByName(range.anyPart(LENGTH).gateway());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(range + " has no addresses.", e);
        }
    }

    private static LabNetwork found(Supplier<String> creation) {
        try {
            String id = Docker.create(creation);
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
            return createdIn(apartFromThisMachine(), LENGTH, name, ATTEMPTS);
        }
    }

    /** A part of the private addresses in which this machine has none itself, as in the network that it is in. */
    private static AddressRange apartFromThisMachine() {
        List<AddressRange> networks = networks();
        return Stream.generate(() -> PRIVATE.anyPart(Short.SIZE))
                .filter(part -> networks.stream().noneMatch(part::meets))
                .findFirst()
                .orElseThrow();
    }

    private static List<AddressRange> networks() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(one -> one.getInterfaceAddresses().stream())
                    .filter(one -> one.getAddress() instanceof Inet4Address)
                    .map(one -> AddressRange.of(one.getAddress().getHostAddress() + "/" + one.getNetworkPrefixLength()))
                    .filter(one -> one.length() > PRIVATE.length())
                    .toList();
        } catch (SocketException e) {
            // then nobody knows, and Docker refuses what it cannot have
            return List.of();
        }
    }

    /** Another run may have taken any of them, so one is tried that is as likely free as any other. */
    private static String createdIn(AddressRange range, int length, String name, int attempts) {
        AddressRange part = range.anyPart(length);
        Config config = new Config().withSubnet(part.toString()).withGateway(part.gateway());
        try {
            return command(name).withIpam(new Ipam().withConfig(config)).exec().getId();
        } catch (DockerException e) {
            if (attempts == 1) {
                throw e;
            }
            return createdIn(range, length, name, attempts - 1);
        }
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
