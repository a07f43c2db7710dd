package org.trunkproof.evidence;

/**
 * What Asterisk's channel driver has done or found out, in words that fit any driver. Each says it in its own way, over AMI
 * or otherwise, and names its channels as it likes; judgements read these events, and know no driver.
 */
public sealed interface DriverEvent extends TraceEvent
        permits ChannelOfPeer, ChannelOfCall, PeerDialled, PeerState, PeerAsked {}
