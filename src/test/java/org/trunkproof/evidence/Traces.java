package org.trunkproof.evidence;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.media.RtpPacket;

/** Writes a Trace by hand: an event each 20 ms. */
public final class Traces {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Map<Party, String> ADDRESSES = Map.of(
            Party.CARRIER, "10.0.0.1",
            Party.SECOND_CARRIER, "10.0.0.3",
            Party.OTHER_CARRIER, "10.0.0.4",
            Party.CALLING_HOST, "10.0.0.5",
            Party.ASTERISK, "10.0.0.2",
            Party.DESK_PHONE, "10.1.0.1",
            Party.SECOND_PHONE, "10.1.0.2",
            Party.STRANGER, "10.2.0.1");

    private final List<TraceEvent> events = new ArrayList<>();
    private final Map<InetAddress, Party> routers = new HashMap<>();

    private Instant now() {
        return START.plusMillis(20L * events.size());
    }

    private static InetSocketAddress address(Party party, int port) {
        return new InetSocketAddress(host(party), port);
    }

    public static InetAddress host(Party party) {
        try {
            return InetAddress.getByName(ADDRESSES.get(party));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(party.toString(), e);
        }
    }

    /** A message as text with bare line feeds, such as a text block. */
    public Traces sip(Party source, Party destination, String message) {
        return sip(source, destination, message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same at so many milliseconds after the beginning. */
    public Traces sip(long at, Party source, Party destination, String message) {
        events.add(new SipDatagram(
                START.plusMillis(at),
                address(source, 5060),
                address(destination, 5060),
                message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** A message of Asterisk's to somebody who sees it come from a router. */
    public Traces routed(String router, Party destination, String message) {
        InetSocketAddress source = new InetSocketAddress(router, 5060);
        routers.put(source.getAddress(), Party.ASTERISK);
        events.add(new SipDatagram(
                now(),
                source,
                address(destination, 5060),
                message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** A datagram as it is. */
    public Traces sip(Party source, Party destination, byte[] bytes) {
        events.add(new SipDatagram(now(), address(source, 5060), address(destination, 5060), bytes));
        return this;
    }

    public Traces rtp(Party source, Party destination, RtpPacket packet) {
        events.add(new RtpDatagram(now(), address(source, 10_000), address(destination, 20_000), packet.encode()));
        return this;
    }

    /** A packet at so many milliseconds after the beginning. */
    public Traces rtp(long at, Party source, Party destination, RtpPacket packet) {
        events.add(new RtpDatagram(
                START.plusMillis(at), address(source, 10_000), address(destination, 20_000), packet.encode()));
        return this;
    }

    public Traces rtcp(Party source, Party destination, byte[] packet) {
        events.add(new RtcpDatagram(now(), address(source, 10_001), address(destination, 20_001), packet));
        return this;
    }

    /** What reaches a party's SIP socket from an address that is nobody's. */
    public Traces stray(String source, Party destination, byte[] bytes) {
        InetSocketAddress from = new InetSocketAddress(source, 4444);
        events.add(new StrayDatagram(now(), from, address(destination, 5060), bytes));
        return this;
    }

    /** Something of the harness comes late. */
    public Traces delay(int millis, String of) {
        events.add(new Delay(now(), Duration.ofMillis(millis), of));
        return this;
    }

    public Traces message(String mailbox, byte[] recording) {
        events.add(new StoredMessage(now(), mailbox, recording));
        return this;
    }

    /** A line of Asterisk's log. */
    public Traces log(String text) {
        events.add(new LogLine(now(), text));
        return this;
    }

    /** @param fields name, value, name, value */
    public Traces ami(String name, String... fields) {
        AmiMessage message = AmiMessage.event(name);
        for (int i = 0; i < fields.length; i += 2) {
            message = message.with(fields[i], fields[i + 1]);
        }
        events.add(new AmiEvent(now(), message));
        return this;
    }

    /** Asterisk makes a channel for a call to or from a peer, and the driver says so. */
    public Traces channel(String channel, String peer) {
        ami("Newchannel", "Channel", channel);
        events.add(new ChannelOfPeer(now(), channel, peer));
        return this;
    }

    public Traces call(String channel, String callId) {
        events.add(new ChannelOfCall(now(), channel, callId));
        return this;
    }

    public Traces dials(String channel, String peer) {
        events.add(new PeerDialled(now(), channel, peer));
        return this;
    }

    public Traces asked(String peer) {
        events.add(new PeerAsked(now(), peer));
        return this;
    }

    public Traces state(String peer, PeerState.State state) {
        events.add(new PeerState(now(), peer, state));
        return this;
    }

    public Trace trace() {
        Map<InetAddress, Party> parties = new HashMap<>(routers);
        ADDRESSES.keySet().forEach(party -> parties.put(host(party), party));
        return new Trace(parties, events);
    }
}
