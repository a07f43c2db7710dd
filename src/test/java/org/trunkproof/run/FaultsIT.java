package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Container;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.steps.Doubt;

/** Breaks labs in the middle of a call: whatever befalls them, nothing is said against the trunk. */
class FaultsIT {

    private static final String OWNER = "org.trunkproof.owner";

    /** Longer than anybody waits for media. */
    private static final int PAUSE_SECONDS = 8;

    /** A call in which both play each other a second of audio once they are connected. */
    private static final String FEATURE = "features/codec/audio.feature:37";

    private static final Predicate<String> CONNECTED = "the carrier and the desk phone are connected"::equals;

    @BeforeAll
    static void say() {
        System.out.println("Breaking labs in the middle of a call ...");
    }

    private final Options options = SomeOptions.of(FEATURE);
    private final Suite suite = Suite.of(options);
    private final List<Doubt> doubts = new ArrayList<>();

    @TempDir
    private Path report;

    /** What somebody does to a container, and how what is said of it begins. */
    enum Fault {
        KILL("Asterisk was killed from outside (SIGKILL)", FaultsIT::kill),
        REMOVE(
                "The container of Asterisk was removed",
                id -> docker().removeContainerCmd(id).withForce(true).exec()),
        STOP(
                "Asterisk ended by itself, with exit code 0",
                id -> docker().killContainerCmd(id).withSignal("TERM").exec()),
        PAUSE("The container of Asterisk was paused", id -> docker().pauseContainerCmd(id)
                .exec()),
        PAUSE_FOR_A_WHILE("Asterisk stood still for ", FaultsIT::pauseForAWhile),
        DEAF("Asterisk took no SIP for 250 ms, though it answered over AMI", FaultsIT::deafen),
        CUT_OFF("The container of Asterisk was cut off from its network", FaultsIT::cutOff),
        START_ANEW(
                "The container of Asterisk was started anew",
                id -> docker().restartContainerCmd(id).withTimeout(0).exec());

        private final String said;
        private final Consumer<String> done;

        Fault(String said, Consumer<String> done) {
            this.said = said;
            this.done = done;
        }
    }

    /** Once the program has found it, and has set it up. */
    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }

    private static void kill(String id) {
        docker().killContainerCmd(id).exec();
    }

    private static void pauseForAWhile(String id) {
        docker().pauseContainerCmd(id).exec();
        CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> docker().unpauseContainerCmd(id).exec());
    }

    /** As if what takes SIP, and all else that comes over UDP, waited for something, while AMI goes on. */
    private static void deafen(String id) {
        String exec = docker().execCreateCmd(id)
                .withAttachStderr(true)
                .withCmd("nft", "insert", "rule", "inet", "trunkproof", "input", "meta", "l4proto", "udp", "drop")
                .exec()
                .getId();
        try {
            docker().execStartCmd(exec).exec(new ResultCallback.Adapter<>()).awaitCompletion();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(docker().inspectExecCmd(exec).exec().getExitCodeLong()).isZero();
    }

    private static void cutOff(String id) {
        container(id).getNetworkSettings().getNetworks().values().forEach(network -> docker().disconnectFromNetworkCmd()
                .withContainerId(id)
                .withNetworkId(network.getNetworkID())
                .exec());
    }

    private static Container container(String id) {
        return running().stream()
                .filter(container -> container.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** This test's own. */
    private static List<Container> running() {
        String self = "/" + ProcessHandle.current().pid() + "/";
        return docker().listContainersCmd().withLabelFilter(List.of(OWNER)).exec().stream()
                .filter(container -> container.getLabels().get(OWNER).contains(self))
                .toList();
    }

    /** Somebody who does it to the lab in which the step was just taken. */
    private record Saboteur(Consumer<String> done, boolean isTireless, List<String> victims)
            implements ConcurrentEventListener {

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestStepFinished.class, this::stepped);
        }

        private void stepped(TestStepFinished event) {
            if (event.getTestStep() instanceof PickleStepTestStep step
                    && CONNECTED.test(step.getStep().getText())
                    && (isTireless || victims.isEmpty())) {
                List<Container> labs = running();
                assertThat(labs).hasSizeLessThanOrEqualTo(2);
                // the last that was made is the first that Docker lists
                String id = labs.get(0).getId();
                victims.add(id);
                done.accept(id);
            }
        }
    }

    private ScenarioResult resultOf(Saboteur saboteur) {
        ChosenScenarios scenarios = new ChosenScenarios(options);
        try (LabPool labs = new LabPool(suite.plan(), 1)) {
            List<ScenarioResult> results = new Execution(suite, scenarios, labs, report)
                    .following(saboteur)
                    .doubting(doubts::addAll)
                    .run(scenarios.all(), 1);
            assertThat(results).hasSize(1);
            return results.get(0);
        }
    }

    @Test
    void whereNothingBefallsALabNothingIsDoubtful() {
        assertThat(resultOf(new Saboteur(id -> {}, true, new ArrayList<>())).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(doubts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatBefallsALabHasTheScenarioRunOnceMore(Fault fault) {
        ScenarioResult result = resultOf(new Saboteur(fault.done, false, new ArrayList<>()));

        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.ground()).isEqualTo(Doubt.Ground.LOST_LAB);
            assertThat(doubt.why()).startsWith(fault.said);
        });
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS);
        System.out.println("  " + doubts.get(0).why() + ": run once more, and " + result.verdict());
    }

    @Test
    void whatBefallsEveryLabIsAnErrorAndNoFailure() {
        List<String> victims = new ArrayList<>();
        ScenarioResult result = resultOf(new Saboteur(FaultsIT::kill, true, victims));

        assertThat(victims).doesNotHaveDuplicates().hasSize(2);
        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message())
                .startsWith("Asterisk was killed from outside (SIGKILL)")
                .contains("so this is no verdict; the time before: Asterisk was killed from outside (SIGKILL)");
        System.out.println("  The same in each lab: " + result.verdict());
    }

    @AfterAll
    static void nothingIsLeftRunning() throws IOException {
        assertThat(running()).isEmpty();
    }
}
