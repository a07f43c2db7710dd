package org.trunkproof.evidence;

/**
 * Until when is waited for something: later by as long as everything stands still meanwhile, but no more than as long again.
 *
 * @param begun by {@link System#nanoTime}
 * @param stoodStillBefore for how many nanoseconds everything had stood still when the wait began
 * @param nanos how long is waited otherwise
 */
record Deadline(long begun, long stoodStillBefore, long nanos) {

    /** In nanoseconds; none is left when it is not above 0. */
    long left(long now, long stoodStill) {
        return begun + nanos + Math.min(stoodStill - stoodStillBefore, nanos) - now;
    }
}
