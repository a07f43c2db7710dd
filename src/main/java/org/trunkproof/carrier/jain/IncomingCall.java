package org.trunkproof.carrier.jain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.ServerTransaction;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.carrier.Reaction;
import org.trunkproof.carrier.RtpSession;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.SipMessage;

/** A call that this party received, and what its script has it do. */
final class IncomingCall extends JainCall {

    private final Deque<Reaction> script;
    private final String toTag = Requests.token();
    private List<Codec> answered = List.of();
    private Reaction.@Nullable Challenge outstanding;
    private @Nullable ServerTransaction invite;

    IncomingCall(JainStack stack, Requests requests, RtpSession media, Consumer<JainCall> over, List<Reaction> script) {
        super(stack, requests, media, over);
        this.script = new ArrayDeque<>(script);
    }

    @Override
    void requested(ServerTransaction transaction, Request request) throws Exception {
        switch (request.getMethod()) {
            case Request.INVITE -> invited(transaction, request);
            case Request.CANCEL -> cancelled(transaction, request);
            default -> super.requested(transaction, request);
        }
    }

    private void invited(ServerTransaction transaction, Request request) throws Exception {
        if (!answered.isEmpty()) {
            answer(transaction, request, answered);
            return;
        }
        invite = transaction;
        Reaction.Challenge challenge = outstanding;
        if (challenge != null && !proven(challenge, request)) {
            reject(transaction, request, Response.FORBIDDEN);
            return;
        }
        outstanding = null;
        while (react(next(), transaction, request)) {
            // a Ring goes on to what comes after it
        }
    }

    private Reaction next() {
        return script.size() > 1 ? script.remove() : script.element();
    }

    /** @return whether the next reaction is due at once */
    private boolean react(Reaction reaction, ServerTransaction transaction, Request request) throws Exception {
        if (reaction instanceof Reaction.Ring) {
            Response ringing = requests.response(request, Response.RINGING, toTag);
            ringing.addHeader(requests.contact(user(request)));
            transaction.sendResponse(ringing);
            return true;
        } else if (reaction instanceof Reaction.Answer answer) {
            List<Codec> codecs = audio(request)
                    .map(offer -> inCommon(answer.codecs(), offer))
                    .orElse(answer.codecs());
            if (codecs.stream().allMatch(Codec.TELEPHONE_EVENT::sameEncoding)) {
                reject(transaction, request, Response.NOT_ACCEPTABLE_HERE);
            } else {
                answer(transaction, request, codecs);
            }
        } else if (reaction instanceof Reaction.Challenge challenge) {
            outstanding = challenge;
            Response response = requests.response(request, challenge.status(), Requests.token());
            response.addHeader(stack.headers.createHeader(
                    challenge.status() == Response.UNAUTHORIZED ? "WWW-Authenticate" : "Proxy-Authenticate",
                    challenge.challenge().format()));
            transaction.sendResponse(response);
        } else if (reaction instanceof Reaction.Reject reject) {
            reject(transaction, request, reject.status());
        }
        return false;
    }

    private void reject(ServerTransaction transaction, Request request, int status) throws Exception {
        transaction.sendResponse(requests.response(request, status, toTag));
        end();
    }

    private void answer(ServerTransaction transaction, Request request, List<Codec> codecs) throws Exception {
        answered = codecs;
        Response response = requests.response(request, Response.OK, toTag);
        response.addHeader(requests.contact(user(request)));
        requests.attach(response, describe(codecs));
        startMedia(request);
        dialog = transaction.getDialog();
        transaction.sendResponse(response);
    }

    private void cancelled(ServerTransaction transaction, Request request) throws Exception {
        requests.respond(transaction, request, Response.OK);
        ServerTransaction pending = invite;
        if (pending != null && answered.isEmpty()) {
            pending.sendResponse(requests.response(pending.getRequest(), Response.REQUEST_TERMINATED, toTag));
        }
        end();
    }

    private static boolean proven(Reaction.Challenge challenge, Request request) {
        Optional<String> header = SipMessage.parse(request.toString().getBytes(StandardCharsets.UTF_8))
                .header(challenge.status() == Response.UNAUTHORIZED ? "Authorization" : "Proxy-Authorization");
        return header.map(DigestCredentials::parse)
                .filter(credentials ->
                        credentials.username().equals(challenge.account().username()))
                .filter(credentials ->
                        credentials.nonce().equals(challenge.challenge().nonce()))
                .filter(credentials ->
                        credentials.provesKnowledgeOf(challenge.account().password(), request.getMethod()))
                .isPresent();
    }

    private static String user(Request request) {
        return request.getRequestURI() instanceof SipURI uri && uri.getUser() != null ? uri.getUser() : "anonymous";
    }

    @Override
    void responded(ClientTransaction transaction, Response response, String method) {
        // only our own BYE is ever answered here, and the call is over with it
    }

    @Override
    public void hangUp() {
        Dialog up = dialog;
        ServerTransaction pending = invite;
        if (up != null && up.getState() == DialogState.CONFIRMED) {
            bye(up);
        } else if (pending != null && answered.isEmpty()) {
            try {
                reject(pending, pending.getRequest(), Response.TEMPORARILY_UNAVAILABLE);
            } catch (Exception e) {
                // it has had its final response just now
                end();
            }
        } else {
            end();
        }
    }
}
