package org.trunkproof.asterisk;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.EnvironmentAndSystemPropertyClientProviderStrategy;
import org.testcontainers.dockerclient.TestcontainersHostPropertyClientProviderStrategy;

/** The Docker engine, and the mark by which a run knows its own containers and networks from another's. */
public final class Docker {

    static final String OWNER = "org.trunkproof.owner";

    private static final Logger LOG = LoggerFactory.getLogger(Docker.class);
    private static final int LOOKS = 20;
    private static final int CREATION_DEADLINE_SECONDS = 10;

    /** Held for reading by whoever makes something, for writing by who removes everything. */
    private static final ReadWriteLock CREATING = new ReentrantReadWriteLock();

    private Docker() {}

    /**
     * The engine that the user chose, or else the one that is found on this machine.
     *
     * @throws SetupException if it does not answer
     */
    static DockerClient client() {
        Optional<String> chosen =
                Optional.ofNullable(System.getenv("DOCKER_HOST")).filter(host -> !host.isBlank());
        NoPulls.ensure();
        DockerClientFactory factory = DockerClientFactory.instance();
        DockerClient client;
        try {
            client = factory.client();
        } catch (IllegalStateException e) {
            throw new SetupException(silence(chosen), e);
        }
        if (chosen.isPresent()
                && !factory.isUsing(EnvironmentAndSystemPropertyClientProviderStrategy.class)
                && !factory.isUsing(TestcontainersHostPropertyClientProviderStrategy.class)) {
            // Testcontainers went on to another engine, on which nobody wants these containers
            throw new SetupException(silence(chosen));
        }
        return client;
    }

    private static String silence(Optional<String> chosen) {
        return chosen.map(host -> "No Docker engine answers at DOCKER_HOST=" + host
                        + "; start it, or unset DOCKER_HOST to use one on this machine.")
                .orElse("No Docker engine answers; run asterisk-image/setup, or start the engine that you have.");
    }

    static Map<String, String> labels() {
        return Map.of(OWNER, self());
    }

    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        return scope() + "/" + process.pid() + "/" + startOf(process);
    }

    /** Where a process id means something: this boot of this kernel, in this process namespace. */
    private static String scope() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + "/"
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    /** Whether the run that left this label is over for certain: its process id is known here, and is gone. */
    static boolean isOver(String owner) {
        String scope = scope() + "/";
        if (!owner.startsWith(scope)) {
            return !owner.startsWith(scope.substring(0, scope.indexOf('/') + 1));
        }
        String[] process = owner.substring(scope.length()).split("/", 2);
        Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(process[0]));
        return handle.isEmpty() || !startOf(handle.get()).equals(process[1]);
    }

    /** Does what makes a container or a network; never returns once {@link #removeOwn} is under way. */
    static <T> T create(Supplier<T> creation) {
        CREATING.readLock().lock();
        try {
            return ask(creation);
        } finally {
            CREATING.readLock().unlock();
        }
    }

    /**
     * @throws SetupException if the engine has gone since it was found
     */
    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (DockerException e) {
            throw e;
        } catch (RuntimeException e) {
            // docker-java has no exception of its own for it
            if (e.getCause() instanceof IOException) {
                throw new SetupException(
                        "The Docker engine no longer answers (" + e.getCause().getMessage()
                                + "); see why it stopped, start it and run again.",
                        e);
            }
            throw e;
        }
    }

    /** Removes what runs that were killed have left behind; another run that is still going on is left alone. */
    public static void sweep() {
        ask(() -> remove(Docker::isOver));
    }

    /**
     * Removes everything of this run, whatever state it is in: the last thing that it does. What is just being made is
     * waited for, or it would stay behind.
     */
    public static void removeOwn() {
        try {
            if (!CREATING.writeLock().tryLock(CREATION_DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Docker still makes something for this run; the next run will sweep it away.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            // a container that somebody else is just removing still holds on to its network
            for (int look = 0; look < LOOKS && remove(self()::equals); look++) {}
        } catch (RuntimeException e) {
            LOG.warn("The Docker engine has gone; what this run left in it, the next one will sweep away.");
        }
    }

    /** @return whether there was any to remove */
    private static boolean remove(Predicate<String> owner) {
        DockerClient client = client();
        List<Container> containers =
                client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(OWNER)).exec().stream()
                        .filter(container -> owner.test(container.getLabels().getOrDefault(OWNER, "")))
                        .toList();
        containers.forEach(container -> gone(
                client.removeContainerCmd(container.getId()).withForce(true).withRemoveVolumes(true)::exec));
        List<Network> networks = client.listNetworksCmd().exec().stream()
                .filter(network ->
                        network.getLabels() != null && network.getLabels().containsKey(OWNER))
                .filter(network -> owner.test(network.getLabels().getOrDefault(OWNER, "")))
                .toList();
        networks.forEach(network -> gone(client.removeNetworkCmd(network.getId())::exec));
        return !containers.isEmpty() || !networks.isEmpty();
    }

    private static void gone(Runnable removal) {
        try {
            removal.run();
        } catch (DockerException e) {
            // somebody else removes it as well, and was faster; or it is in use still
        }
    }
}
