package org.trunkproof.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.verify.Judgement;

/** More calls up at once with each step, and what becomes of their set-up and their sound. */
final class LoadRamp implements Benchmark {

    private static final List<Integer> STEPS = List.of(10, 25, 50, 100, 150, 200);
    private static final int SETTING_UP = 10;
    private static final Duration SOUND = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final LabPlan plan;
    private final List<Step> steps = new ArrayList<>();

    LoadRamp(LabPlan plan) {
        this.plan = plan;
    }

    /**
     * What became of so many calls.
     *
     * @param setUps milliseconds from INVITE to 200, one for each call that came up
     * @param lost percent of the frames that were played
     * @param jitter deviation from 20 ms of what the parties receive of Asterisk, p95, in milliseconds
     * @param failed calls of which not all holds that is judged
     */
    private record Step(int calls, List<Double> setUps, double lost, double jitter, int failed) {}

    @Override
    public List<Figure> measure() throws Exception {
        try (LabPool pool = new LabPool(plan, 1)) {
            for (int calls : STEPS) {
                Lab lab = pool.borrowNew(Circumstances.USUAL);
                steps.add(step(lab, calls));
                pool.discard(lab);
            }
        }
        return steps.stream()
                .map(step -> Figure.of(step.calls() + " calls: from INVITE to 200", "ms", step.setUps(), Budget.none())
                        .remark(step.failed() + " fail, " + Series.number(step.lost()) + " % of the sound is lost, and"
                                + " what comes is off 20 ms by up to " + Series.number(step.jitter()) + " ms (p95)"))
                .toList();
    }

    @Override
    public List<Plot> plots() {
        return List.of(
                plot("from INVITE to 200, median", "ms", step -> Series.quantile(step.setUps(), 0.5)),
                plot("from INVITE to 200, p95", "ms", step -> Series.quantile(step.setUps(), 0.95)),
                plot("sound lost", "%", Step::lost),
                plot("off 20 ms at the receiver, p95", "ms", Step::jitter),
                plot("calls that fail", "calls", Step::failed));
    }

    private Plot plot(String title, String unit, ToDoubleFunction<Step> value) {
        return new Plot(
                title,
                unit,
                steps.stream()
                        .map(step -> new Plot.Point(step.calls(), value.applyAsDouble(step)))
                        .toList());
    }

    private static Step step(Lab lab, int count) throws Exception {
        CallDriver driver = new CallDriver(lab, SOUND);
        List<VerifiedCall> calls = driver.allUp(count, SETTING_UP);
        CompletableFuture.allOf(calls.stream().map(VerifiedCall::speak).toArray(CompletableFuture[]::new))
                .get(SOUND.plus(DEADLINE).toMillis(), TimeUnit.MILLISECONDS);
        driver.hangUpAll();
        lab.asterisk().ami().fence();
        CallTraces traces = new CallTraces(driver.recorder().trace());
        List<Double> setUps = new ArrayList<>();
        List<Double> jitters = new ArrayList<>();
        double lost = 0;
        int failed = count - calls.size();
        for (VerifiedCall call : calls) {
            Trace trace = call.trace(traces);
            setUp(call.callId(), trace).ifPresent(setUps::add);
            jitters.addAll(new Sent(trace).deviationsOfAsterisk());
            lost += call.unheard(trace);
            failed += call.judge(trace).stream().allMatch(Judgement::holds) ? 0 : 1;
        }
        return new Step(count, setUps, lost / calls.size() * 100, Series.quantile(jitters, 0.95), failed);
    }

    private static Optional<Double> setUp(String callId, Trace trace) {
        Optional<SipDatagram> invite = first(callId, trace, true);
        Optional<SipDatagram> answer = first(callId, trace, false);
        return invite.flatMap(
                from -> answer.map(to -> Duration.between(from.at(), to.at()).toNanos() / 1e6));
    }

    private static Optional<SipDatagram> first(String callId, Trace trace, boolean request) {
        return trace.sip()
                .filter(datagram -> datagram.message()
                        .filter(message -> message.callId().equals(callId)
                                && (request ? message.isRequest("INVITE") : message.isResponse("INVITE", 200, 299)))
                        .isPresent())
                .findFirst();
    }
}
