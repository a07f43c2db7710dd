package org.trunkproof.asterisk;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;
import org.trunkproof.evidence.Wiretap;

/** A running Asterisk with the folder under test as its configuration. */
public final class AsteriskServer implements AutoCloseable {

    private static final int SIP_PORT = 5060;
    private static final Duration BOOT_DEADLINE = Duration.ofSeconds(20);
    private static final Duration QUALIFY_DEADLINE = Duration.ofSeconds(6);
    private static final long BETWEEN_TRIES_MILLIS = 5;

    private final GenericContainer<?> container;
    private final CountDownLatch exited = new CountDownLatch(1);
    private final InetAddress address;
    private final Ami ami;

    /**
     * Starts Asterisk and returns when it is fully booted.
     *
     * @param carrierHost the name that its DNS server answers for, with the network's gateway
     * @throws SetupException if it does not boot, or boots without SIP
     */
    public AsteriskServer(
            AsteriskImage image,
            ConfigurationFolder folder,
            LabNetwork network,
            String carrierHost,
            Wiretap wiretap)
            throws InterruptedException {
        this.container = new GenericContainer<>(DockerImageName.parse(image.reference()))
                .withNetworkMode(network.id())
                .withLabels(Docker.labels())
                .withCopyToContainer(new ContainerFiles(folder), "/")
                .withCommand("sh", "/" + ContainerFiles.START, carrierHost, network.gateway().getHostAddress())
                .waitingFor(new NoWait())
                .withStartupCheckStrategy(new NoCheck());
        try {
            container.start();
            watch();
            this.address = addressOf(container);
            wiretap.introduce(address, "asterisk");
            this.ami = connect(folder, wiretap);
        } catch (ContainerLaunchException e) {
            container.stop();
            throw new SetupException("The Asterisk container does not start: " + rootMessage(e) + ".", e);
        } catch (RuntimeException | InterruptedException e) {
            container.stop();
            throw e;
        }
    }

    private static InetAddress addressOf(GenericContainer<?> container) {
        String address = container.getCurrentContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(network -> String.valueOf(network.getIpAddress()))
                .findFirst()
                .orElse("");
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new SetupException("Docker gave the Asterisk container no address.", e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private void watch() {
        container
                .getDockerClient()
                .waitContainerCmd(container.getContainerId())
                .exec(new ResultCallback.Adapter<WaitResponse>() {
                    @Override
                    public void onNext(WaitResponse status) {
                        exited.countDown();
                    }
                });
    }

    /** A port that nobody listens on yet refuses at once and tells nobody when it opens, so it is tried again and again. */
    private Ami connect(ConfigurationFolder folder, Wiretap wiretap) throws InterruptedException {
        long deadline = System.nanoTime() + BOOT_DEADLINE.toNanos();
        while (System.nanoTime() < deadline) {
            if (exited.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new SetupException("Asterisk stopped while it was booting on " + folder.path()
                        + "; correct what it says: " + complaints());
            }
            try {
                var recorder = wiretap.recorder();
                Ami connected = Ami.connect(address.getHostAddress(), wiretap);
                if (recorder.await(trace -> trace.ami("FullyBooted").findFirst(), BOOT_DEADLINE)
                        .isPresent()) {
                    return connected;
                }
                connected.close();
                throw new SetupException("Asterisk did not finish booting on " + folder.path() + " within "
                        + BOOT_DEADLINE.toSeconds() + " s; it says: " + complaints());
            } catch (IOException e) {
                // not listening yet
            }
        }
        throw new SetupException("Asterisk on " + folder.path() + " did not open AMI within "
                + BOOT_DEADLINE.toSeconds() + " s; it says: " + complaints());
    }

    /** Waits until Asterisk has made up its mind about a peer that it monitors (qualify); at once for any other. */
    public void awaitQualified(String peer, Wiretap wiretap) throws InterruptedException {
        var recorder = wiretap.recorder();
        String status = String.valueOf(ami.peer(peer).getOrDefault("status", "Unmonitored"));
        if (status.toUpperCase(Locale.ROOT).startsWith("UNKNOWN")) {
            recorder.await(
                    trace -> trace.ami("PeerStatus")
                            .filter(event -> Ami.isVerdictOn(event, peer))
                            .findFirst(),
                    QUALIFY_DEADLINE);
        }
    }

    public Ami ami() {
        return ami;
    }

    /** Where it takes SIP. */
    public InetSocketAddress sip() {
        return new InetSocketAddress(address, SIP_PORT);
    }

    /** All that it has logged. */
    public String log() {
        return container.getLogs().replaceAll("\u001B\\[[0-9;]*m", "");
    }

    private String complaints() {
        String lines = log().lines()
                .filter(line -> line.contains("ERROR") || line.contains("WARNING") || line.startsWith("dnsmasq"))
                .map(String::strip)
                .limit(3)
                .collect(Collectors.joining(" | "));
        return lines.isEmpty() ? "nothing" : lines;
    }

    @Override
    public void close() {
        ami.close();
        container.stop();
    }

    /** AMI says when Asterisk is ready; Testcontainers' strategies know only TCP ports and log lines. */
    private static final class NoWait extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // see connect()
        }
    }

    private static final class NoCheck extends StartupCheckStrategy {
        @Override
        public StartupStatus checkStartupState(
                DockerClient client, String containerId) {
            return StartupStatus.SUCCESSFUL;
        }
    }
}
