package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges how calls end: what is acknowledged, who is told why, and what is left. */
public final class Endings {

    private static final Pattern REASON = Pattern.compile("Q\\.850\\s*;.*cause=(\\d+).*", Pattern.CASE_INSENSITIVE);

    private Endings() {}

    /** The party's INVITE gets this provisional response. */
    public static Check told(String party, int status) {
        return trace -> {
            Optional<SipMessage> response = trace.sipTo(party)
                    .filter(message -> message.isResponse("INVITE", status, status))
                    .findFirst();
            Optional<SipMessage> last = response.or(() -> trace.sipTo(party)
                    .filter(message -> message.isResponse("INVITE", 101, 699))
                    .reduce((before, next) -> next));
            return Judgement.about(last)
                    .line(
                            PartyName.of(party) + " is told",
                            String.valueOf(status),
                            last.map(message -> message.startLine().replaceFirst("SIP/2.0 ", ""))
                                    .orElse("nothing"),
                            response.isPresent())
                    .judged();
        };
    }

    /** Each response to INVITE with the status that the party sends, repetitions included, is acknowledged. */
    public static Check acknowledged(String party, int status) {
        return trace -> {
            List<SipMessage> responses = trace.sipFrom(party)
                    .filter(message -> message.isResponse("INVITE", status, status))
                    .toList();
            long acks = trace.sipTo(party)
                    .filter(message -> message.isRequest("ACK")
                            && responses.stream()
                                    .anyMatch(response -> response.callId().equals(message.callId())
                                            && response.cseq().number()
                                                    == message.cseq().number()))
                    .count();
            return Judgement.about(responses.stream().findFirst())
                    .line("responses", "at least one", responses.size(), !responses.isEmpty())
                    .line("ACKs", responses.size(), acks, acks == responses.size())
                    .judged();
        };
    }

    /** The INVITE to the party is cancelled, in its own transaction, after a first response (RFC 3261 section 9.1). */
    public static Check cancelled(String party) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            Optional<SipMessage> cancel =
                    Messages.requestsTo(party, "CANCEL", trace).stream().findFirst();
            Optional<SipMessage> invite = cancel.flatMap(found -> invites.stream()
                    .filter(candidate -> candidate.viaBranch().equals(found.viaBranch()))
                    .findFirst());
            boolean answered = trace.sip()
                    .flatMap(datagram -> datagram.message().stream())
                    .takeWhile(message -> cancel.filter(message::equals).isEmpty())
                    .anyMatch(message -> message.isResponse("INVITE", 100, 199)
                            && invite.map(SipMessage::viaBranch)
                                    .filter(message.viaBranch()::equals)
                                    .isPresent());
            return Judgement.about(cancel)
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

    /** The first BYE to the party names the cause (RFC 3326 section 2, or a header of Asterisk's own). */
    public static Check byeSays(String party, int cause) {
        return trace -> {
            Optional<SipMessage> bye =
                    Messages.requestsTo(party, "BYE", trace).stream().findFirst();
            Optional<String> actual = bye.flatMap(Endings::cause);
            return Judgement.about(bye)
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
    public static Check byeAnswered(String party) {
        return trace -> {
            Optional<SipMessage> response = trace.sipFrom(party)
                    .filter(message -> message.isResponse("BYE", 200, 699))
                    .findFirst();
            return Judgement.about(response)
                    .line("answer to BYE", "200 OK", Calls.statusOf(response))
                    .judged();
        };
    }

    /** Asterisk has sent a request within the call that counts as a refresh, and had a 200 (RFC 4028 section 7.4). */
    public static Check refreshed(String callId) {
        return trace -> {
            Optional<SipMessage> request = trace.sipFrom(Trace.ASTERISK)
                    .filter(message -> message.callId().equals(callId))
                    .filter(message -> message.isRequest("INVITE") || message.isRequest("UPDATE"))
                    .filter(message -> message.to().tag().isPresent())
                    .findFirst();
            Optional<SipMessage> response = request.flatMap(sent -> trace.sip(callId)
                    .filter(message -> !message.isRequest()
                            && message.statusCode() >= 200
                            && message.transactionId().equals(sent.transactionId()))
                    .findFirst());
            return Judgement.about(request)
                    .line("refresh", "INVITE or UPDATE", request.isPresent() ? "INVITE or UPDATE" : "none")
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
                    .filter(answer ->
                            !answer.to().tag().equals(answers.get(0).to().tag()))
                    .findFirst();
            List<String> requests = trace.sip(callId)
                    .filter(message -> message.isRequest()
                            && second.filter(answer -> answer.to()
                                            .tag()
                                            .equals(message.to().tag()))
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
