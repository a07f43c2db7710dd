package org.trunkproof.evidence;

import java.time.Instant;

/**
 * A step of the dialplan that a channel took.
 *
 * @param at when, no later than what came of it
 * @param channel the name of the channel
 * @param application what ran, without its arguments
 * @param data its arguments, with all variables filled in
 */
public record ExecutedStep(
        Instant at,
        String channel,
        String context,
        String extension,
        String priority,
        String application,
        String data) {

    /** Whether the other stands at the same place of the dialplan, on the same channel. */
    boolean isAt(ExecutedStep other) {
        return channel.equals(other.channel)
                && context.equals(other.context)
                && extension.equals(other.extension)
                && priority.equals(other.priority);
    }
}
