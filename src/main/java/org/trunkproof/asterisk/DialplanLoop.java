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
 * Finds the call whose dialplan goes round in circles. Of such a call AMI tells some ten thousand things a second, until
 * somebody ends it; so much nobody can look through, and no memory holds. Told on one thread.
 */
final class DialplanLoop {

    /**
     * Of one call with all that it leads to: hundreds of times as many as AMI tells of one that comes to an end. Not of steps
     * alone: of one that is taken again and again AMI tells once, and then that INVALID_EXTEN is set (main/pbx.c,
     * ast_pbx_run; main/manager_channels.c tells of a step where the channel has come to another).
     */
    static final int MOST_MESSAGES = 20_000;

    private final Map<String, Course> courses = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private volatile @Nullable LoopingCall found;

    /** How far a call has come. */
    private static final class Course {
        private int messages;
        private String step = "no step";
    }

    /**
     * A call that does not come to an end.
     *
     * @param step the last that it was told to have taken
     */
    record LoopingCall(Instant at, String step) {}

    /** Counts the message. @return whether it is of a call of which there have been too many */
    boolean isPartOf(AmiMessage message) {
        String call = message.field("Linkedid").orElse("");
        if (call.isEmpty()) {
            return false;
        }
        if (message.name().equals("Hangup")
                && message.field("Uniqueid").filter(call::equals).isPresent()) {
            return isTooMuch(courses.remove(call));
        }
        Course course = courses.computeIfAbsent(call, begun -> new Course());
        course.messages++;
        if (message.name().equals("Newexten")) {
            course.step = step(message);
        }
        if (course.messages == MOST_MESSAGES) {
            found = new LoopingCall(Instant.now(), course.step);
        }
        return isTooMuch(course);
    }

    private static boolean isTooMuch(@Nullable Course course) {
        return course != null && course.messages >= MOST_MESSAGES;
    }

    /** The channel of such a message, when it is first asked for. */
    Optional<String> toEnd(AmiMessage message) {
        return message.field("Channel").filter(ended::add);
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
