package org.trunkproof.party.jain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/**
 * Takes registrations of some accounts (RFC 3261 section 10.3): a REGISTER without credentials is challenged, one whose
 * credentials do not prove that the sender knows the password is forbidden.
 */
final class Registrar {

    private final JainStack stack;
    private final Requests requests;
    private final List<Account> accounts;
    private final String realm;
    private final Map<String, DigestChallenge> challenges = new ConcurrentHashMap<>();

    Registrar(JainStack stack, Requests requests, List<Account> accounts, String realm) {
        this.stack = stack;
        this.requests = requests;
        this.accounts = List.copyOf(accounts);
        this.realm = realm;
    }

    void registered(ServerTransaction transaction, Request request) throws Exception {
        SipMessage message = SipMessage.parse(request.toString().getBytes(StandardCharsets.UTF_8));
        Optional<DigestCredentials> given = message.header("Authorization").flatMap(Registrar::credentials);
        if (given.isEmpty()) {
            challenge(transaction, request);
        } else {
            Response response = requests.response(
                    request, isProof(given.get(), message) ? Response.OK : Response.FORBIDDEN, Requests.token());
            if (response.getStatusCode() == Response.OK) {
                Bindings.sayBack(request, response);
            }
            transaction.sendResponse(response);
        }
    }

    private void challenge(ServerTransaction transaction, Request request) throws Exception {
        DigestChallenge challenge = new DigestChallenge(
                realm, UUID.randomUUID().toString(), Optional.empty(), List.of("auth"), Optional.of("MD5"), false);
        challenges.put(challenge.nonce(), challenge);
        Response response = requests.response(request, Response.UNAUTHORIZED, Requests.token());
        response.addHeader(stack.headers.createHeader("WWW-Authenticate", challenge.format()));
        transaction.sendResponse(response);
    }

    private boolean isProof(DigestCredentials given, SipMessage message) {
        return challenges.values().stream().anyMatch(given::answers)
                && accounts.stream()
                        .anyMatch(account -> given.username().equals(account.username())
                                && given.provesKnowledgeOf(account.password(), message.method(), message.body()));
    }

    private static Optional<DigestCredentials> credentials(String header) {
        try {
            return Optional.of(DigestCredentials.parse(header));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }
}
