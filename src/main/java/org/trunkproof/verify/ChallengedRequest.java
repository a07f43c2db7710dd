package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;

/**
 * A request of Asterisk's that met a challenge, and the one that it sent after that, whether it answers the challenge or not.
 *
 * @param exchange the request's
 * @param response the challenge
 * @param challenges its headers that are of the Digest scheme
 * @param next the next request of the method in the call
 * @param credentials in it, in the header that belongs to the challenge's status
 */
record ChallengedRequest(
        Exchange exchange,
        SipMessage response,
        List<DigestChallenge> challenges,
        Optional<SipMessage> next,
        Optional<DigestCredentials> credentials) {

    /** Those that the party met with this status, in the order in which it did; each challenge is counted once. */
    static List<ChallengedRequest> by(Party party, int status, Trace trace) {
        return trace.exchangesTo(party)
                .flatMap(exchange -> exchange.responses(status, status)
                        .flatMap(response -> response.message().stream())
                        .limit(1)
                        .map(response -> of(exchange, response, party, trace)))
                .toList();
    }

    private static ChallengedRequest of(Exchange exchange, SipMessage response, Party party, Trace trace) {
        boolean proxy = response.statusCode() == 407;
        Optional<SipMessage> next = trace.sipTo(party)
                .filter(message -> message.isRequest(response.method())
                        && message.callId().equals(response.callId())
                        && message.cseq().number() > response.cseq().number())
                .findFirst();
        return new ChallengedRequest(
                exchange,
                response,
                all(response, proxy ? "Proxy-Authenticate" : "WWW-Authenticate", DigestChallenge::parse)
                        .toList(),
                next,
                next.flatMap(message -> all(
                                message, proxy ? "Proxy-Authorization" : "Authorization", DigestCredentials::parse)
                        .findFirst()));
    }

    private static <D> Stream<D> all(SipMessage message, String name, Function<String, D> form) {
        return message.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .flatMap(header -> parsed(header.value(), form).stream());
    }

    private static <D> Optional<D> parsed(String value, Function<String, D> form) {
        try {
            return Optional.of(form.apply(value));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    /** The challenge that the credentials are for, or else the first. */
    Optional<DigestChallenge> challenge() {
        return challenges.stream()
                .filter(one -> credentials
                        .filter(answer -> answer.nonce().equals(one.nonce()))
                        .isPresent())
                .findFirst()
                .or(() -> challenges.stream().findFirst());
    }

    /** The ACK of a refusal belongs to the INVITE's own transaction, same branch (RFC 3261 section 17.1.1.3). */
    boolean isAcknowledged() {
        return exchange.acksOfRefusal().findAny().isPresent();
    }
}
