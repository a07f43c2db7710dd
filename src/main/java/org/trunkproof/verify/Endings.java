package org.trunkproof.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.sip.SipMessage;

/** Judges how calls end: what is acknowledged, who is told why, and what is left. */
public final class Endings {

    private static final Pattern REASON = Pattern.compile("Q\\.850\\s*;.*cause=(\\d+).*", Pattern.CASE_INSENSITIVE);

    private Endings() {}

    /** The party's INVITE gets this provisional response. */
    public static Check told(Party party, int status) {
        return told(party, String.valueOf(status), message -> message.isResponse("INVITE", status, status));
    }

    /**
     * The party's INVITE gets 180, or 183 with a session description, in which there is ringing to be heard, as there is where
     * the dialplan has answered the call itself.
     */
    public static Check toldOfRinging(Party party) {
        return told(
                party,
                "180, 183 with media, or 200",
                message -> message.isResponse("INVITE", 180, 180)
                        || (message.isResponse("INVITE", 183, 183) || message.isResponse("INVITE", 200, 200))
                                && message.sdp().isPresent());
    }

    /** The party's INVITE gets this provisional response, and not again. */
    public static Check toldOnce(Party party, int status) {
        return trace -> {
            List<SipMessage> responses = trace.sipTo(party)
                    .filter(message -> message.isResponse("INVITE", status, status))
                    .toList();
            return Judgement.about(responses.stream().findFirst(), party)
                    .line(status + "s to " + party, 1, responses.size())
                    .hopelessIf(responses.size() > 1)
                    .tooMuchIf(responses.size() > 1)
                    .timed(responses.size() > 1 ? Judgement.Timing.SIGNALLING : Judgement.Timing.COMING)
                    .judged();
        };
    }

    private static Check told(Party party, String expected, Predicate<SipMessage> wanted) {
        return trace -> {
            Optional<SipMessage> response = trace.sipTo(party).filter(wanted).findFirst();
            Optional<SipMessage> last = response.or(() -> trace.sipTo(party)
                    .filter(message -> message.isResponse("INVITE", 101, 699))
                    .reduce((before, next) -> next));
            return Judgement.about(last, party)
                    .line(
                            party + " is told",
                            expected,
                            last.map(message -> message.startLine().replaceFirst("SIP/2.0 ", ""))
                                    .orElse("nothing"),
                            response.isPresent())
                    .judged();
        };
    }

    /** Each response to INVITE with the status that the party sends, repetitions included, is acknowledged. */
    public static Check acknowledged(Party party, int status) {
        return trace -> {
            List<Exchange> invites = trace.exchangesTo(party)
                    .filter(exchange -> exchange.isOf("INVITE"))
                    .filter(exchange ->
                            exchange.responses(status, status).findAny().isPresent())
                    .toList();
            long responses = times(invites.stream().flatMap(invite -> invite.responses(status, status)));
            long acks = times(invites.stream().flatMap(invite -> invite.acks().stream()));
            return Judgement.about(
                            invites.stream()
                                    .flatMap(invite -> invite.responses(status, status))
                                    .min(Comparator.comparing(SentMessage::number))
                                    .flatMap(SentMessage::message),
                            party)
                    .line("responses", "at least one", responses, responses > 0)
                    .line("ACKs", responses, acks)
                    .timed(Judgement.Timing.SIGNALLING)
                    .judged();
        };
    }

    private static long times(Stream<SentMessage> sent) {
        return sent.mapToLong(message -> message.datagrams().size()).sum();
    }

    /** The INVITE to the party is cancelled, in its own transaction, after a first response (RFC 3261 section 9.1). */
    public static Check cancelled(Party party) {
        return trace -> {
            Optional<SentMessage> sent = trace.sentTo(party)
                    .filter(message -> message.isRequest("CANCEL"))
                    .findFirst();
            Optional<SipMessage> cancel = sent.flatMap(SentMessage::message);
            Optional<Exchange> cancelled = cancel.flatMap(found -> trace.exchangesTo(party)
                    .filter(exchange -> exchange.isOf("INVITE") && exchange.isOutsideDialog())
                    .filter(exchange -> exchange.requested().via().equals(found.via()))
                    .findFirst());
            Optional<SipMessage> invite = cancelled.map(Exchange::requested);
            boolean answered = cancelled.stream()
                    .flatMap(exchange -> exchange.responses(100, 199))
                    .anyMatch(response -> sent.filter(message -> response.number() < message.number())
                            .isPresent());
            return Judgement.about(cancel, party)
                    .line("CANCEL", "one", cancel.isPresent() ? "one" : "none")
                    .line("Via branch", "that of an INVITE", invite.isPresent() ? "that of an INVITE" : "another")
                    .line(
                            "CSeq number",
                            invite.map(found -> found.cseq().number()).orElse(0L),
                            cancel.map(found -> found.cseq().number()).orElse(0L))
                    .line(
                            "Request-URI",
                            invite.map(SipMessage::requestUri).orElse("no INVITE"),
                            cancel.map(SipMessage::requestUri).orElse("no CANCEL"))
                    .line("a provisional response before it", "yes", answered ? "yes" : "no")
                    .hopelessIf(cancel.isPresent())
                    .judged();
        };
    }

    /** The party is told that its call is over. */
    public static Check hungUp(Party party) {
        return trace -> {
            Optional<SipMessage> bye =
                    Messages.requestsTo(party, "BYE", trace).stream().findFirst();
            return Judgement.about(bye, party)
                    .line("BYE to " + party, "comes", bye.isPresent() ? "comes" : "none")
                    .judged();
        };
    }

    /** The first BYE to the party names the cause (RFC 3326 section 2, or a header of Asterisk's own). */
    public static Check byeSays(Party party, int cause) {
        return trace -> {
            Optional<SipMessage> bye =
                    Messages.requestsTo(party, "BYE", trace).stream().findFirst();
            Optional<String> actual = bye.flatMap(Endings::cause);
            return Judgement.about(bye, party)
                    .line("cause", String.valueOf(cause), actual.orElse(bye.isPresent() ? "none" : "no BYE"))
                    .hopelessIf(bye.isPresent())
                    .judged();
        };
    }

    private static Optional<String> cause(SipMessage message) {
        return message.header("Reason")
                .map(REASON::matcher)
                .filter(Matcher::matches)
                .map(reason -> reason.group(1))
                .or(() -> message.header("X-Asterisk-HangupCauseCode"));
    }

    /** A BYE reached the party, which agreed to it. */
    public static Check byeAnswered(Party party) {
        return trace -> {
            Optional<SipMessage> response = trace.sipFrom(party)
                    .filter(message -> message.isResponse("BYE", 200, 699))
                    .findFirst();
            return Judgement.about(response, party)
                    .line("answer to BYE", "200 OK", Calls.statusOf(response))
                    .judged();
        };
    }

    /** Asterisk has sent a request within the call that counts as a refresh, and had a 200 (RFC 4028 section 7.4). */
    public static Check refreshed(String callId) {
        return trace -> {
            Optional<Exchange> refresh = trace.exchangesFrom(Party.ASTERISK)
                    .filter(exchange -> exchange.requested().callId().equals(callId))
                    .filter(exchange -> exchange.isOf("INVITE") || exchange.isOf("UPDATE"))
                    .filter(exchange -> !exchange.isOutsideDialog())
                    .findFirst();
            Optional<SipMessage> response = refresh.flatMap(Exchange::finalResponse);
            return Judgement.about(refresh.map(Exchange::requested))
                    .line("refresh", "INVITE or UPDATE", refresh.isPresent() ? "INVITE or UPDATE" : "none")
                    .line("answer to it", "200 OK", Calls.statusOf(response))
                    .judged();
        };
    }

    /** Of two answers with To tags of their own, the second is acknowledged, then ended (RFC 3261 section 13.2.2.4). */
    public static Check secondAnswerHungUp(String callId) {
        return trace -> {
            List<SipMessage> answers = trace.sip(callId)
                    .filter(message -> message.isResponse("INVITE", 200, 200))
                    .toList();
            Optional<SipMessage> second = answers.stream()
                    .filter(answer -> !answer.toTag().equals(answers.get(0).toTag()))
                    .findFirst();
            List<String> requests = trace.sip(callId)
                    .filter(message -> message.isRequest()
                            && second.filter(answer -> answer.toTag().equals(message.toTag()))
                                    .isPresent())
                    .map(SipMessage::method)
                    .distinct()
                    .toList();
            return Judgement.about(second)
                    .line("requests to the second", List.of("ACK", "BYE"), requests)
                    .judged();
        };
    }

    /** Channels were made, and all are gone. */
    public static Check noChannel() {
        return trace -> Judgement.about(Optional.empty())
                .line("channels", "made", trace.ami("NewChannel").findAny().isPresent() ? "made" : "none was ever made")
                .line("channels left", Set.of(), Activity.of(trace).channels())
                .judged();
    }
}
