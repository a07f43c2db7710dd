package org.trunkproof.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Datagram;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Of the carriers of two trunks the one with whom it is that a judgement does not hold. */
public final class ConcernedCarrier {

    private static final Set<Party> FIRST =
            Set.of(Party.CARRIER, Party.SECOND_CARRIER, Party.CALLING_HOST, Party.MEDIA_SERVER);

    private ConcernedCarrier() {}

    /**
     * The one that the check names, or whose message or media are judged, or else with whom Asterisk has had to do last.
     *
     * @param first the name of the carrier's peer
     * @param other that of the other carrier's
     * @param namesOther whether the scenario has said what the other carrier does. Where it has not, a call that got to that one
     *     has gone past the first, and it is with the first that something is wrong
     */
    public static Party of(Judgement judgement, Trace trace, String first, String other, boolean namesOther) {
        boolean isOther = judgement
                .party()
                .flatMap(ConcernedCarrier::isOther)
                .orElseGet(() -> subjects(judgement, trace, other)
                                .or(() -> lastIsOther(first, other, trace))
                                .orElse(false)
                        && (namesOther || !isPastFirst(first, other, trace)));
        return isOther ? Party.OTHER_CARRIER : Party.CARRIER;
    }

    /** Of a carrier, whether it is the other; empty of anybody else. */
    private static Optional<Boolean> isOther(Host host) {
        return host == Party.OTHER_CARRIER
                ? Optional.of(true)
                : Optional.of(false).filter(no -> FIRST.contains(host));
    }

    private static Optional<Boolean> subjects(Judgement judgement, Trace trace, String other) {
        Optional<Subject> subject = judgement.subject();
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        if (subject.get() instanceof Subject.JudgedMessage sent) {
            return ofMessage(sent.message(), trace);
        }
        if (subject.get() instanceof Subject.JudgedStream stream) {
            return Stream.concat(Stream.of(stream.destination()), stream.source().stream())
                    .flatMap(party -> isOther(party).stream())
                    .findFirst();
        }
        return subject.get() instanceof Subject.JudgedChannel channel
                ? Optional.of(true).filter(yes -> trace.channelsOfPeer(other).anyMatch(channel.name()::equals))
                : Optional.empty();
    }

    private static Optional<Boolean> ofMessage(SipMessage message, Trace trace) {
        return trace.sip()
                .filter(datagram -> datagram.message().filter(message::equals).isPresent())
                .flatMap(datagram -> ofCarrier(datagram, trace).stream())
                .findFirst();
    }

    private static Optional<Boolean> ofCarrier(Datagram datagram, Trace trace) {
        return isOther(trace.sender(datagram)).or(() -> isOther(trace.receiver(datagram)));
    }

    /** By the last call from or to a carrier, or that the dialplan meant for one. */
    private static Optional<Boolean> lastIsOther(String first, String other, Trace trace) {
        Optional<Instant> ofFirst = last(false, first, trace);
        Optional<Instant> ofOther = last(true, other, trace);
        return ofOther.map(
                with -> ofFirst.filter(before -> before.isAfter(with)).isEmpty());
    }

    private static Optional<Instant> last(boolean isOther, String peer, Trace trace) {
        return Stream.concat(
                        trace.sip()
                                .filter(ConcernedCarrier::isCall)
                                .filter(datagram -> ofCarrier(datagram, trace)
                                        .filter(is -> is == isOther)
                                        .isPresent())
                                .map(SipDatagram::at),
                        trace.dialled(peer).map(PeerDialled::at))
                .max(Instant::compareTo);
    }

    private static boolean isCall(SipDatagram datagram) {
        return datagram.message()
                .filter(message ->
                        message.isRequest("INVITE") && message.toTag().isEmpty())
                .isPresent();
    }

    /** Whoever dialled the other had dialled the first before. */
    private static boolean isPastFirst(String first, String other, Trace trace) {
        Set<String> channels = trace.channelsThatDialled(first).collect(Collectors.toSet());
        return trace.channelsThatDialled(other).anyMatch(channels::contains);
    }
}
