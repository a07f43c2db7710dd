package org.trunkproof.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Standstill;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.G711;
import org.trunkproof.party.Description;
import org.trunkproof.party.UserAgent;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Judgement;

/** What the steps of one scenario share: its lab, its recording, the call it is about, and what it has found so far. */
public final class World {

    /** Longer than anything that Asterisk does of its own accord on a lab's network. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final List<Check> held = new ArrayList<>();
    private final List<Judgement> missed = new ArrayList<>();
    private final ScenarioCalls calls = new ScenarioCalls(this);
    private Circumstances circumstances = Circumstances.USUAL;
    private boolean ofOwn;
    private Duration patience = DEADLINE;
    private @Nullable Scene scene;
    private @Nullable Lab lab;
    private @Nullable Recorder recorder;

    void enter(Scene given) {
        scene = given;
    }

    /** Empty when the run did not begin. */
    Optional<Scene> sceneIfAny() {
        return Optional.ofNullable(scene);
    }

    Scene scene() {
        if (scene == null) {
            throw new IllegalStateException("The scenario has no run.");
        }
        return scene;
    }

    /**
     * Has Asterisk boot anew for this scenario, and find something else than usual.
     *
     * @throws IllegalStateException if the scenario has a lab by now
     */
    void boot(UnaryOperator<Circumstances> change) {
        if (lab != null) {
            throw new IllegalStateException("Asterisk runs by now; put this step before the others.");
        }
        circumstances = change.apply(circumstances);
        ofOwn = true;
    }

    /** What the name server says of the carrier changes while Asterisk runs, so that no other scenario may have this lab. */
    void rename(UnaryOperator<Circumstances.Names> change) throws InterruptedException {
        lab().rename(change.apply(circumstances.names()));
        keepLab();
    }

    /** What Asterisk has come to know in this lab, no other scenario may find. */
    void keepLab() {
        lab();
        ofOwn = true;
    }

    /** That of the sounds of a party; where the trunk speaks no G.711, nobody hears them. */
    G711 law() {
        return G711.named(CodecWords.one(profile()).encodingName()).orElse(G711.PCMU);
    }

    /** What a telephone says in offers and answers, who is on its own trunk or behind it. */
    Description usual(ListeningPoint who) {
        return new Description.Codecs(CodecWords.usual(profile(who), who));
    }

    /** The scenario's lab, which it borrows when it first needs it. */
    Lab lab() {
        if (lab == null) {
            try {
                lab = ofOwn || scene().record().isAgain()
                        ? scene().labs().borrowNew(circumstances)
                        : scene().labs().borrow();
                recorder = ofOwn ? lab.recorder() : lab.begin();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The run is being ended.", e);
            }
        }
        return lab;
    }

    /** Empty when no step needed a lab, or none could be had. */
    Optional<Lab> labIfAny() {
        return Optional.ofNullable(lab);
    }

    boolean labIsOfOwn() {
        return ofOwn;
    }

    Recorder recorder() {
        lab();
        return Objects.requireNonNull(recorder);
    }

    TrunkProfile profile() {
        return scene().profile();
    }

    /** What was agreed on with who that is: on the other trunk, where it is the carrier of that. */
    TrunkProfile profile(ListeningPoint who) {
        return Optional.of(who)
                .filter(ListeningPoint.OTHER_CARRIER::equals)
                .flatMap(other -> profile().ofOther())
                .orElseGet(this::profile);
    }

    /** The party that listens there. */
    UserAgent at(ListeningPoint point) {
        return lab().at(point);
    }

    ScenarioCalls calls() {
        return calls;
    }

    /** What must be there before anything can be judged of it. */
    Requisites requires() {
        return new Requisites(profile(), scene().folder(), lab().asterisk().inventory(), () -> recorder()
                .trace());
    }

    /** Waits for something that a later step needs. */
    <T> T find(Function<Trace, Optional<T>> search) throws InterruptedException {
        return recorder()
                .await(search, patience)
                .orElseThrow(() -> new IllegalStateException("Asterisk did not report what the step needs."));
    }

    /** Waits for so much longer, where the protocol takes its time; the longest that was asked for counts. */
    void bePatient(Duration longer) {
        Duration asked = longer.plus(DEADLINE);
        patience = asked.compareTo(patience) > 0 ? asked : patience;
    }

    /** Waits as long as usual again. */
    void bePatientNoMore() {
        patience = DEADLINE;
    }

    /** Waits until the check holds, or never can. It must still hold when the scenario is over. */
    void expect(Check check) throws InterruptedException {
        hold(
                check,
                recorder()
                        .await(trace -> Optional.of(check.judge(trace)).filter(Judgement::isFinal), patience)
                        .orElseGet(() -> check.judge(recorder().trace())));
    }

    /** The same of something that only the calls of the scenario bring about: once they are all over, no longer. */
    void expectOfCalls(Check check) throws InterruptedException {
        hold(check, judgedOfCalls(check));
    }

    /** What comes of that, without a verdict. */
    Judgement judgedOfCalls(Check check) throws InterruptedException {
        calls.mustHaveBegun();
        CallWatch watch = new CallWatch(
                recorder(), lab().asterisk().ami()::fence, trace -> Standstill.isIn(trace, calls.asPlaced()));
        return watch.judge(check, patience);
    }

    private void hold(Check check, Judgement judgement) throws InterruptedException {
        if (!judgement.holds()) {
            fail(judgement);
        }
        hold(check);
    }

    /** The check holds now, and must when the scenario is over. */
    void hold(Check check) {
        held.add(check);
        scene().record().judged();
    }

    /**
     * Ends the calls that there are, so that they do not stand in the way of the next (sip.conf.sample, 'call-limit'); not in the
     * middle of their set-up, where chance has how far it gets, which a comparison would take for another behaviour.
     */
    void endCalls() throws InterruptedException {
        lab().calmDown();
        standing(recorder().trace()).forEach(lab().asterisk().ami()::hangUp);
        await(trace -> Optional.of(standing(trace)).filter(Set::isEmpty));
    }

    private static Set<String> standing(Trace trace) {
        Set<String> channels = channels("Newchannel", trace);
        channels.removeAll(channels("Hangup", trace));
        return channels;
    }

    private static Set<String> channels(String event, Trace trace) {
        return trace.ami(event)
                .flatMap(of -> of.field("channel").stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Waits for something that need not come. */
    void await(Function<Trace, Optional<?>> search) throws InterruptedException {
        recorder().await(trace -> search.apply(trace).map(Object.class::cast), patience);
    }

    /** Waits for {@code end}, and for all that Asterisk did until then; then the check must hold without more ado. */
    void expectAfter(Function<Trace, Optional<?>> end, Check check) throws InterruptedException {
        await(end);
        lab().asterisk().ami().fence();
        judge(check);
        hold(check);
    }

    /** The check must hold when the scenario is over, and nothing more can come. */
    void expectInTheEnd(Check check) {
        hold(check);
    }

    /** The check must hold now. */
    void judge(Check check) throws InterruptedException {
        judge(check, recorder().trace());
        scene().record().judged();
    }

    private void judge(Check check, Trace trace) throws InterruptedException {
        Judgement judgement = check.judge(trace);
        if (!judgement.holds()) {
            fail(judgement);
        }
    }

    /** Judges everything once more, now that nothing more can come. */
    void judgeAgain(Trace whole) throws InterruptedException {
        for (Check check : held) {
            judge(check, whole);
        }
    }

    /** What the verdict rests on: all that holds when nothing more can come, and at last what does not. */
    List<Judgement> judgements(Trace whole) {
        return Stream.concat(held.stream().map(check -> check.judge(whole)).filter(Judgement::holds), missed.stream())
                .toList();
    }

    /** Waits until a party has sent the media that it was asked to send on the call. */
    void awaitSent(CompletableFuture<Void> done) throws InterruptedException {
        try {
            done.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            judge(Calls.staysUp(calls.callId()));
            throw new IllegalStateException("A party could not send its media.", e);
        }
    }

    /** Ends the scenario: with a verdict, unless the lab or this machine may be what kept the judgement from holding. */
    void fail(Judgement judgement) throws InterruptedException {
        fail(judgement, recorder().upToNow());
    }

    /**
     * @param then what had been seen when it turned out not to hold
     */
    void fail(Judgement judgement, Trace then) throws InterruptedException {
        missed.add(judgement);
        Trace trace = recorder().upToNow();
        Shortfall shortfall = Shortfall.of(scene(), judgement, then);
        Optional<Doubt> doubt = loss().or(() -> Shortfall.doubt(judgement, trace));
        if (doubt.isPresent()) {
            scene().record().doubt(doubt.get());
            throw new IllegalStateException(String.valueOf(shortfall.end().getMessage()));
        }
        scene().record().miss(shortfall);
        shortfall.endScenario();
    }

    /** That a call did not come to an end, so that what ended it was the harness. */
    Optional<Doubt> loop() {
        return lab().asterisk().loopSince(recorder().started()).map(Doubt::of);
    }

    /** What has befallen the lab in the course of the scenario, if anything. */
    Optional<Doubt> loss() throws InterruptedException {
        return lab().asterisk().lossSince(recorder().started()).map(Doubt::of);
    }
}
