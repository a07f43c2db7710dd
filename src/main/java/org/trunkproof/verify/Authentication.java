package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.SipMessage;

/** Judges challenges and the answers to them (RFC 3261 section 22, RFC 2617 section 3.2). */
public final class Authentication {

    private static final String NO_CREDENTIALS = "no credentials";
    private static final String PROOF = "that of the account";

    private Authentication() {}

    /** Every challenge of this status that the party sent is answered by another request, with the account's credentials. */
    public static Check challengeAnswered(Party party, int status, String username, String password) {
        return trace -> {
            List<ChallengedRequest> challenged = ChallengedRequest.by(party, status, trace);
            if (challenged.isEmpty()) {
                return nothingChallenged(party, status, trace);
            }
            return challenged.stream()
                    .map(one -> answered(one, username, password, trace))
                    .filter(judgement -> !judgement.holds())
                    .findFirst()
                    .orElseGet(() -> answered(challenged.get(challenged.size() - 1), username, password, trace));
        };
    }

    private static Judgement nothingChallenged(Party party, int status, Trace trace) {
        return Judgement.about(last(Calls.invitesTo(party, trace)), party)
                .line("challenge with " + status, "sent", "not sent, for no such request came")
                .judged();
    }

    private static Judgement answered(ChallengedRequest challenged, String username, String password, Trace trace) {
        SipMessage response = challenged.response();
        Optional<SipMessage> next = challenged.next();
        String none = "no second " + response.method();
        Optional<SipMessage> nearest = next.or(() -> Optional.of(response));
        Judgement.Builder judgement = Judgement.about(nearest);
        if (response.isResponse("INVITE", 401, 407)) {
            judgement.line("ACK for the challenge", "ACK", challenged.isAcknowledged() ? "ACK" : "no ACK");
        }
        if (challenged.credentials().isEmpty()) {
            return judgement
                    .line(
                            "answer to the " + response.statusCode(),
                            "a second " + response.method() + " with credentials",
                            next.isPresent() ? "one without credentials" : none)
                    .hopelessIf(next.isPresent())
                    .timelessIf(next.isPresent())
                    .judged();
        }
        Judgement.Builder answer = Judgement.about(nearest)
                .line("Call-ID", response.callId(), next.map(SipMessage::callId).orElse(none))
                .line(
                        "CSeq",
                        response.cseq().number() + 1 + " " + response.method(),
                        next.map(request -> request.cseq().toString()).orElse(none))
                .line("username", username, value(challenged, "username"))
                .line("uri", next.map(SipMessage::requestUri).orElse(none), value(challenged, "uri"));
        challenged.challenge().ifPresent(challenge -> asChallenged(answer, challenge, challenged));
        boolean proven = challenged
                .credentials()
                .filter(own -> next.filter(request -> own.provesKnowledgeOf(password, request.method(), request.body()))
                        .isPresent())
                .isPresent();
        // with another nonce, uri or algorithm the right password would not show either
        String shown = answer.judged().holds() ? "another" : "not shown";
        Judgement answered =
                answer.line("password", PROOF, proven ? PROOF : shown).judged();
        return judgement
                .lines(answered)
                .hopelessIf(!answered.holds())
                .timelessIf(!answered.holds())
                .judged();
    }

    /** What credentials repeat of the challenge, and choose from it. A nonce that is new is counted from 1. */
    private static void asChallenged(
            Judgement.Builder judgement, DigestChallenge challenge, ChallengedRequest challenged) {
        for (String name : List.of("realm", "nonce", "opaque")) {
            judgement.line(name, challenge.parameter(name).orElse("none"), value(challenged, name));
        }
        judgement.line(
                "algorithm",
                challenge.algorithm().orElse("MD5"),
                challenged
                        .credentials()
                        .map(answer -> answer.algorithm().orElse("MD5"))
                        .orElse(NO_CREDENTIALS));
        List<String> qop = challenge.qop();
        String chosen = value(challenged, "qop");
        judgement.line(
                "qop",
                qop.isEmpty() ? "none" : String.join(" or ", qop),
                chosen,
                qop.isEmpty() ? chosen.equals("none") : qop.contains(chosen));
        judgement.line("nc", qop.isEmpty() ? "none" : "00000001", value(challenged, "nc"));
    }

    private static String value(ChallengedRequest challenged, String name) {
        return challenged
                .credentials()
                .map(answer -> answer.parameter(name).orElse("none"))
                .orElse(NO_CREDENTIALS);
    }

    /**
     * The answer to the party's last challenge of this status has these parameters: a value, {@code as challenged},
     * {@code any}, or nothing where there must be none.
     */
    public static Check answerHas(Party party, int status, List<SipMessage.Header> parameters) {
        return trace -> {
            List<ChallengedRequest> challenges = ChallengedRequest.by(party, status, trace);
            if (challenges.isEmpty()) {
                return nothingChallenged(party, status, trace);
            }
            ChallengedRequest challenged = challenges.get(challenges.size() - 1);
            Judgement.Builder judgement =
                    Judgement.about(challenged.next().or(() -> Optional.of(challenged.response())), party);
            for (SipMessage.Header parameter : parameters) {
                String found = value(challenged, parameter.name());
                String expected =
                        switch (parameter.value()) {
                            case "" -> "none";
                            case "any" -> found.equals("none") || found.equals(NO_CREDENTIALS) ? "any" : found;
                            case "as challenged" ->
                                challenged
                                        .challenge()
                                        .flatMap(challenge -> challenge.parameter(parameter.name()))
                                        .orElse("none");
                            default -> parameter.value();
                        };
                judgement.line(parameter.name(), expected, found);
            }
            boolean isThere = challenged.next().isPresent();
            return judgement.hopelessIf(isThere).timelessIf(isThere).judged();
        };
    }

    /** Whoever does not understand a challenge does not answer it; whoever does, does it right. */
    public static Check answeredAsAskedOrNotAtAll(Party party, int status, String username, String password) {
        Check answered = challengeAnswered(party, status, username, password);
        return trace -> {
            boolean any = ChallengedRequest.by(party, status, trace).stream()
                    .anyMatch(challenged -> challenged.credentials().isPresent());
            return any ? answered.judge(trace) : unanswered(party).judge(trace);
        };
    }

    /** The same, and where it is not answered, the dialplan is told so, and the party is not asked again. */
    public static Check answeredAsAskedOrEnds(Party party, int status, String username, String password, String peer) {
        Check answered = answeredAsAskedOrNotAtAll(party, status, username, password);
        Check failed = Dialplan.dialFails(peer);
        Check once = Messages.tries(party, 1);
        return trace -> {
            Judgement judgement = answered.judge(trace);
            boolean isOver = judgement.holds()
                    && trace.sipTo(party)
                            .noneMatch(message -> credentials(message).isPresent());
            return isOver
                    ? Judgement.about(last(Calls.invitesTo(party, trace)), party)
                            .lines(judgement)
                            .lines(failed.judge(trace))
                            .lines(once.judge(trace))
                            .judged()
                    : judgement;
        };
    }

    /** The party has sent a challenge, and no request to it has credentials of whatever scheme. */
    public static Check unanswered(Party party) {
        return trace -> {
            boolean challenged = trace.sipFrom(party).anyMatch(message -> message.isChallenge("INVITE"));
            Optional<SipMessage> answer = trace.sipTo(party)
                    .filter(message -> message.header("Authorization").isPresent()
                            || message.header("Proxy-Authorization").isPresent())
                    .findFirst();
            return Judgement.about(answer, party)
                    .line("challenge", "sent", challenged ? "sent" : "none sent")
                    .line("credentials", "none", answer.isPresent() ? "sent" : "none")
                    .hopelessIf(answer.isPresent())
                    .timelessIf(answer.isPresent())
                    .judged();
        };
    }

    /** The ACK of the call's 200 has the credentials of the INVITE that was answered (RFC 3261 section 13.2.2.4). */
    public static Check acknowledgedAsInvited(Party party, String callId) {
        return trace -> {
            Optional<SipMessage> invite = last(Calls.invitesTo(party, trace));
            Optional<SipMessage> ack = Calls.begun(callId, trace)
                    .filter(exchange -> exchange.finalResponse()
                            .filter(response -> response.statusCode() == 200)
                            .isPresent())
                    .flatMap(exchange -> exchange.acks().stream().findFirst())
                    .flatMap(SentMessage::message);
            Optional<String> expected = invite.flatMap(Authentication::credentials);
            Optional<String> found = ack.flatMap(Authentication::credentials);
            String same = "those of the INVITE";
            String others = found.isPresent() ? "others" : ack.isPresent() ? NO_CREDENTIALS : "no ACK";
            return Judgement.about(ack, party)
                    .line("credentials", same, found.isPresent() && found.equals(expected) ? same : others)
                    .hopelessIf(ack.isPresent())
                    .timelessIf(ack.isPresent())
                    .judged();
        };
    }

    private static Optional<String> credentials(SipMessage message) {
        return message.header("Proxy-Authorization").or(() -> message.header("Authorization"));
    }

    /** Requests to the party that use a nonce again count it: 1 in the first, one more in each that follows. */
    public static Check noncesAreCounted(Party party) {
        return trace -> {
            List<DigestCredentials> answers = trace.exchangesTo(party)
                    .filter(exchange -> !exchange.isOf("ACK"))
                    .flatMap(exchange -> credentials(exchange.requested()).stream())
                    .map(DigestCredentials::parse)
                    .toList();
            Judgement.Builder judgement = Judgement.about(last(Calls.invitesTo(party, trace)), party)
                    .line("credentials", "two or more", answers.size(), answers.size() > 1);
            answers.stream().map(DigestCredentials::nonce).distinct().forEach(nonce -> {
                List<String> counts = answers.stream()
                        .filter(answer -> answer.nonce().equals(nonce))
                        .map(answer -> answer.nonceCount().orElse("none"))
                        .toList();
                List<String> expected = IntStream.rangeClosed(1, counts.size())
                        .mapToObj(count -> String.format("%08x", count))
                        .toList();
                judgement.line("nc with nonce " + nonce, expected, counts);
            });
            return judgement.timelessIf(answers.size() > 1).judged();
        };
    }

    private static Optional<SipMessage> last(List<SipMessage> messages) {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    /** The call is neither challenged nor refused. */
    public static Check notChallenged(String callId) {
        return trace -> {
            List<SipMessage> challenges = trace.sip(callId)
                    .filter(message -> message.isChallenge("INVITE"))
                    .toList();
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            return Calls.ends(response, trace, "200 OK", status -> status == 200)
                    .line("challenge", List.of(), challenges)
                    .timelessIf(!challenges.isEmpty())
                    .judged();
        };
    }
}
