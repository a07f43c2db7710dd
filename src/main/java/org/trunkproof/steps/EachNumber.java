package org.trunkproof.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Trace;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Judgement;

/** What must hold of each of several numbers or callers: all for which it does not are said at once, each by its name. */
final class EachNumber {

    private final World world;
    private final Map<String, Judgement> missed = new LinkedHashMap<>();
    private @Nullable Trace first;

    EachNumber(World world) {
        this.world = world;
    }

    /** Whether it does, now that the calls are over; of a number for which something did not hold, nothing else is asked. */
    boolean holds(String number, Check check) throws InterruptedException {
        if (missed.containsKey(number)) {
            return false;
        }
        return isMet(number, check, world.judgedOfCalls(check));
    }

    /** The same now that nothing more of it can come. */
    boolean holdsNow(String number, Check check) {
        return !missed.containsKey(number)
                && isMet(number, check, check.judge(world.recorder().trace()));
    }

    private boolean isMet(String number, Check check, Judgement judgement) {
        if (judgement.holds()) {
            world.hold(check);
            return true;
        }
        return misses(number, judgement);
    }

    boolean misses(String number, Judgement judgement) {
        missed.put(number, judgement);
        if (first == null) {
            first = world.recorder().trace();
        }
        return false;
    }

    /** Ends the scenario if it does not hold of all. What may be to blame is what had happened by the first. */
    void mustHold() throws InterruptedException {
        if (!missed.isEmpty()) {
            world.fail(Judgement.ofEach(missed), Objects.requireNonNull(first));
        }
    }
}
