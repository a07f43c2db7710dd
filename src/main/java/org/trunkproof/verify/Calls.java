package org.trunkproof.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Finds the messages of a call in a Trace, retransmissions counted once, and judges how it went. */
public final class Calls {

    /**
     * By which whoever is called says that nothing in an offer will do: for itself, and for whoever it may be that is called
     * (RFC 3261 sections 21.4.26 and 21.6.4).
     */
    private static final Set<Integer> NOT_ACCEPTABLE = Set.of(488, 606);

    private Calls() {}

    /** INVITEs outside a dialog to a party, one for each transaction. */
    public static List<SipMessage> invitesTo(Party party, Trace trace) {
        return trace.sentTo(party)
                .flatMap(sent -> sent.message().stream())
                .filter(message ->
                        message.isRequest("INVITE") && message.toTag().isEmpty())
                .toList();
    }

    /** The final response to the INVITE that began the call; to the last of them where a challenge was answered. */
    public static Optional<SipMessage> finalResponse(String callId, Trace trace) {
        return begun(callId, trace).flatMap(Exchange::finalResponse);
    }

    /** The INVITE that began the call; the last of them where a challenge was answered. */
    static Optional<Exchange> begun(String callId, Trace trace) {
        return trace.exchanges()
                .of(callId, "INVITE")
                .filter(Exchange::isOutsideDialog)
                .max(Comparator.comparingLong(
                        exchange -> exchange.requested().cseq().number()));
    }

    /** Answers that a caller may try again after: a challenge, or another session interval (RFC 4028 section 7.3). */
    private static final Set<Integer> TRY_AGAIN = Set.of(401, 407, 422);

    /** Whether the caller will not try again. */
    static boolean isLastWord(Optional<SipMessage> response) {
        return response.filter(message -> !TRY_AGAIN.contains(message.statusCode()))
                .isPresent();
    }

    /**
     * Answers for what a request says, or for who says it: Asterisk gives them at once and of its own, and nobody's lateness
     * brings them about, as it may bring about that somebody is not there, is busy, or has given up.
     */
    private static final Set<Integer> OF_ITSELF =
            Set.of(400, 401, 403, 404, 405, 407, 415, 416, 420, 421, 422, 423, 484, 488, 489, 501, 505, 513, 606);

    /**
     * What Asterisk says of itself to who gets no channel, and as well where the dialplan hangs up with a cause that stands for it
     * (channels/chan_sip.c, hangup_cause2sip).
     */
    private static final Set<Integer> OF_DIALPLAN_TOO = Set.of(403, 480);

    static boolean isOfItself(Optional<SipMessage> response) {
        return response.filter(Calls::isOfItself).isPresent();
    }

    private static boolean isOfItself(SipMessage response) {
        return OF_ITSELF.contains(response.statusCode());
    }

    /** A judgement about a response, which says by its status what is wrong, and by its sender on which side. */
    static Judgement.Builder about(Optional<SipMessage> response, Trace trace) {
        return Judgement.about(response)
                .pointsTo(response.map(message -> aspects(message, trace)).orElse(List.of()))
                .timelessIf(isOfItself(response));
    }

    /** What of the configuration an answer points to. */
    static List<String> aspects(SipMessage response, Trace trace) {
        boolean asterisks = trace.sipFrom(Party.ASTERISK).anyMatch(response::equals);
        boolean isToDeskPhone = trace.sipTo(Party.DESK_PHONE).anyMatch(response::equals);
        if (asterisks && trace.sipTo(Party.SECOND_CARRIER).anyMatch(response::equals) && isOfItself(response)) {
            // whether that is the trunk turns on what its name resolves to, before anything else
            return List.of("host", "identity");
        }
        if (asterisks && trace.sipTo(Party.CALLING_HOST).anyMatch(response::equals) && isOfItself(response)) {
            return List.of("calling-hosts", "identity");
        }
        if (asterisks
                && OF_DIALPLAN_TOO.contains(response.statusCode())
                && trace.channelOfCall(response.callId()).isPresent()) {
            return isToDeskPhone ? List.of("outbound-dialplan") : List.of("inbound-dialplan");
        }
        return switch (response.statusCode()) {
            case 401, 407, 403 ->
                isToDeskPhone ? List.of("deskphone") : asterisks ? List.of("identity") : List.of("credentials");
            case 404, 484 ->
                // a phone that is not known gets no further than a challenge
                isToDeskPhone
                        ? List.of("outbound-dialplan", "deskphone")
                        : asterisks ? List.of("context", "inbound-dialplan") : List.of("outbound-dialplan");
            case 420, 421, 422 -> asterisks ? List.of("session-timers") : List.of();
            case 480 -> asterisks ? List.of("limits") : List.of();
            case 415, 488, 606 -> List.of("codecs");
            default -> List.of();
        };
    }

    /** The call, once answered, has not been ended by Asterisk; the dialog of another answer to it may have been. */
    public static Check staysUp(String callId) {
        return trace -> {
            Optional<String> tag = finalResponse(callId, trace).flatMap(SipMessage::toTag);
            Optional<SipMessage> bye = trace.sipFrom(Party.ASTERISK)
                    .filter(message -> message.callId().equals(callId) && message.isRequest("BYE"))
                    .filter(message -> tag.equals(message.toTag()) || tag.equals(message.fromTag()))
                    .findFirst();
            Optional<SipMessage> response = finalResponse(callId, trace);
            String state = isAnswered(response) ? "up" : "not answered: " + statusOf(response);
            return Judgement.about(bye.or(() -> response))
                    .line("the call", "up", bye.isPresent() ? "ended by Asterisk" : state)
                    .judged();
        };
    }

    /** Whether it is a 2xx (RFC 3261 section 13.2.2.4). */
    static boolean isAnswered(Optional<SipMessage> response) {
        return response.filter(found -> found.statusCode() >= 200 && found.statusCode() < 300)
                .isPresent();
    }

    /** A provisional response to the call has a session description. */
    public static Check hasEarlyMedia(String callId) {
        return trace -> {
            Optional<SipMessage> early = trace.sip(callId)
                    .filter(message -> message.isResponse("INVITE", 101, 199)
                            && message.sdp().isPresent())
                    .findFirst();
            return Judgement.about(early)
                    .line("early media", "agreed on", early.isPresent() ? "agreed on" : "none")
                    .judged();
        };
    }

    /** The call is ended by Asterisk. */
    public static Check endedByAsterisk(String callId) {
        return trace -> {
            Optional<SipMessage> bye = trace.sip(callId)
                    .filter(message -> message.isRequest("BYE"))
                    .findFirst();
            boolean asterisks = bye.flatMap(found ->
                            trace.sipFrom(Party.ASTERISK).filter(found::equals).findFirst())
                    .isPresent();
            return Judgement.about(bye)
                    .line("BYE from Asterisk", "comes", asterisks ? "comes" : "none")
                    .hopelessIf(bye.isPresent() && !asterisks)
                    .judged();
        };
    }

    /**
     * The party is called for so many seconds, and then no more: from INVITE to CANCEL.
     *
     * @param seconds a second less to two more will do, for a machine that is busy
     */
    public static Check ringsFor(Party party, int seconds) {
        return trace -> {
            Optional<Instant> invited = firstTo(party, "INVITE", trace);
            Optional<Instant> cancelled = firstTo(party, "CANCEL", trace);
            Optional<Duration> rang = invited.flatMap(from -> cancelled.map(to -> Duration.between(from, to)));
            boolean asLong = rang.filter(time -> time.compareTo(Duration.ofSeconds(seconds - 1)) >= 0
                            && time.compareTo(Duration.ofSeconds(seconds + 2)) <= 0)
                    .isPresent();
            return Judgement.about(invitesTo(party, trace).stream().findFirst(), party)
                    .line(
                            party + " rings, from INVITE to CANCEL",
                            seconds + " s",
                            rang.map(time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3))
                                    .orElse(invited.isPresent() ? "no CANCEL" : "no INVITE"),
                            asLong)
                    .hopelessIf(rang.isPresent() && !asLong)
                    // what has not come after all these seconds, milliseconds have not kept away
                    .timed(rang.isPresent() ? Judgement.Timing.SIGNALLING : Judgement.Timing.COMING)
                    .judged();
        };
    }

    private static Optional<Instant> firstTo(Party party, String method, Trace trace) {
        return trace.sip()
                .filter(datagram -> trace.receiver(datagram) == party)
                .filter(datagram -> datagram.message()
                        .filter(message -> message.isRequest(method))
                        .isPresent())
                .map(SipDatagram::at)
                .findFirst();
    }

    static String statusOf(Optional<SipMessage> response) {
        return response.map(message -> message.startLine().replaceFirst("SIP/2.0 ", ""))
                .orElse("no final response");
    }

    /** A call reaches the party. */
    public static Check reaches(Party party) {
        return trace -> {
            Optional<SipMessage> invite = invitesTo(party, trace).stream().findFirst();
            return Judgement.about(invite, party)
                    .line("INVITE to " + party, "comes", invite.isPresent() ? "comes" : "none")
                    .judged();
        };
    }

    /** The call is answered with 200, and its caller acknowledges that. */
    public static Check answered(String callId) {
        return trace -> {
            Optional<SipMessage> response = finalResponse(callId, trace);
            boolean acknowledged = begun(callId, trace)
                    .filter(invite -> invite.responses(200, 699).limit(1).anyMatch(invite::isAcknowledged))
                    .isPresent();
            Judgement.Builder judgement = ends(response, trace, "200 OK", status -> status == 200);
            if (!isRefused(response)) {
                judgement.line("acknowledged", "ACK", acknowledged ? "ACK" : "no ACK");
            }
            return judgement.judged();
        };
    }

    /** Whether it is no answer, so that nothing else of an answered call need be looked for. */
    public static boolean isRefused(Optional<SipMessage> response) {
        return response.filter(message -> message.statusCode() >= 300).isPresent();
    }

    /** The call is refused with this very status. */
    public static Check refused(String callId, int status) {
        return trace -> ends(finalResponse(callId, trace), trace, String.valueOf(status), actual -> actual == status)
                .judged();
    }

    /** Whether it says that nothing in an offer will do. */
    static boolean isNotAcceptable(SipMessage response) {
        return NOT_ACCEPTABLE.contains(response.statusCode());
    }

    /** The call is refused for what it offers. */
    public static Check refusedAsNotAcceptable(String callId) {
        return trace -> ends(finalResponse(callId, trace), trace, "488 or 606", NOT_ACCEPTABLE::contains)
                .judged();
    }

    /**
     * The call is refused, whatever the words.
     *
     * @param answersChallenges whether its caller tries again, once, when it is challenged, so that the first challenge is no
     *     refusal yet
     */
    public static Check turnedAway(String callId, boolean answersChallenges) {
        return trace -> {
            Optional<SipMessage> response = finalResponse(callId, trace);
            boolean challenged = answersChallenges
                    && response.filter(found -> !isLastWord(found, trace)).isPresent();
            return ends(response, trace, "a refusal, 400 to 699", status -> status >= 400)
                    .line("a challenge to answer", "none", challenged ? "open" : "none")
                    .timed(Judgement.Timing.COMING)
                    .timelessIf(isLetIn(response))
                    .judged();
        };
    }

    /** Nobody is let in because somebody was late. */
    static boolean isLetIn(Optional<SipMessage> response) {
        return response.filter(message -> message.statusCode() < 300).isPresent();
    }

    static boolean isChallenge(SipMessage response) {
        return response.isChallenge(response.method());
    }

    /** Whether a caller who answers a challenge, but only one, will not try again after this final response. */
    static boolean isLastWord(SipMessage response, Trace trace) {
        return !isChallenge(response)
                || trace.sip(response.callId())
                        .anyMatch(message -> message.isRequest(response.method())
                                && message.cseq().number() < response.cseq().number());
    }

    /** A judgement that is past hope once the call has another final response than the one wanted. */
    static Judgement.Builder ends(Optional<SipMessage> response, Trace trace, String expected, IntPredicate wanted) {
        boolean asWanted =
                response.map(SipMessage::statusCode).filter(wanted::test).isPresent();
        return about(response, trace)
                .line("final response", expected, statusOf(response), asWanted)
                .hopelessIf(isLastWord(response) && !asWanted);
    }

    /** Asterisk has no channel left. Ask it of a Trace that reaches past the end of all calls. */
    public static Check leavesNothing() {
        return trace -> {
            Activity activity = Activity.of(trace);
            return Judgement.about(Optional.empty())
                    .line("channels left", Set.of(), activity.channels())
                    .line("transactions left", Set.of(), activity.transactions())
                    .judged();
        };
    }
}
