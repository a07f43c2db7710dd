package org.trunkproof.evidence;

import java.time.Instant;

/**
 * A line of Asterisk's log.
 *
 * @param at when Asterisk wrote it, by the clock that it shares with the harness
 */
public record LogLine(Instant at, String text) implements TraceEvent {}
