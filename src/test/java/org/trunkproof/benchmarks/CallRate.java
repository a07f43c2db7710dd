package org.trunkproof.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.verify.Judgement;

/**
 * How many calls a second are set up, carry sound and a key both ways, are hung up and judged, each when it is over; and
 * how many SIPp sets up, with sound of the same length both ways, and does not judge. Both have as many up at a time, in the
 * same lab by turns.
 */
final class CallRate implements Benchmark {

    /** Rounds that do not count: Java compiles what it runs while it runs, and SIPp was compiled long before. */
    private static final int WARM_UP = 3;

    private static final int CALLS = 80;
    private static final int AT_ONCE = 40;
    private static final Duration SOUND = Duration.ofMillis(500);

    private final LabPlan plan;
    private final Optional<Sipp> sipp;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> others = new ArrayList<>();
    private final List<Double> judging = new ArrayList<>();
    private int verified;

    CallRate(LabPlan plan, Optional<Sipp> sipp) {
        this.plan = plan;
        this.sipp = sipp;
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (LabPool pool = new LabPool(plan, 1)) {
            Lab lab = pool.borrowNew(Circumstances.USUAL);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                call(lab, round >= WARM_UP);
            }
            if (sipp.isPresent()) {
                try (SippLab sipps = new SippLab(lab, sipp.get())) {
                    for (int round = 0; round < ROUNDS; round++) {
                        Trace trace = sipps.call(CALLS, AT_ONCE, VerifiedCall.length(SOUND));
                        long connected = trace.ami("BridgeEnter").count() / 2;
                        if (connected < CALLS) {
                            throw new IllegalStateException("Of " + CALLS + " calls SIPp had " + connected
                                    + " connected, which is nothing to measure against; see its logs.");
                        }
                        others.add(rate(trace, CALLS, Instant.MIN));
                    }
                }
            }
            pool.discard(lab);
        }
        Figure rate = Figure.of("verified calls", "1/s", ours, Budget.none())
                .remark(verified + " of " + ROUNDS * CALLS + " calls hold all that is judged; " + AT_ONCE
                        + " at a time, " + VerifiedCall.length(SOUND).toMillis()
                        + " ms each, after " + WARM_UP
                        + " rounds that do not count; SIPp's have no key and are not judged");
        if (!others.isEmpty()) {
            rate = rate.beside("SIPp", others).budget(Budget.atLeast(new Series("SIPp", others).median()));
        }
        return List.of(rate, Figure.of("judging a call", "ms", judging, Budget.none()));
    }

    private void call(Lab lab, boolean counts) throws InterruptedException, ExecutionException {
        CallDriver driver = new CallDriver(lab, SOUND);
        CallTraces traces = new CallTraces();
        List<Future<Boolean>> verdicts = new ArrayList<>();
        ExecutorService judge = Executors.newSingleThreadExecutor();
        try {
            driver.oneAfterAnother(
                    CALLS,
                    AT_ONCE,
                    (call, seen) -> verdicts.add(judge.submit(() -> holds(call, traces, seen, counts))));
            int held = 0;
            for (Future<Boolean> verdict : verdicts) {
                held += verdict.get() ? 1 : 0;
            }
            Instant judged = Instant.now();
            lab.asterisk().ami().fence();
            if (counts) {
                verified += held;
                ours.add(rate(driver.recorder().trace(), held, judged));
            }
        } finally {
            judge.shutdown();
        }
        lab.settle();
    }

    private boolean holds(VerifiedCall call, CallTraces traces, Trace seen, boolean counts) throws IOException {
        long before = System.nanoTime();
        Trace trace = call.trace(traces, seen);
        List<Judgement> found = call.judge(trace);
        if (counts) {
            judging.add((System.nanoTime() - before) / 1e6);
        }
        if (found.stream().allMatch(Judgement::holds)) {
            return true;
        }
        if (counts) {
            new EvidenceFolder(Benchmarks.FOLDER, "failed/" + call.callId()).write(trace);
            System.out.println("    " + call.callId() + ": "
                    + found.stream()
                            .flatMap(one -> one.lines().stream())
                            .filter(line -> !line.agrees())
                            .toList());
        }
        return false;
    }

    /** Calls a second from when Asterisk is first asked for one to when it has hung up the last and that is judged. */
    private static double rate(Trace trace, int calls, Instant judged) {
        Optional<Instant> first = trace.ami("NewChannel").map(AmiEvent::at).findFirst();
        Optional<Instant> last = trace.ami("Hangup").map(AmiEvent::at).reduce((before, later) -> later);
        Instant from = first.orElseThrow(() -> new IllegalStateException("There were no calls."));
        Instant to = last.filter(judged::isBefore).orElse(judged);
        return calls / (Duration.between(from, to).toNanos() / 1e9);
    }
}
