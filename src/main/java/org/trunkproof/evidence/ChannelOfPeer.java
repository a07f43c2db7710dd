package org.trunkproof.evidence;

import java.time.Instant;

/**
 * Asterisk has made a channel for a call to or from a peer.
 *
 * @param channel its name, which AMI's events have as well
 * @param peer as it is called in the configuration; a caller that is in no configuration, by its address
 */
public record ChannelOfPeer(Instant at, String channel, String peer) implements DriverEvent {}
