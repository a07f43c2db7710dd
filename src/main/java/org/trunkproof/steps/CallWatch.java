package org.trunkproof.steps;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunkproof.evidence.Recorder;
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
    private final Predicate<Trace> isStill;

    /**
     * @param isStill whether all calls are over, as far as the Trace tells
     */
    CallWatch(Recorder recorder, Fence fence, Predicate<Trace> isStill) {
        this.recorder = recorder;
        this.fence = fence;
        this.isStill = isStill;
    }

    /** The last judgement: it is final, or nothing more comes, or it took too long. */
    Judgement judge(Check check, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<Trace> seen = recorder.await(
                    trace -> Optional.of(trace).filter(now -> check.judge(now).isFinal() || isStill.test(now)),
                    Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            Judgement judgement = check.judge(seen.orElseGet(recorder::trace));
            if (seen.isEmpty() || judgement.isFinal()) {
                return judgement;
            }
            fence.pass();
            Trace fenced = recorder.trace();
            if (isStill.test(fenced)) {
                return check.judge(fenced);
            }
        }
    }
}
