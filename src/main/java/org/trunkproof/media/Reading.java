package org.trunkproof.media;

import java.time.Instant;

/**
 * What was measured at a moment.
 *
 * @param value in the unit of the series that it belongs to
 */
public record Reading(Instant at, double value) {}
