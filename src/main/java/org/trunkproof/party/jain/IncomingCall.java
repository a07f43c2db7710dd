package org.trunkproof.party.jain;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.address.SipURI;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.party.Description;
import org.trunkproof.party.Reaction;
import org.trunkproof.party.RtpSession;
import org.trunkproof.party.Script;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

/** A call that this party received, and what its script has it do. */
final class IncomingCall extends JainCall implements Performance.Stage {

    private final Performance performance;
    private final Script cancellations;
    private final List<SipMessage.Header> extraHeaders;
    private final String toTag = Requests.token();
    private final Acknowledgements acknowledgements = new Acknowledgements();

    /** Whether the INVITE has been answered in a reliable response, after which no other says it again (RFC 6337 section 3.1). */
    private volatile boolean agreed;

    private volatile @Nullable Description answered;
    private volatile @Nullable ServerTransaction invite;
    private final CountDownLatch acknowledgement = new CountDownLatch(1);

    IncomingCall(
            JainStack stack,
            Requests requests,
            RtpSession media,
            Consumer<JainCall> over,
            Function<String, Script> scripts,
            List<SipMessage.Header> extraHeaders) {
        super(stack, requests, media, over, scripts);
        this.performance = new Performance(stack, requests, scripts.apply(Request.INVITE), this);
        this.cancellations = scripts.apply(Request.CANCEL);
        this.extraHeaders = extraHeaders;
    }

    /** A response on its way out. */
    private interface Sending {
        void send(Response response) throws Exception;
    }

    @Override
    void requested(ServerTransaction transaction, Request request) throws Exception {
        switch (request.getMethod()) {
            case Request.INVITE -> invited(transaction, request);
            case Request.CANCEL -> cancelled(transaction, request);
            case Request.PRACK -> {
                super.requested(transaction, request);
                acknowledgements.came();
            }
            default -> super.requested(transaction, request);
        }
    }

    private void invited(ServerTransaction transaction, Request request) throws Exception {
        if (answered != null) {
            describe(transaction, request, new Reaction.Describe(Response.OK, answered));
            return;
        }
        invite = transaction;
        performance.perform(transaction, request);
    }

    @Override
    public void respond(ServerTransaction transaction, Request request, Reaction.Respond reaction) throws Exception {
        respond(request, reaction, transaction::sendResponse);
    }

    private void respond(Request request, Reaction.Respond reaction, Sending sending) throws Exception {
        sending.send(response(request, reaction.status(), reaction.headers()));
        if (reaction.status() >= 200 && performance.isOver()) {
            end();
        }
    }

    private Response response(Request request, int status, List<SipMessage.Header> headers) throws Exception {
        Response response = requests.response(request, status, toTag);
        if (status > 100 && status < 300) {
            response.addHeader(requests.contact(user(request)));
        }
        requests.add(extraHeaders, response);
        requests.add(headers, response);
        return response;
    }

    @Override
    public void describe(ServerTransaction transaction, Request request, Reaction.Describe reaction) throws Exception {
        describe(transaction, request, reaction, transaction::sendResponse);
    }

    private void describe(ServerTransaction transaction, Request request, Reaction.Describe reaction, Sending sending)
            throws Exception {
        Description own = reaction.description();
        if (own instanceof Description.Codecs codecs) {
            own = new Description.Codecs(
                    OfferAnswer.inCommon(codecs.codecs(), request).orElse(codecs.codecs()));
        }
        if (own instanceof Description.Codecs common
                && common.codecs().stream().allMatch(Codec.TELEPHONE_EVENT::sameEncoding)) {
            respond(transaction, request, new Reaction.Respond(Response.NOT_ACCEPTABLE_HERE));
            return;
        }
        Response response = response(request, reaction.status(), List.of());
        if (!agreed) {
            offerAnswer.attach(response, own);
        }
        offerAnswer.follow(request);
        if (reaction.isLastWord()) {
            agreed = false;
            answered = own;
            dialog = transaction.getDialog();
        }
        sending.send(response);
    }

    @Override
    public void reliably(
            ServerTransaction transaction, Request request, Reaction.Reliably reaction, Performance.Continuation then)
            throws Exception {
        boolean isKnown = Acknowledgements.areKnownTo(request);
        Sending sending =
                isKnown ? response -> acknowledgements.await(transaction, response, then) : transaction::sendResponse;
        if (reaction.response() instanceof Reaction.Describe describe) {
            describe(transaction, request, describe, response -> {
                agreed = isKnown;
                sending.send(response);
            });
        } else if (reaction.response() instanceof Reaction.Respond respond) {
            respond(request, respond, sending);
        }
        if (!isKnown) {
            then.goOn();
        }
    }

    @Override
    public void answerTwice(ServerTransaction transaction, Request request, Reaction.AnswerTwice reaction)
            throws Exception {
        describe(transaction, request, new Reaction.Describe(Response.OK, reaction.description()));
        Response second = response(request, Response.OK, List.of());
        ((ToHeader) second.getHeader(ToHeader.NAME)).setTag(Requests.token());
        offerAnswer.attach(second, reaction.description());
        stack.provider.sendResponse(second);
    }

    /** A script that has CANCEL meet an answer makes it cross that answer (RFC 3261 section 9.2): it comes too late. */
    private void cancelled(ServerTransaction transaction, Request request) throws Exception {
        Reaction reaction = cancellations.next().get(0);
        ServerTransaction pending = invite;
        if (pending != null && answered == null && reaction instanceof Reaction.Describe answer) {
            describe(pending, pending.getRequest(), answer);
        }
        // the To tag of the INVITE's responses, or Asterisk takes it for another branch's answer (RFC 3261 section 9.2)
        transaction.sendResponse(requests.response(request, Response.OK, toTag));
        if (pending != null && answered == null) {
            respond(pending, pending.getRequest(), new Reaction.Respond(Response.REQUEST_TERMINATED));
            // also when its script goes on: there is nothing left to hang up
            end();
        }
    }

    private static String user(Request request) {
        return request.getRequestURI() instanceof SipURI uri
                ? Optional.ofNullable(uri.getUser()).orElse("anonymous")
                : "anonymous";
    }

    @Override
    void responded(ClientTransaction transaction, Response response, String method) throws Exception {
        if (method.equals(Request.INVITE)) {
            reinvited(transaction, response);
        } else if (method.equals(Request.UPDATE)) {
            updated(response);
        }
    }

    @Override
    void acknowledged() {
        acknowledgement.countDown();
    }

    /**
     * Once its answer is acknowledged. Which calls wait for that is not for JAIN-SIP's dialog to say, whose isServer turns round
     * with a re-INVITE: the thread that is to take one would wait for what it must take itself.
     */
    @Override
    @Nullable
    Dialog confirmed() {
        if (dialog != null) {
            await(acknowledgement);
        }
        return super.confirmed();
    }

    @Override
    public void hangUp() {
        Dialog up = confirmed();
        ServerTransaction pending = invite;
        if (up != null) {
            bye(up);
        } else if (pending != null && answered == null) {
            try {
                respond(pending, pending.getRequest(), new Reaction.Respond(Response.TEMPORARILY_UNAVAILABLE));
            } catch (Exception e) {
                // it has had its final response just now
                end();
            }
        } else {
            end();
        }
    }

    @Override
    public void cancel() {
        // only its caller can
    }
}
