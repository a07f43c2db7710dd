package org.trunkproof.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges how Asterisk finds out whether its peers are there: the OPTIONS that it sends, and what it makes of the answers. */
public final class Qualify {

    private Qualify() {}

    /** The peer is so at some time after that one. */
    public static Check becomes(String peer, Reachability wanted, Instant since) {
        return trace -> {
            List<PeerState> changes = changes(peer, trace);
            boolean seen = after(since, changes).anyMatch(wanted::isOf);
            return Judgement.about(lastAsked(trace), Party.CARRIER)
                    .timed(Judgement.Timing.SIGNALLING)
                    .line("the trunk becomes", wanted, states(changes), seen)
                    .hopelessIf(!seen && isUnmonitored(changes))
                    .timelessIf(!seen && isUnmonitored(changes))
                    .judged();
        };
    }

    /**
     * The same, so soon after that time, or after the first OPTIONS to anybody if that is later. What the peer was before
     * does not count: one whose first OPTIONS still waits for its answer may be asked once more, and answer that at once.
     */
    public static Check becomes(String peer, Reachability wanted, Instant since, Duration atMost) {
        return trace -> {
            List<PeerState> changes = changes(peer, trace);
            Optional<Instant> from = asked(trace).stream()
                    .map(SipDatagram::at)
                    .findFirst()
                    .map(first -> first.isBefore(since) ? since : first);
            Optional<Duration> after = after(since, changes)
                    .filter(wanted::isOf)
                    .findFirst()
                    .flatMap(change -> from.map(before -> Duration.between(before, change.at())));
            boolean isNever = after.isEmpty() && isUnmonitored(changes);
            Judgement.Builder judgement = within(
                            Judgement.about(lastAsked(trace), Party.CARRIER).timed(Judgement.Timing.SIGNALLING),
                            after,
                            Duration.ZERO,
                            atMost)
                    .line("the trunk becomes", wanted, states(changes), after.isPresent());
            return isNever ? judgement.hopelessIf(true).timelessIf(true).judged() : judgement.judged();
        };
    }

    /** When the peer has first become so after that time. */
    public static Optional<Instant> became(String peer, Reachability wanted, Instant since, Trace trace) {
        return after(since, changes(peer, trace))
                .filter(wanted::isOf)
                .map(PeerState::at)
                .findFirst();
    }

    private static Stream<PeerState> after(Instant since, List<PeerState> changes) {
        return changes.stream().filter(change -> change.at().isAfter(since));
    }

    /** Asked for a state, Asterisk tells it again; that is no change. */
    private static List<PeerState> changes(String peer, Trace trace) {
        List<PeerState> changes = new ArrayList<>();
        PeerState.State before = PeerState.State.UNKNOWN;
        for (PeerState found : trace.statesOfPeer(peer).toList()) {
            if (found.state() != before) {
                changes.add(found);
                before = found.state();
            }
        }
        return changes;
    }

    /** Asterisk does not ask it, and so finds out nothing. */
    private static boolean isUnmonitored(List<PeerState> changes) {
        return !changes.isEmpty() && changes.get(changes.size() - 1).state() == PeerState.State.UNMONITORED;
    }

    private static String states(List<PeerState> changes) {
        return changes.isEmpty()
                ? "neither reachable nor unreachable"
                : changes.stream().map(change -> change.state().toString()).collect(Collectors.joining(", then "));
    }

    /** The first OPTIONS to the party names this host, and whoever else of it (RFC 3261 section 11.1). */
    public static Check asks(Party party, String host) {
        return trace -> {
            Optional<SipMessage> first = asked(trace).stream()
                    .filter(datagram -> trace.receiver(datagram) == party)
                    .findFirst()
                    .flatMap(SipDatagram::message);
            if (first.isEmpty()) {
                return Judgement.about(lastAsked(trace), party)
                        .line("OPTIONS to " + party, "comes", "none")
                        .judged();
            }
            String uri = first.get().requestUri();
            return Judgement.about(first, party)
                    .line("Request-URI", "one of " + host, uri, isOf(host, uri))
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }

    private static boolean isOf(String host, String uri) {
        try {
            return host.equalsIgnoreCase(SipUri.parse(uri).host());
        } catch (MalformedSipException e) {
            return false;
        }
    }

    /**
     * So long after its first OPTIONS the party gets a second one, which is no retransmission; those that the harness had
     * Asterisk send do not count.
     *
     * @param peer as which Asterisk knows the party
     */
    public static Check asksAgain(Party party, String peer, Duration atLeast, Duration atMost) {
        return trace -> {
            List<SipDatagram> asked = ofItself(
                    asked(trace).stream()
                            .filter(datagram -> trace.receiver(datagram) == party)
                            .toList(),
                    peer,
                    trace);
            Optional<Duration> between = asked.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            Duration.between(asked.get(0).at(), asked.get(1).at()));
            return within(
                            Judgement.about(lastAsked(trace), party).timed(Judgement.Timing.SIGNALLING),
                            between,
                            atLeast,
                            atMost)
                    .judged();
        };
    }

    /** The first after the harness has had the peer asked is what came of that; of another that it had asked nothing came here. */
    private static List<SipDatagram> ofItself(List<SipDatagram> asked, String peer, Trace trace) {
        List<SipDatagram> others = new ArrayList<>(asked);
        trace.askedPeers().filter(asks -> asks.peer().equals(peer)).forEach(asks -> others.stream()
                .filter(datagram -> !datagram.at().isBefore(asks.at()))
                .findFirst()
                .ifPresent(others::remove));
        return others;
    }

    /**
     * Asterisk's next OPTIONS from that time on, which is no retransmission, goes to the party; phones are asked besides, and
     * so is another trunk's carrier.
     */
    public static Check asksNext(Party party, Instant since) {
        return trace -> {
            Optional<Host> next = asked(trace).stream()
                    .filter(datagram -> !datagram.at().isBefore(since))
                    .map(trace::receiver)
                    .filter(host -> !(host instanceof Party asked && isBesides(asked)))
                    .findFirst();
            return Judgement.about(lastAsked(trace), party)
                    .line("next asked", party.label(), next.map(Host::label).orElse("nobody yet"))
                    .hopelessIf(next.isPresent() && next.get() != party)
                    .judged();
        };
    }

    private static boolean isBesides(Party asked) {
        return asked.isPhone() || asked == Party.OTHER_CARRIER;
    }

    /** The OPTIONS that Asterisk sends outside calls, each once. */
    private static List<SipDatagram> asked(Trace trace) {
        return trace.exchangesFrom(Party.ASTERISK)
                .filter(exchange -> exchange.isOf("OPTIONS") && exchange.isOutsideDialog())
                .map(exchange -> exchange.request().first())
                .toList();
    }

    private static Optional<SipMessage> lastAsked(Trace trace) {
        return asked(trace).stream().reduce((before, last) -> last).flatMap(SipDatagram::message);
    }

    private static Judgement.Builder within(
            Judgement.Builder judgement, Optional<Duration> actual, Duration atLeast, Duration atMost) {
        boolean holds = actual.filter(length -> length.compareTo(atLeast) >= 0 && length.compareTo(atMost) <= 0)
                .isPresent();
        return judgement
                .line(
                        "after",
                        atLeast.toSeconds() + " to " + atMost.toSeconds() + " s",
                        actual.map(length -> String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0))
                                .orElse("not yet"),
                        holds)
                .hopelessIf(actual.isPresent() && !holds);
    }
}
