package org.trunkproof.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.carrier.Call;
import org.trunkproof.carrier.TrunkProfile;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.ConformanceError;
import org.trunkproof.verify.FailureText;
import org.trunkproof.verify.Judgement;

/** What the steps of one scenario share: its lab, its recording, the call it is about, and what it has found so far. */
public final class World {

    /** Longer than anything that Asterisk does of its own accord on a lab's network. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final List<Check> held = new ArrayList<>();
    private @Nullable Scene scene;
    private @Nullable Call placed;

    /** What a scenario is given before its first step. */
    record Scene(Run run, Requirement requirement, EvidenceFolder evidence, Lab lab, Recorder recorder) {}

    void enter(Scene given) {
        scene = given;
    }

    /** Empty when no lab could be had. */
    Optional<Scene> sceneIfAny() {
        return Optional.ofNullable(scene);
    }

    Scene scene() {
        if (scene == null) {
            throw new IllegalStateException("The scenario has no lab.");
        }
        return scene;
    }

    Lab lab() {
        return scene().lab();
    }

    TrunkProfile profile() {
        return scene().run().profile;
    }

    /** The scenario is about this call from now on. */
    void about(Call call) {
        placed = call;
    }

    /** The Call-ID of the call that the scenario is about: the one it placed, or the one that Asterisk sends the carrier. */
    String callId() throws InterruptedException {
        if (placed != null) {
            return placed.callId();
        }
        expect(Calls.reaches(Lab.CARRIER));
        return find(trace -> Calls.invitesTo(Lab.CARRIER, trace).stream()
                .map(SipMessage::callId)
                .findFirst());
    }

    /** Waits for something that a later step needs. */
    <T> T find(Function<Trace, Optional<T>> search) throws InterruptedException {
        return scene().recorder()
                .await(search, DEADLINE)
                .orElseThrow(() -> new IllegalStateException("Asterisk did not report what the step needs."));
    }

    /** The carrier's leg of the call, once it is up. */
    Call carriersCall() throws InterruptedException {
        String callId = callId();
        expect(Calls.answered(callId));
        judge(Calls.staysUp(callId));
        return only(lab().carrier().calls().stream()
                .filter(call -> call.callId().equals(callId))
                .toList());
    }

    /** The desk phone's leg of the call, once the carrier's is up. */
    Call deskPhonesCall() throws InterruptedException {
        carriersCall();
        return only(lab().deskPhone().calls());
    }

    private static Call only(List<Call> calls) {
        if (calls.size() != 1) {
            throw new IllegalStateException("One call should be up, but there are " + calls.size() + ".");
        }
        return calls.get(0);
    }

    /** Waits until the check holds, or never can. It must still hold when the scenario is over. */
    void expect(Check check) throws InterruptedException {
        Recorder recorder = scene().recorder();
        Judgement judgement = recorder.await(
                        trace -> Optional.of(check.judge(trace)).filter(Judgement::isFinal), DEADLINE)
                .orElseGet(() -> check.judge(recorder.trace()));
        if (!judgement.holds()) {
            fail(judgement);
        }
        held.add(check);
    }

    /** Waits for {@code end}, and for all that Asterisk did until then; then the check must hold without more ado. */
    void expectAfter(Function<Trace, Optional<?>> end, Check check) throws InterruptedException {
        scene().recorder().await(trace -> end.apply(trace).map(Object.class::cast), DEADLINE);
        lab().asterisk().ami().fence();
        judge(check);
        held.add(check);
    }

    private void judge(Check check) {
        Judgement judgement = check.judge(scene().recorder().trace());
        if (!judgement.holds()) {
            fail(judgement);
        }
    }

    /** Judges everything once more, now that nothing more can come. */
    void judgeAgain() {
        held.forEach(this::judge);
    }

    /** Waits until a party has sent the media that it was asked to send on the call. */
    void awaitSent(CompletableFuture<Void> done) throws InterruptedException {
        try {
            done.get(DEADLINE.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            judge(Calls.staysUp(callId()));
            throw new IllegalStateException("A party could not send its media.", e);
        }
    }

    private void fail(Judgement judgement) {
        Scene given = scene();
        Requirement requirement = given.requirement();
        TrunkProfile profile = profile();
        FailureText text = new FailureText(
                requirement.toString(),
                requirement.source(),
                judgement,
                ChanSip.lines(
                        given.run().folder,
                        Stream.concat(judgement.aspects().stream(), requirement.pins().stream())
                                .distinct()
                                .toList(),
                        profile.peer(),
                        profile.inboundContext(),
                        profile.outboundContext()),
                given.evidence().path().toString());
        Optional<String> deviation = given.run().deviations.reason(requirement);
        if (deviation.isPresent()) {
            throw new Tolerated(Verdict.DEVIATION, "declared deviation: " + deviation.get() + "\n" + text);
        }
        if (requirement.level() == Level.SHOULD) {
            throw new Tolerated(Verdict.FAIL, text.toString());
        }
        throw new ConformanceError(text);
    }
}
