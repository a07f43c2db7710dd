package org.trunkproof.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.verify.Judgement;

/**
 * How many calls a second are set up, carry sound and a key both ways, are hung up and judged; and how many SIPp sets up,
 * with sound of the same length both ways, and does not judge. Both have as many up at a time, in the same lab by turns.
 */
final class CallRate implements Benchmark {

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
            for (int round = 0; round <= ROUNDS; round++) {
                call(lab, round > 0);
            }
            if (sipp.isPresent()) {
                try (SippLab sipps = new SippLab(lab, sipp.get())) {
                    for (int round = 0; round < ROUNDS; round++) {
                        Trace trace = sipps.call(CALLS, AT_ONCE, VerifiedCall.length(SOUND));
                        long connected = trace.ami("BridgeEnter").count() / 2;
                        others.add(rate(trace, (int) connected, Duration.ZERO));
                    }
                }
            }
            pool.discard(lab);
        }
        Figure rate = Figure.of("verified calls", "1/s", ours, Budget.none())
                .remark(verified + " of " + ROUNDS * CALLS + " calls hold all that is judged; " + AT_ONCE
                        + " at a time, " + VerifiedCall.length(SOUND).toMillis()
                        + " ms each; SIPp's have no key and are not judged");
        if (!others.isEmpty()) {
            rate = rate.beside("SIPp", others).budget(Budget.atLeast(new Series("SIPp", others).median()));
        }
        return List.of(rate, Figure.of("judging a call", "ms", judging, Budget.none()));
    }

    private void call(Lab lab, boolean counts) throws IOException, InterruptedException {
        CallDriver driver = new CallDriver(lab, SOUND);
        List<VerifiedCall> calls = driver.oneAfterAnother(CALLS, AT_ONCE);
        lab.asterisk().ami().fence();
        Trace trace = driver.recorder().trace();
        long before = System.nanoTime();
        CallTraces traces = new CallTraces(trace);
        int held = 0;
        for (VerifiedCall call : calls) {
            List<Judgement> found = call.judge(call.trace(traces));
            if (found.stream().allMatch(Judgement::holds)) {
                held++;
            } else if (counts) {
                new EvidenceFolder(Benchmarks.FOLDER, "failed/" + call.callId()).write(call.trace(traces));
                System.out.println("    " + call.callId() + ": "
                        + found.stream()
                                .flatMap(one -> one.lines().stream())
                                .filter(line -> !line.agrees())
                                .toList());
            }
        }
        Duration judged = Duration.ofNanos(System.nanoTime() - before);
        if (counts) {
            verified += held;
            ours.add(rate(trace, held, judged));
            judging.add(judged.toNanos() / 1e6 / CALLS);
        }
        lab.settle();
    }

    /** Calls a second from when Asterisk is first asked for one to when it has hung up the last, and some more after that. */
    private static double rate(Trace trace, int calls, Duration after) {
        Optional<Instant> first = trace.ami("NewChannel").map(AmiEvent::at).findFirst();
        Optional<Instant> last = trace.ami("Hangup").map(AmiEvent::at).reduce((before, later) -> later);
        Duration whole = first.flatMap(from -> last.map(to -> Duration.between(from, to)))
                .orElseThrow(() -> new IllegalStateException("There were no calls."));
        return calls / (whole.plus(after).toNanos() / 1e9);
    }
}
