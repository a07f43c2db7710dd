package org.trunkproof.report;

import java.time.Duration;
import java.time.Instant;

/**
 * A step of a scenario as it was run.
 *
 * @param text with its keyword; a table or a text that belongs to it on lines of their own
 * @param began when it did, by the clock of the Trace
 * @param took how long it took; nothing if it was not run
 * @param status such as {@code passed}, {@code failed} or {@code skipped}
 */
public record Step(String text, Instant began, Duration took, String status) {}
