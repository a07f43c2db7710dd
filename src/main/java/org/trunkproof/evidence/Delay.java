package org.trunkproof.evidence;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that the harness does came late: its machine had no processor for it, or it was busy with something else. What
 * Asterisk made of that is no verdict on the trunk.
 *
 * @param at when it came at last
 * @param by how much later than it should have
 * @param of what it was, as in {@code the harness's clock} and {@code the carrier's reaction to INVITE}
 */
public record Delay(Instant at, Duration by, String of) implements TraceEvent {

    /** Less is how late a thread may be woken on any machine, and no delay. */
    public static final Duration LEAST = Duration.ofMillis(20);
}
