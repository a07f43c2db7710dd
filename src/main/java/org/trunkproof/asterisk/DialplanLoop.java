package org.trunkproof.asterisk;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.AmiMessage;

/**
 * Finds the call whose dialplan goes round in circles. It takes some ten thousand steps a second, each of which AMI tells of,
 * until somebody ends it; so much nobody can look through, and no memory holds. Told on one thread.
 */
final class DialplanLoop {

    /** In one call with all that it leads to: hundreds of times as many as a dialplan takes that comes to an end. */
    static final int MOST_STEPS = 10_000;

    private final Map<String, Integer> steps = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private volatile @Nullable LoopingCall found;

    /**
     * A call that does not come to an end.
     *
     * @param step the last that was counted
     */
    record LoopingCall(Instant at, String step) {}

    /** Counts what the message tells. @return whether it is of a call that has taken too many steps */
    boolean isPartOf(AmiMessage message) {
        String call = message.field("Linkedid").orElse("");
        if (call.isEmpty()) {
            return false;
        }
        if (message.name().equals("Newexten") && steps.merge(call, 1, Integer::sum) == MOST_STEPS) {
            found = new LoopingCall(Instant.now(), step(message));
        }
        if (message.name().equals("Hangup")
                && message.field("Uniqueid").filter(call::equals).isPresent()) {
            steps.remove(call);
        }
        return steps.getOrDefault(call, 0) >= MOST_STEPS;
    }

    /** The channel that takes the step that the message tells of, when it is first asked for. */
    Optional<String> toEnd(AmiMessage message) {
        return message.field("Channel").filter(channel -> message.name().equals("Newexten") && ended.add(channel));
    }

    private static String step(AmiMessage message) {
        return field(message, "Application") + "(" + field(message, "AppData") + ") as step "
                + field(message, "Priority") + " of " + field(message, "Extension") + " in "
                + field(message, "Context");
    }

    private static String field(AmiMessage message, String name) {
        return message.field(name).orElse("");
    }

    /** The one that was found last; empty where none was. */
    Optional<LoopingCall> found() {
        return Optional.ofNullable(found);
    }
}
