package org.trunkproof.party.jain;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.trunk.Account;

/** One REGISTER and its answer to a challenge (RFC 3261 section 10). */
final class Registration {

    /** Longer than any run; chan_sip's own maxexpiry. Left to itself it forgets a phone after two minutes. */
    private static final int EXPIRES_SECONDS = 3600;

    private final Requests requests;
    private final Account account;
    private final CompletableFuture<Integer> finalStatus = new CompletableFuture<>();
    private @Nullable Request sent;
    private boolean challenged;

    Registration(Requests requests, Account account) {
        this.requests = requests;
        this.account = account;
    }

    CompletableFuture<Integer> send(InetSocketAddress server, String callId) {
        try {
            Request request = requests.create(Request.REGISTER, server, account.username(), account.username(), callId);
            request.addHeader(requests.contact(account.username()));
            request.addHeader(requests.expires(EXPIRES_SECONDS));
            sent = request;
            requests.send(request);
        } catch (Exception e) {
            finalStatus.completeExceptionally(e);
        }
        return finalStatus;
    }

    void responded(Response response) throws Exception {
        int status = response.getStatusCode();
        if (status < 200) {
            return;
        }
        boolean challenge = status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED;
        if (challenge && !challenged && sent != null) {
            challenged = true;
            Optional<Request> next = requests.withCredentials(sent, response, account);
            if (next.isPresent()) {
                requests.send(next.get());
                return;
            }
        }
        finalStatus.complete(status);
    }
}
