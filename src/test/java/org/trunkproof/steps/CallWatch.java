package org.trunkproof.steps;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Standstill;
import org.trunkproof.evidence.Trace;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Judgement;

/** Waits for what only calls bring about: when all of them are over, it has come or it never will. */
final class CallWatch {

    /** Returns when all that Asterisk has done by now is in the recording. */
    interface Fence {
        void pass() throws InterruptedException;
    }

    private final Recorder recorder;
    private final Fence fence;
    private final BooleanSupplier isStill;

    /**
     * @param isStill whether nothing is left to do, for Asterisk as it was at the fence and for the parties
     */
    CallWatch(Recorder recorder, Fence fence, BooleanSupplier isStill) {
        this.recorder = recorder;
        this.fence = fence;
        this.isStill = isStill;
    }

    /** The last judgement: it is final, or nothing more comes, or it took too long. */
    Judgement judge(Check check, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        int fenced = 0;
        while (true) {
            int known = fenced;
            Optional<Trace> seen = recorder.await(
                    trace -> Optional.of(trace)
                            .filter(now ->
                                    check.judge(now).isFinal() || now.events().size() > known && Standstill.isIn(now)),
                    Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            Judgement judgement = check.judge(seen.orElseGet(recorder::trace));
            if (seen.isEmpty() || judgement.isFinal()) {
                return judgement;
            }
            fence.pass();
            if (isStill.getAsBoolean()) {
                return check.judge(recorder.trace());
            }
            fenced = recorder.trace().events().size();
        }
    }
}
