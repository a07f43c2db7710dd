package org.trunkproof.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.asterisk.ContainerFiles;
import org.trunkproof.lab.LabPlan;

/** The same image with the same files, started by hand on Docker's own network: no harness can be faster than this. */
final class BareContainer {

    private static final int AMI_PORT = 5038;
    private static final long DEADLINE_NANOS = 20_000_000_000L;

    private final LabPlan plan;
    private final Path etc;

    /**
     * @param etc where to put what is mounted as /etc/asterisk
     */
    BareContainer(LabPlan plan, Path etc) throws IOException {
        this.plan = plan;
        this.etc = etc.toAbsolutePath();
        for (Map.Entry<String, byte[]> file :
                ContainerFiles.configuration(plan.folder()).entrySet()) {
            Path place = this.etc.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    /** Seconds from {@code docker run} to AMI's FullyBooted. */
    double seconds() throws IOException, InterruptedException {
        long started = System.nanoTime();
        // a name server that refuses at once, because one that is silent stalls chan_sip
        String id = Command.output(
                "docker",
                "run",
                "--detach",
                "--rm",
                "--dns=127.0.0.1",
                "--add-host=" + plan.profile().host() + ":127.0.0.1",
                "--volume=" + etc + ":/etc/asterisk:ro",
                plan.image().reference(),
                "asterisk",
                "-fTvvv",
                "-U",
                "asterisk",
                "-G",
                "asterisk");
        try {
            String address = Command.output(
                    "docker", "inspect", "--format={{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", id);
            awaitBooted(address, started + DEADLINE_NANOS);
            return (System.nanoTime() - started) / 1e9;
        } finally {
            Command.output("docker", "rm", "--force", id);
        }
    }

    private static void awaitBooted(String address, long deadline) throws IOException {
        try (Socket ami = connected(address, deadline)) {
            ami.getOutputStream()
                    .write("Action: Login\r\nUsername: trunkproof\r\nSecret: trunkproof\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(ami.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("Event: FullyBooted")) {
                    return;
                }
            }
        }
        throw new IOException("The Asterisk of the bare container ends before it is booted.");
    }

    private static Socket connected(String address, long deadline) throws IOException {
        Optional<Socket> socket = Optional.empty();
        while (socket.isEmpty()) {
            socket = connection(address, deadline);
        }
        return socket.get();
    }

    private static Optional<Socket> connection(String address, long deadline) throws IOException {
        try {
            return Optional.of(new Socket(address, AMI_PORT));
        } catch (IOException e) {
            if (System.nanoTime() > deadline) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
