package org.trunkproof.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;

/** Many calls up at once with sound both ways, each of them judged: what is lost, and who needs the processor. */
final class HeldCalls implements Benchmark {

    private static final int SIPP_PER_SECOND = 50;
    private static final Duration SOUND = Duration.ofSeconds(5);

    private final LabPlan plan;
    private final Optional<Sipp> sipp;
    private final int count;
    private final List<Double> up = new ArrayList<>();
    private final List<Double> unheard = new ArrayList<>();
    private final List<Double> late = new ArrayList<>();
    private final List<Double> ourCores = new ArrayList<>();
    private final List<Double> asteriskCores = new ArrayList<>();
    private final List<Double> sippCores = new ArrayList<>();
    private final List<Double> asteriskWithSipp = new ArrayList<>();

    HeldCalls(LabPlan plan, Optional<Sipp> sipp, int count) {
        this.plan = plan;
        this.sipp = sipp;
        this.count = count;
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (LabPool pool = new LabPool(plan, 1)) {
            Lab lab = pool.borrowNew(Circumstances.USUAL);
            ProcessHandle asterisk = Processor.asterisk(lab);
            for (int round = 0; round < ROUNDS; round++) {
                hold(lab, asterisk);
            }
            if (sipp.isPresent()) {
                try (SippLab sipps = new SippLab(lab, sipp.get())) {
                    for (int round = 0; round < ROUNDS; round++) {
                        hold(sipps, asterisk);
                    }
                }
            }
            pool.discard(lab);
        }
        return figures();
    }

    private List<Figure> figures() {
        String calls = count + " calls up at once: ";
        Figure cores = Figure.of(
                        calls + "processor of the harness",
                        "cores",
                        ourCores,
                        Budget.atMost(new Series("Asterisk", asteriskCores).median()))
                .remark("Asterisk has " + new Series("Asterisk", asteriskCores).text() + " meanwhile"
                        + (asteriskWithSipp.isEmpty()
                                ? ""
                                : ", with SIPp " + new Series("Asterisk", asteriskWithSipp).text()));
        return List.of(
                Figure.of(calls + "all that is judged holds", "calls", up, Budget.atLeast(count)),
                Figure.of(calls + "frames of sound that were not heard", "%", unheard, Budget.atMost(0)),
                Figure.of(calls + "pacing of what we send, p99", "ms", late, Budget.none()),
                sippCores.isEmpty() ? cores : cores.beside("SIPp rtp_stream", sippCores));
    }

    private void hold(Lab lab, ProcessHandle asterisk) throws Exception {
        CallDriver driver = new CallDriver(lab, SOUND);
        List<VerifiedCall> calls = driver.allUp(count);
        Processor ours = new Processor(List.of(ProcessHandle.current()));
        Processor theirs = new Processor(List.of(asterisk));
        Instant begun = Instant.now();
        driver.speakInAll();
        ourCores.add(ours.cores());
        asteriskCores.add(theirs.cores());
        Trace spoken = driver.recorder().trace();
        driver.hangUpAll();
        lab.asterisk().ami().fence();
        judge(calls, driver.recorder().trace());
        late.add(Series.quantile(new Sent(spoken).deviations(begun), 0.99));
        lab.settle();
    }

    private void judge(List<VerifiedCall> calls, Trace whole) {
        CallTraces traces = new CallTraces();
        int held = 0;
        double missing = 0;
        for (VerifiedCall call : calls) {
            Trace trace = call.trace(traces, whole);
            held += call.holds(trace) ? 1 : 0;
            missing += call.unheard(trace);
        }
        up.add((double) held);
        unheard.add(missing / calls.size() * 100);
    }

    private void hold(SippLab sipps, ProcessHandle asterisk) throws IOException, InterruptedException {
        Duration ramp = Duration.ofSeconds(count / SIPP_PER_SECOND + 2);
        Process calling = sipps.start(count, count, SIPP_PER_SECOND, ramp.plus(SOUND));
        // it says nowhere when all are up
        calling.waitFor(ramp.toMillis(), TimeUnit.MILLISECONDS);
        Processor theirs = new Processor(List.of(asterisk));
        Processor others = new Processor(List.of(calling.toHandle(), sipps.phone()));
        calling.waitFor(SOUND.toMillis() / 2, TimeUnit.MILLISECONDS);
        sippCores.add(others.cores());
        asteriskWithSipp.add(theirs.cores());
        SippLab.await(calling);
    }
}
