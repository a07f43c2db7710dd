package org.trunkproof.evidence;

import java.time.Instant;

/**
 * The harness has had Asterisk ask a peer whether it is there, from now on, which it would have done in its own time.
 *
 * @param peer as it is called in the configuration
 */
public record PeerAsked(Instant at, String peer) implements DriverEvent {}
