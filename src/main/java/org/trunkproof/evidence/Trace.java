package org.trunkproof.evidence;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.sip.SipMessage;

/**
 * Everything seen from one moment to another, in order. Immutable; the only thing that judgements and reports read.
 *
 * @param parties who has which address
 * @param events in the order in which they were seen
 */
public record Trace(Map<InetAddress, Party> parties, List<TraceEvent> events) {

    /** The global variable of Asterisk's that is set when a scenario is over, and only cleaning up is left. */
    public static final String OVER = "TRUNKPROOF_OVER";

    public Trace {
        parties = Map.copyOf(parties);
        events = beginning(events);
    }

    /** The beginning of a recording does not change, and knows more of itself than another list. */
    private static EventLog.Beginning beginning(List<TraceEvent> events) {
        return events instanceof EventLog.Beginning beginning ? beginning : EventLog.of(events);
    }

    /** Who has the address. */
    public Host host(InetAddress address) {
        Party party = parties.get(address);
        return party == null ? new UnknownHost(address) : party;
    }

    /** Who sent the datagram. */
    public Host sender(Datagram datagram) {
        return host(datagram.source().getAddress());
    }

    /** Whom the datagram was sent to. */
    public Host receiver(Datagram datagram) {
        return host(datagram.destination().getAddress());
    }

    public Stream<AmiEvent> ami() {
        return beginning(events).ami().stream();
    }

    public Stream<AmiEvent> ami(String name) {
        return ami().filter(event -> event.is(name));
    }

    /** The channel of the call with this Call-ID, once Asterisk has made one and its driver has told of it. */
    public Optional<String> channelOfCall(String callId) {
        return channelsOfCalls()
                .filter(event -> event.callId().equals(callId))
                .map(ChannelOfCall::channel)
                .findFirst();
    }

    /** All channels whose call is known. */
    public Stream<ChannelOfCall> channelsOfCalls() {
        return driver(ChannelOfCall.class);
    }

    /** Names of the channels that Asterisk has made for calls to or from the peer. */
    public Stream<String> channelsOfPeer(String peer) {
        return driver(ChannelOfPeer.class)
                .filter(event -> event.peer().equals(peer))
                .map(ChannelOfPeer::channel);
    }

    /** Names of the channels whose dialplan has dialled the peer, once for each time. */
    public Stream<String> channelsThatDialled(String peer) {
        return dialled(peer).map(PeerDialled::channel);
    }

    /** Each time that the dialplan has dialled the peer. */
    public Stream<PeerDialled> dialled(String peer) {
        return driver(PeerDialled.class).filter(event -> event.peer().equals(peer));
    }

    /** The same, whomever they dialled. */
    public Stream<String> channelsThatDialled() {
        return driver(PeerDialled.class).map(PeerDialled::channel);
    }

    /** What Asterisk thought of the peer. */
    public Stream<PeerState> statesOfPeer(String peer) {
        return driver(PeerState.class).filter(event -> event.peer().equals(peer));
    }

    /** When the harness had Asterisk ask a peer whether it is there. */
    public Stream<PeerAsked> askedPeers() {
        return driver(PeerAsked.class);
    }

    public Stream<SipDatagram> sip() {
        return beginning(events).sip().stream();
    }

    /** Its SIP as it is kept, without a copy. */
    List<SipDatagram> received() {
        return beginning(events).sip();
    }

    /** Its SIP, each message once, and which answers which; found out once for a Trace. */
    public Exchanges exchanges() {
        return beginning(events).exchanges();
    }

    /** SIP messages that Asterisk sent to the party, each once. */
    public Stream<SentMessage> sentTo(Party party) {
        return exchanges().sent().stream().filter(sent -> receiver(sent.first()) == party);
    }

    /** What came of the requests that the party sent. */
    public Stream<Exchange> exchangesFrom(Party party) {
        return exchanges().all().filter(exchange -> sender(exchange.request().first()) == party);
    }

    /** What came of the requests that Asterisk sent to the party. */
    public Stream<Exchange> exchangesTo(Party party) {
        return exchanges().all().filter(exchange -> receiver(exchange.request().first()) == party);
    }

    /** SIP messages of one call in the order seen, retransmissions included. */
    public Stream<SipMessage> sip(String callId) {
        return sip().flatMap(datagram -> datagram.message().stream())
                .filter(message -> message.callId().equals(callId));
    }

    /** SIP messages that Asterisk sent to the party, retransmissions included. */
    public Stream<SipMessage> sipTo(Party party) {
        return sip().filter(datagram -> receiver(datagram) == party).flatMap(datagram -> datagram.message().stream());
    }

    /** SIP messages that the party sent, retransmissions included. */
    public Stream<SipMessage> sipFrom(Party party) {
        return sip().filter(datagram -> sender(datagram) == party).flatMap(datagram -> datagram.message().stream());
    }

    public Stream<RtpDatagram> rtpTo(Party party) {
        return of(RtpDatagram.class).filter(datagram -> receiver(datagram) == party);
    }

    public Stream<RtpDatagram> rtpFrom(Party party) {
        return of(RtpDatagram.class).filter(datagram -> sender(datagram) == party);
    }

    public Stream<RtcpDatagram> rtcpTo(Party party) {
        return of(RtcpDatagram.class).filter(datagram -> receiver(datagram) == party);
    }

    /** What of the harness came late. */
    public Stream<Delay> delays() {
        return of(Delay.class);
    }

    /** What reached parties from nobody of the lab. */
    public Stream<StrayDatagram> strays() {
        return of(StrayDatagram.class);
    }

    public Stream<LogLine> log() {
        return of(LogLine.class);
    }

    public Stream<StoredMessage> messages() {
        return of(StoredMessage.class);
    }

    /** This Trace with more events, each at its place in time. */
    public Trace with(List<? extends TraceEvent> more) {
        return new Trace(
                parties,
                Stream.concat(events.stream(), more.stream())
                        .sorted(Comparator.comparing(TraceEvent::at))
                        .toList());
    }

    /** This Trace without RTP and RTCP. */
    public Trace withoutMedia() {
        return new Trace(
                parties, events.stream().filter(event -> !event.isMedia()).toList());
    }

    /** When the first of it was seen; of an empty one, {@link Instant#EPOCH}. */
    public Instant began() {
        return events.isEmpty() ? Instant.EPOCH : events.get(0).at();
    }

    /** When the scenario was over: what comes later is the harness's cleaning up. Empty while it goes on. */
    public Optional<Instant> over() {
        return ami("VarSet")
                .filter(event -> event.is("VarSet", "variable", OVER))
                .map(AmiEvent::at)
                .findFirst();
    }

    private <E extends DriverEvent> Stream<E> driver(Class<E> kind) {
        return beginning(events).driver().stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E extends TraceEvent> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
