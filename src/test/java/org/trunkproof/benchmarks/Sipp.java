package org.trunkproof.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** SIPp, the tool that others load a SIP server with; it places calls and plays audio, and judges nothing of it. */
final class Sipp {

    /** All rounds of a benchmark take less. */
    private static final String AT_MOST = "240s";

    private final Path program;
    private final Path folder;

    private Sipp(Path program, Path folder) {
        this.program = program;
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Empty where it is not installed.
     *
     * @param folder for its scenarios and its logs
     */
    static Optional<Sipp> installed(Path folder) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(place -> Path.of(place, "sipp"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Sipp(program, folder));
    }

    /** So many calls, so many of them up at a time, and so many begun in a second. */
    static List<String> calls(int count, int up, int perSecond) {
        return List.of("-m", "" + count, "-l", "" + up, "-r", "" + perSecond);
    }

    /**
     * From this address to a number at that one. The kernel chooses the port, because SIPp takes the next above 5060, which
     * a lab lets nothing through to.
     */
    static List<String> at(InetAddress from, InetSocketAddress to, String number) throws IOException {
        List<String> arguments;
        try (DatagramSocket free = new DatagramSocket(0, from)) {
            arguments = new ArrayList<>(on(new InetSocketAddress(from, free.getLocalPort())));
        }
        arguments.addAll(List.of("-s", number, name(to)));
        return arguments;
    }

    /** SIP and media at this address. */
    static List<String> on(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return List.of("-i", host, "-mi", host, "-p", "" + address.getPort());
    }

    static String name(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * Starts it on a scenario that lies beside this class.
     *
     * @param sound what it plays again and again, in frames of PCMU
     * @param length how long a call is up
     */
    @SafeVarargs
    final Process start(String scenario, List<byte[]> sound, Duration length, List<String>... arguments)
            throws IOException {
        Files.createDirectories(folder);
        try (InputStream text = Sipp.class.getResourceAsStream(scenario)) {
            Files.writeString(
                    folder.resolve(scenario),
                    new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\"MILLIS\"", "\"" + length.toMillis() + "\""));
        }
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (byte[] frame : sound) {
            frames.write(frame);
        }
        Files.write(folder.resolve("sound.ulaw"), frames.toByteArray());
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "-sf", scenario, "-nostdin", "-nd", "-timeout", AT_MOST));
        for (List<String> more : arguments) {
            command.addAll(more);
        }
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(scenario + ".log").toFile())
                .start();
    }
}
