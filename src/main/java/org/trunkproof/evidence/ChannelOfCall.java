package org.trunkproof.evidence;

import java.time.Instant;

/**
 * A channel carries the call of this Call-ID (RFC 3261 section 8.1.1.4), which its messages on the wire have as well.
 *
 * @param channel its name, which AMI's events have as well
 */
public record ChannelOfCall(Instant at, String channel, String callId) implements DriverEvent {}
