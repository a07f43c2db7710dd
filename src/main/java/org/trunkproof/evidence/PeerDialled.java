package org.trunkproof.evidence;

import java.time.Instant;

/**
 * The dialplan of a channel dials a peer, whether or not another channel comes of it.
 *
 * @param channel that dials
 * @param peer as it is called in the configuration
 */
public record PeerDialled(Instant at, String channel, String peer) implements DriverEvent {}
