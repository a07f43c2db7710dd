package org.trunkproof.asterisk;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.testcontainers.DockerClientFactory;

/** The Docker engine, and the mark by which a run knows its own containers and networks from another's. */
public final class Docker {

    static final String OWNER = "org.trunkproof.owner";

    private Docker() {}

    /**
     * @throws SetupException if no engine answers
     */
    static DockerClient client() {
        try {
            return DockerClientFactory.lazyClient();
        } catch (IllegalStateException e) {
            throw new SetupException(
                    "No Docker engine answers; run asterisk-image/setup, or start the engine that you have.", e);
        }
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

    /** Removes what runs that were killed have left behind; another run that is still going on is left alone. */
    public static void sweep() {
        remove(Docker::isOver);
    }

    /** Removes everything of this run, whatever state it is in. */
    public static void removeOwn() {
        remove(self()::equals);
    }

    private static void remove(Predicate<String> owner) {
        DockerClient client = client();
        client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(OWNER)).exec().stream()
                .filter(container -> owner.test(container.getLabels().getOrDefault(OWNER, "")))
                .forEach(container -> gone(client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)::exec));
        client.listNetworksCmd().exec().stream()
                .filter(network ->
                        network.getLabels() != null && network.getLabels().containsKey(OWNER))
                .filter(network -> owner.test(network.getLabels().getOrDefault(OWNER, "")))
                .forEach(network -> gone(client.removeNetworkCmd(network.getId())::exec));
    }

    private static void gone(Runnable removal) {
        try {
            removal.run();
        } catch (NotFoundException | ConflictException e) {
            // another run that starts just now sweeps as well, and was faster
        }
    }
}
