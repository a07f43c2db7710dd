package org.trunkproof.asterisk;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;
import org.trunkproof.evidence.LogLine;

/** The container in which an Asterisk boots with the folder under test as its configuration, and what it logs. */
public final class AsteriskContainer implements AutoCloseable {

    /** As logger.conf has it: dateformat=%F %T.%3q. */
    private static final DateTimeFormatter LOG_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final GenericContainer<?> container;
    private final ConfigurationFolder folder;
    private final CountDownLatch exited = new CountDownLatch(1);
    private final InetAddress address;
    private final Duration ahead;

    /**
     * Starts the container; Asterisk boots in it from now on.
     *
     * @param confinement what holds all that runs in it
     * @param names what its name server knows
     * @param ahead by how much Asterisk's clock is ahead of this machine's, in whole seconds; negative where it is behind
     * @throws SetupException if it does not start
     */
    public AsteriskContainer(
            AsteriskImage image,
            ConfigurationFolder folder,
            LabNetwork network,
            Confinement confinement,
            NameServer names,
            Duration ahead) {
        this.folder = folder;
        this.ahead = ahead;
        this.container = new GenericContainer<>(DockerImageName.parse(image.reference()))
                .withNetworkMode(network.id())
                .withLabels(Docker.labels())
                .withCopyToContainer(new ContainerFiles(folder), "/")
                .withCreateContainerCmdModifier(confinement::hold)
                .withCommand(command(ContainerFiles.START, confinement.arguments(), List.of(clock()), names.options()))
                .waitingFor(new NoWait())
                .withStartupCheckStrategy(new NoCheck());
        try {
            Docker.create(() -> {
                container.start();
                return container;
            });
            watch();
            this.address = addressOf(container);
        } catch (ContainerLaunchException e) {
            container.stop();
            throw new SetupException(
                    "The Asterisk container does not start (" + rootMessage(e)
                            + "); see whether Docker still answers, with: docker info",
                    e);
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
    }

    private static InetAddress addressOf(GenericContainer<?> container) {
        String address =
                addresses(container.getCurrentContainerInfo()).findFirst().orElse("");
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new SetupException("Docker gave the Asterisk container no address.", e);
        }
    }

    private static Stream<String> addresses(InspectContainerResponse container) {
        return container.getNetworkSettings().getNetworks().values().stream()
                .map(network -> String.valueOf(network.getIpAddress()));
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

    /**
     * Has its name server know something else from now on.
     *
     * @throws SetupException if it does not
     */
    public void rename(NameServer names) throws InterruptedException {
        run(
                command(ContainerFiles.NAMES, names.options()),
                "The lab's name server does not start anew",
                "The lab's name server cannot be started anew");
    }

    /**
     * Lets one more address through.
     *
     * @throws SetupException if that cannot be
     */
    public void letThrough(InetAddress party) throws InterruptedException {
        change("add", party);
    }

    /**
     * No longer lets one through that it has been told to.
     *
     * @throws SetupException if that cannot be
     */
    public void shutOut(InetAddress party) throws InterruptedException {
        change("delete", party);
    }

    private void change(String what, InetAddress party) throws InterruptedException {
        String unable = "The rules that hold the lab cannot be changed";
        run(Confinement.change(what, party), unable, unable);
    }

    /**
     * @param refused what is said where the command fails
     * @param unable the same where it cannot be given
     */
    private void run(String[] command, String refused, String unable) throws InterruptedException {
        try {
            ExecResult result = container.execInContainer(command);
            if (result.getExitCode() != 0) {
                throw new SetupException(refused + ": " + result.getStderr().strip());
            }
        } catch (IOException e) {
            throw new SetupException(unable + ".", e);
        }
    }

    @SafeVarargs
    private static String[] command(String script, List<String>... arguments) {
        return Stream.concat(Stream.of("sh", "/" + script), Stream.of(arguments).flatMap(List::stream))
                .toArray(String[]::new);
    }

    /** In the network that it was started in. */
    public InetAddress address() {
        return address;
    }

    /** Whether Asterisk stops within the time, in milliseconds. */
    boolean stopsWithin(long millis) throws InterruptedException {
        return exited.await(millis, TimeUnit.MILLISECONDS);
    }

    /** All that it has logged since, as long as there is a container; a line of its own that has no time belongs to the one before it. */
    public List<LogLine> log(Instant since) {
        List<LogLine> lines = new ArrayList<>();
        Instant at = Instant.EPOCH;
        for (String text : wholeLog().lines().toList()) {
            at = timeOf(text).orElse(at);
            if (!at.isBefore(since.truncatedTo(ChronoUnit.MILLIS))) {
                lines.add(new LogLine(at, text));
            }
        }
        return lines;
    }

    /** For start.sh: seconds to add to the time; empty for the time as it is. */
    private String clock() {
        return ahead.isZero() ? "" : String.format(Locale.ROOT, "%+d", ahead.toSeconds());
    }

    private Optional<Instant> timeOf(String line) {
        int end = line.indexOf(']');
        try {
            return line.startsWith("[") && end > 0
                    ? Optional.of(LOG_TIME.parse(line.substring(1, end), Instant::from)
                            .minus(ahead))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** All that it has logged since it was started. */
    String wholeLog() {
        try {
            return Docker.ask(container::getLogs).replaceAll("\u001B\\[[0-9;]*m", "");
        } catch (NotFoundException | SetupException e) {
            // it is gone, or the engine is, which whoever asks for more than the log is told
            return "";
        }
    }

    /** What has befallen it or what it runs in, as Docker tells; empty where all is well. */
    Optional<Loss> loss() {
        InspectContainerResponse now;
        try {
            now = Docker.ask(container::getCurrentContainerInfo);
        } catch (NotFoundException e) {
            return Optional.of(Loss.fromOutside("The container of Asterisk was removed"));
        } catch (SetupException e) {
            return Optional.of(Loss.fromOutside("The Docker engine no longer answers"));
        }
        InspectContainerResponse.ContainerState state = now.getState();
        if (!Boolean.TRUE.equals(state.getRunning())) {
            return Optional.of(Loss.ended(
                    Objects.requireNonNullElse(state.getExitCodeLong(), 0L),
                    Boolean.TRUE.equals(state.getOOMKilled()),
                    Complaints.lastLine(wholeLog())));
        }
        if (Boolean.TRUE.equals(state.getPaused())) {
            return Optional.of(Loss.fromOutside("The container of Asterisk was paused"));
        }
        if (!Objects.equals(
                state.getStartedAt(), container.getContainerInfo().getState().getStartedAt())) {
            return Optional.of(Loss.fromOutside("The container of Asterisk was started anew"));
        }
        return addresses(now).anyMatch(address.getHostAddress()::equals)
                ? Optional.empty()
                : Optional.of(Loss.fromOutside("The container of Asterisk was cut off from its network"));
    }

    ConfigurationFolder folder() {
        return folder;
    }

    /** A file in it; empty when there is none. */
    Optional<byte[]> file(String path) {
        try {
            return Optional.of(container.copyFileFromContainer(path, InputStream::readAllBytes));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * What it complains of in its own words, after saying what it does with which folder; or what befell it from outside, or
     * why the lab cannot hold it, which is not the folder's fault.
     */
    SetupException complaint(String what) {
        Optional<Loss> loss = loss().filter(found -> found.culprit() == Loss.Culprit.OUTSIDE);
        if (loss.isPresent()) {
            return new SetupException(loss.get().what() + " before its lab was ready; see what else uses Docker or"
                    + " the memory of this machine.");
        }
        String log = wholeLog();
        Optional<String> unheld = Confinement.complaint(log);
        if (unheld.isPresent()) {
            return new SetupException(unheld.get());
        }
        Complaints complaints = new Complaints(log, folder.names());
        return new ConfigurationRefusedException(
                "Asterisk " + what + " on " + folder.path() + "; correct what it says: " + complaints.mostUseful());
    }

    @Override
    public void close() {
        container.stop();
    }

    /** AMI says when Asterisk is ready; Testcontainers' strategies know only TCP ports and log lines. */
    private static final class NoWait extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // see AsteriskServer
        }
    }

    private static final class NoCheck extends StartupCheckStrategy {
        @Override
        public StartupStatus checkStartupState(DockerClient client, String containerId) {
            return StartupStatus.SUCCESSFUL;
        }
    }
}
