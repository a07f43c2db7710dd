package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;

/** Judges challenges and the answers to them (RFC 3261 section 22, RFC 2617 section 3.2). */
public final class Authentication {

    private static final String NO_CREDENTIALS = "no credentials";

    private Authentication() {}

    /** The challenge that the party sent is answered by an INVITE with the account's credentials. */
    public static Check challengeAnswered(String party, int status, String username, String password) {
        boolean proxy = status == 407;
        String challengeHeader = proxy ? "Proxy-Authenticate" : "WWW-Authenticate";
        String credentialsHeader = proxy ? "Proxy-Authorization" : "Authorization";
        return trace -> {
            Optional<SipMessage> challenge = trace.sipFrom(party)
                    .filter(message -> message.isResponse("INVITE", status, status))
                    .findFirst();
            if (challenge.isEmpty()) {
                return Judgement.about(last(Calls.invitesTo(party, trace)))
                        .line("challenge", "an INVITE to challenge with " + status, "no INVITE came")
                        .judged();
            }
            SipMessage challenged = challenge.get();
            Optional<SipMessage> retry = Calls.invitesTo(party, trace).stream()
                    .filter(invite -> !invite.viaBranch().equals(challenged.viaBranch()))
                    .findFirst();
            Optional<DigestCredentials> credentials =
                    retry.flatMap(invite -> invite.header(credentialsHeader)).flatMap(Authentication::parsed);
            String nonce = DigestChallenge.parse(
                            challenged.header(challengeHeader).orElseThrow())
                    .nonce();
            boolean proven = credentials
                    .filter(answer -> answer.provesKnowledgeOf(password, "INVITE"))
                    .isPresent();
            return Judgement.about(retry.or(() -> challenge))
                    .line("ACK for the challenge", "ACK", acknowledged(challenged, party, trace) ? "ACK" : "no ACK")
                    .line(
                            "Call-ID",
                            challenged.callId(),
                            retry.map(SipMessage::callId).orElse("no second INVITE"))
                    .line(
                            "CSeq",
                            challenged.cseq().number() + 1 + " INVITE",
                            retry.map(invite -> invite.cseq().toString()).orElse("no second INVITE"))
                    .line(
                            "username",
                            username,
                            credentials.map(DigestCredentials::username).orElse(NO_CREDENTIALS))
                    .line(
                            "nonce",
                            nonce,
                            credentials.map(DigestCredentials::nonce).orElse(NO_CREDENTIALS))
                    .line(
                            "response",
                            "proves the account's password",
                            proven
                                    ? "proves the account's password"
                                    : credentials.isPresent() ? "is of another password" : NO_CREDENTIALS,
                            proven)
                    .judged();
        };
    }

    private static boolean acknowledged(SipMessage response, String party, Trace trace) {
        // the ACK of a refusal belongs to the INVITE's own transaction, same branch (RFC 3261 section 17.1.1.3)
        return trace.sipTo(party)
                .anyMatch(message -> message.isRequest("ACK")
                        && message.viaBranch().equals(response.viaBranch())
                        && message.cseq().number() == response.cseq().number());
    }

    private static Optional<DigestCredentials> parsed(String header) {
        try {
            return Optional.of(DigestCredentials.parse(header));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    private static Optional<SipMessage> last(List<SipMessage> messages) {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    /** So many INVITEs came, counting the first and each that answered a challenge. */
    public static Check attempts(String party, int expected) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            return Judgement.about(last(invites))
                    .line("INVITEs", expected, invites.size())
                    .judged();
        };
    }

    /** The call is neither challenged nor refused. */
    public static Check notChallenged(String callId) {
        return trace -> {
            List<SipMessage> challenges = trace.sip(callId)
                    .filter(message -> message.isResponse("INVITE", 401, 401) || message.isResponse("INVITE", 407, 407))
                    .toList();
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            return Calls.ends(response, trace, "200 OK", status -> status == 200)
                    .line("challenge", List.of(), challenges)
                    .judged();
        };
    }
}
