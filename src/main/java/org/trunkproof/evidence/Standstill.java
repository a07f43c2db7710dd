package org.trunkproof.evidence;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.sip.SipMessage;

/** Whether the calls of a Trace are all over, so that nothing more comes of them. */
public final class Standstill {

    /**
     * A call that a party has placed.
     *
     * @param answersChallenges whether its caller calls again, once, when it is challenged
     */
    public record Placed(String callId, boolean answersChallenges) {}

    private Standstill() {}

    /**
     * There were calls; no channel is left; every message has been answered, a challenge by the same request once more, which
     * Asterisk sends when it has hung up the channel of a call as well; and each call has been seen to its end that was
     * placed or that Asterisk has made a channel for, because a party may read what Asterisk has sent it later than Asterisk
     * is said to have hung up. AMI may lag behind SIP: ask it of a Trace that has all that Asterisk had done by some time.
     */
    public static boolean isIn(Trace trace, Collection<Placed> placed) {
        // what is soon known comes first: this is asked again with each packet of media
        return Activity.channels(trace).isEmpty()
                && hasCalls(trace)
                && areSeen(trace, placed)
                && Activity.of(trace).isCalm()
                && areHungUp(trace)
                && areTriedAgain(trace)
                && placed.stream().noneMatch(call -> isTriedAgain(call, trace));
    }

    private static Stream<SipMessage> messages(Trace trace) {
        return trace.sip().flatMap(datagram -> datagram.message().stream());
    }

    private static boolean hasCalls(Trace trace) {
        return trace.ami("NewChannel").findAny().isPresent()
                || messages(trace).anyMatch(message -> message.isRequest("INVITE"));
    }

    private static boolean areSeen(Trace trace, Collection<Placed> placed) {
        Set<String> seen = messages(trace).map(SipMessage::callId).collect(Collectors.toSet());
        Stream<String> ofChannels = trace.channelsOfCalls().map(ChannelOfCall::callId);
        return Stream.concat(placed.stream().map(Placed::callId), ofChannels).allMatch(seen::contains);
    }

    /** Every answer has begun a dialog, which the To tag tells from others of the call (RFC 3261 section 12). */
    private static boolean areHungUp(Trace trace) {
        return messages(trace)
                .filter(message -> message.isResponse("INVITE", 200, 299))
                .allMatch(answer -> trace.sip(answer.callId())
                        .filter(message -> message.isRequest("BYE"))
                        .anyMatch(bye -> answer.toTag().equals(bye.toTag())
                                || answer.toTag().equals(bye.fromTag())));
    }

    /** Asterisk has met every challenge, with a request of another CSeq (RFC 3261 section 22.2). */
    private static boolean areTriedAgain(Trace trace) {
        return trace.sip()
                .filter(datagram -> trace.receiver(datagram) == Party.ASTERISK)
                .flatMap(datagram -> datagram.message().stream())
                .filter(message -> message.isChallenge(message.method()))
                .allMatch(challenge -> trace.sip(challenge.callId())
                        .filter(message -> message.isRequest(challenge.method()))
                        .anyMatch(request ->
                                request.cseq().number() > challenge.cseq().number()));
    }

    private static boolean isTriedAgain(Placed call, Trace trace) {
        return call.answersChallenges()
                && trace.sip(call.callId()).anyMatch(message -> message.isChallenge("INVITE"))
                && trace.sip(call.callId())
                                .filter(message -> message.isRequest("INVITE"))
                                .map(message -> message.cseq().number())
                                .distinct()
                                .count()
                        == 1;
    }
}
