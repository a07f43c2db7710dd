package org.trunkproof.party.jain;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.RtpSession;
import org.trunkproof.party.Script;

/** A call that this party placed. */
final class OutgoingCall extends JainCall {

    private final Invitation invitation;
    private final CountDownLatch progress = new CountDownLatch(1);
    private volatile @Nullable ClientTransaction invite;
    private boolean challenged;

    OutgoingCall(
            JainStack stack,
            Requests requests,
            RtpSession media,
            Consumer<JainCall> over,
            Function<String, Script> scripts,
            Invitation invitation) {
        super(stack, requests, media, over, scripts);
        this.invitation = invitation;
    }

    void invite(InetSocketAddress server) {
        try {
            Request request =
                    requests.create(Request.INVITE, server, invitation.number(), invitation.fromUser(), callId);
            request.addHeader(requests.contact(invitation.fromUser()));
            requests.add(invitation.headers(), request);
            offerAnswer.attach(request, invitation.offer());
            send(request);
        } catch (Exception e) {
            throw new IllegalStateException("The INVITE for " + invitation.number() + " cannot be sent.", e);
        }
    }

    /** Its transaction is known before it is sent: the answer, and the next INVITE, may be quicker than this thread. */
    private void send(Request request) throws SipException {
        ClientTransaction transaction = stack.provider.getNewClientTransaction(request);
        invite = transaction;
        transaction.sendRequest();
    }

    @Override
    void responded(ClientTransaction transaction, Response response, String method) throws Exception {
        int status = response.getStatusCode();
        if (method.equals(Request.UPDATE)) {
            updated(response);
        }
        if (!method.equals(Request.INVITE)) {
            return;
        }
        if (status < 200) {
            progress.countDown();
            // early media: a description in a provisional response says where to send (RFC 3261 section 13.2.1)
            offerAnswer.follow(response);
            return;
        }
        if (dialog != null) {
            reinvited(transaction, response);
        } else if (status < 300) {
            established(transaction, response);
        } else if ((status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED)
                && invitation.credentials().isPresent()
                && !challenged) {
            challenged = true;
            Optional<Request> next = requests.withCredentials(
                    transaction.getRequest(), response, invitation.credentials().get());
            if (next.isPresent()) {
                send(next.get());
            } else {
                end();
            }
        } else {
            end();
        }
    }

    private void established(ClientTransaction transaction, Response response) throws Exception {
        Dialog up = transaction.getDialog();
        dialog = up;
        long cseq = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
        Request ack = Requests.direct(up.createAck(cseq));
        if (invitation.offer() instanceof Description.None) {
            offerAnswer.attach(ack, offerAnswer.answerTo(response));
        }
        offerAnswer.follow(response);
        up.sendAck(ack);
    }

    /** Takes what a re-INVITE offers: the usual of it, on the socket it has. */
    @Override
    void requested(ServerTransaction transaction, Request request) throws Exception {
        if (request.getMethod().equals(Request.INVITE) && confirmed() != null) {
            Response response = requests.response(request, Response.OK, "");
            response.addHeader(requests.contact(invitation.fromUser()));
            offerAnswer.attach(response, offerAnswer.answerTo(request));
            offerAnswer.follow(request);
            transaction.sendResponse(response);
        } else {
            super.requested(transaction, request);
        }
    }

    @Override
    public void hangUp() {
        Dialog up = confirmed();
        if (up != null) {
            bye(up);
        } else {
            cancel();
        }
    }

    @Override
    public void cancel() {
        // the INVITE to cancel is the one that has a provisional response, which may be the second
        await(progress);
        ClientTransaction pending = invite;
        if (pending == null) {
            return;
        }
        try {
            requests.send(pending.createCancel());
        } catch (SipException e) {
            // no provisional response yet, or a final one just now: the INVITE ends by itself
            end();
        }
    }
}
