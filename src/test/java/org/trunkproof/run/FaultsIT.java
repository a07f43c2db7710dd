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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.TraceFile;
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
    private static final String FEATURE =
            FeatureLine.of("features/trunk/codec/audio.feature", "Scenario: In a call to the carrier");

    private static final String CONNECTED = "the carrier and the desk phone are connected";

    /** One in which the carrier says 100 at once, after which Asterisk is to repeat nothing. */
    private static final String TRYING =
            FeatureLine.of("features/trunk/call/losses.feature", "Scenario: 100, then nothing for a second");

    /** One in which the carrier says at once that it is busy, which the dialplan is to be told. */
    private static final String BUSY =
            FeatureLine.of("features/chan_sip/causes.feature", "| 486                        | BUSY ");

    private static final String BEGUN = "Asterisk calls a number that may be dialled";

    @BeforeAll
    static void say() {
        System.out.println("Breaking labs in the middle of a call ...");
    }

    private final List<Doubt> doubts = new ArrayList<>();

    @TempDir
    private Path report;

    @TempDir
    private Path folder;

    /** What somebody does to a container, and how what is said of it begins, as a regular expression. */
    enum Fault {
        KILL("Asterisk was killed from outside \\(SIGKILL\\)", FaultsIT::kill),
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
        STARVE("Asterisk (stood still for |took no SIP for |no longer answers )", FaultsIT::starve),
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

    /** As on a processor that others have: for some seconds it is left a thousandth. */
    private static void starve(String id) {
        docker().updateContainerCmd(id)
                .withCpuPeriod(1_000_000L)
                .withCpuQuota(1_000L)
                .exec();
        CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> docker().updateContainerCmd(id).withCpuQuota(-1L).exec());
    }

    /** The same to this Java, which stands still from now on. */
    private static void standStill(int seconds) {
        String self = String.valueOf(ProcessHandle.current().pid());
        String script = "echo; kill -STOP $0; sleep " + seconds + "; kill -CONT $0";
        try {
            Process process = new ProcessBuilder("sh", "-c", script, self).start();
            assertThat(process.getInputStream().read()).isNotNegative();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    private record Saboteur(String after, Consumer<String> done, boolean isTireless, List<String> victims)
            implements ConcurrentEventListener {

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestStepFinished.class, this::stepped);
        }

        private void stepped(TestStepFinished event) {
            if (event.getTestStep() instanceof PickleStepTestStep step
                    && after.equals(step.getStep().getText())
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

    private ScenarioResult resultOf(Options options, Saboteur saboteur) {
        Suite suite = Suite.of(options);
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

    /**
     * Nothing is said against the trunk; and where this machine was itself too slow, what was tried is not what was meant.
     *
     * @param made how many doubts of a slow machine the test makes
     */
    private void assumeInTime(ScenarioResult result, int made) {
        assertThat(result.verdict()).as(result.message()).isNotEqualTo(Verdict.FAIL);
        boolean isLate =
                result.verdict() == Verdict.ERROR && of(Doubt.Ground.PACE).size() > made;
        NotTried.where(isLate, result.message().lines().findFirst().orElse(""));
    }

    /** A processor that has enough for others as well may leave enough to one that is starved. */
    private void assumeNoticed(Fault fault, ScenarioResult result) {
        boolean isUnnoticed = fault == Fault.STARVE && result.verdict() == Verdict.PASS && doubts.isEmpty();
        NotTried.where(isUnnoticed, "a lab that is starved, because it was in time all the same");
    }

    private List<Doubt> of(Doubt.Ground ground) {
        return doubts.stream().filter(doubt -> doubt.ground() == ground).toList();
    }

    private void assertPassesInTheEnd(ScenarioResult result) {
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS);
        System.out.println("  " + doubts.get(0).why() + ": run once more, and " + result.verdict());
    }

    @Test
    void whereNothingBefallsALabNothingIsDoubtful() {
        ScenarioResult result =
                resultOf(SomeOptions.of(FEATURE), new Saboteur(CONNECTED, id -> {}, true, new ArrayList<>()));

        assumeInTime(result, 0);
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS);
        assertThat(doubts).isEqualTo(of(Doubt.Ground.PACE));
    }

    @ParameterizedTest
    @EnumSource
    void whatBefallsALabHasTheScenarioRunOnceMore(Fault fault) {
        ScenarioResult result =
                resultOf(SomeOptions.of(FEATURE), new Saboteur(CONNECTED, fault.done, false, new ArrayList<>()));

        assumeInTime(result, 0);
        assumeNoticed(fault, result);
        assertThat(of(Doubt.Ground.LOST_LAB)).singleElement().satisfies(doubt -> assertThat(doubt.why())
                .matches(fault.said + ".*"));
        assertPassesInTheEnd(result);
    }

    /** For so long that Asterisk gives up on the call. */
    @Test
    void whereTheHarnessStandsStillTheScenarioIsRunOnceMore() throws IOException {
        ScenarioResult result =
                resultOf(slowDialplan(BUSY), new Saboteur(BEGUN, id -> standStill(7), false, new ArrayList<>()));

        assumeInTime(result, 1);
        assertThat(doubts).isNotEmpty().isEqualTo(of(Doubt.Ground.PACE));
        assertThat(doubts.get(0).why()).startsWith("This machine was too slow: ");
        assertPassesInTheEnd(result);
    }

    /** The harness's own 100 leaves late, so that Asterisk asks again, which is not held against it. */
    @Test
    void whatMakesNoDifferenceIsNotDoubted() throws IOException {
        ScenarioResult result =
                resultOf(slowDialplan(TRYING), new Saboteur(BEGUN, id -> standStill(2), false, new ArrayList<>()));

        assumeInTime(result, 0);
        assertThat(invitesTo(Party.CARRIER, result)).isGreaterThan(1);
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PASS);
        assertThat(doubts).isEmpty();
        System.out.println("  The harness was late with its 100: " + result.verdict());
    }

    /** A dialplan in which there is time to stand still before Asterisk sends the INVITE, and which waits five seconds for an answer. */
    private Options slowDialplan(String feature) throws IOException {
        FileUtils.copyDirectory(Path.of("asterisk-image/flowroute").toFile(), folder.toFile());
        Path dialplan = folder.resolve("extensions.conf");
        Files.writeString(
                dialplan,
                Files.readString(dialplan)
                        .replace("XX,1,Dial(", "XX,1,Wait(1)\n same => n,Dial(")
                        .replace("{EXTEN})", "{EXTEN},5)"));
        return SomeOptions.in(folder, feature);
    }

    /** Those of the call, as often as Asterisk sent them. */
    private long invitesTo(Party party, ScenarioResult result) throws IOException {
        String file = result.evidence().stream()
                .filter(name -> name.endsWith("trace.json.gz"))
                .findFirst()
                .orElseThrow();
        return TraceFile.load(report.resolve(file))
                .sentTo(party)
                .filter(sent -> sent.message()
                        .filter(message -> message.isRequest("INVITE"))
                        .isPresent())
                .mapToLong(sent -> sent.datagrams().size())
                .sum();
    }

    @Test
    void whatBefallsEveryLabIsAnErrorAndNoFailure() {
        List<String> victims = new ArrayList<>();
        ScenarioResult result =
                resultOf(SomeOptions.of(FEATURE), new Saboteur(CONNECTED, FaultsIT::kill, true, victims));

        assumeInTime(result, 0);
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
