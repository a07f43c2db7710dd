package org.trunkproof.asterisk;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds all that runs in a lab's container, because a dialplan may start any program (System, AGI, #exec): whom it
 * reaches, what it may do, and how much of this machine it may have.
 *
 * @param gateway the address of this machine from which the harness speaks to AMI; a party lives there as well
 * @param others where the other parties live
 */
public record Confinement(InetAddress gateway, List<InetAddress> others) {

    /** In bytes, of a container that idles with 40 MB and carries 200 calls with 100. */
    private static final long MEMORY = 512L << 20;

    /** Processes and threads; Asterisk has a thread for each call and some twenty more. */
    private static final long PROCESSES = 2048;

    private static final long OPEN_FILES = 16_384;

    /** In bytes, of one file. What all of them take together, Docker cannot bound on most file systems. */
    private static final long FILE_SIZE = 64L << 20;

    /** What Docker keeps of a log: the file that is written, and the one before it. */
    private static final Map<String, String> LOG = Map.of("max-size", "8m", "max-file", "2");

    /**
     * Of the script that boots Asterisk, which hands none of them on: the first for its rules, the second for the name
     * server, the next three for the files under test, which are Asterisk's, and the last three for becoming the user
     * asterisk.
     */
    private static final Capability[] OF_START = {
        Capability.NET_ADMIN,
        Capability.NET_BIND_SERVICE,
        Capability.CHOWN,
        Capability.DAC_OVERRIDE,
        Capability.FOWNER,
        Capability.SETUID,
        Capability.SETGID,
        Capability.SETPCAP
    };

    private static final Path PORT_RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    /** Where that is not to be read: all but those of well-known services (RFC 6335 section 6). */
    private static final String ANY_PORT = "1024-65535";

    private static final String SAID_BY_SCRIPT = "trunkproof: ";

    public Confinement {
        others = List.copyOf(others);
    }

    /** Why confine.sh has not let Asterisk boot, in a sentence; empty where it has. */
    static Optional<String> complaint(String log) {
        return log.lines()
                .filter(line -> line.startsWith(SAID_BY_SCRIPT))
                .map(line -> line.substring(SAID_BY_SCRIPT.length()))
                .findFirst();
    }

    /** For confine.sh: the gateway, all parties' addresses, and the ports that they have beside SIP's own. */
    List<String> arguments() {
        String parties = Stream.concat(Stream.of(gateway), others.stream())
                .distinct()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
        return List.of(gateway.getHostAddress(), parties, ports());
    }

    /**
     * The command by which its rules let one more party through, or no longer.
     *
     * @param what nft's word for it
     */
    static String[] change(String what, InetAddress party) {
        return new String[] {
            "nft", what, "element", "inet", "trunkproof", "passing", "{ " + party.getHostAddress() + " }"
        };
    }

    /** Parties have the kernel choose their ports. */
    private static String ports() {
        // what the kernel makes up is there at once or not at all: a file that is read byte by byte ends after the
        // first
        try (BufferedReader range = Files.newBufferedReader(PORT_RANGE)) {
            return String.join("-", String.valueOf(range.readLine()).strip().split("\\s+"));
        } catch (IOException e) {
            return ANY_PORT;
        }
    }

    void hold(CreateContainerCmd command) {
        HostConfig host = Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
        command.withHostConfig(host.withCapDrop(Capability.ALL)
                .withCapAdd(OF_START)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withMemory(MEMORY)
                .withMemorySwap(MEMORY)
                .withPidsLimit(PROCESSES)
                .withUlimits(List.of(
                        new Ulimit("nofile", OPEN_FILES, OPEN_FILES), new Ulimit("fsize", FILE_SIZE, FILE_SIZE)))
                .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, LOG)));
    }
}
