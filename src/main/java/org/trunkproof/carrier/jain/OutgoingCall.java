package org.trunkproof.carrier.jain;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.carrier.Account;
import org.trunkproof.carrier.RtpSession;
import org.trunkproof.sip.Codec;

/** A call that this party placed. */
final class OutgoingCall extends JainCall {

    private final List<Codec> offer;
    private final Optional<Account> credentials;
    private @Nullable ClientTransaction invite;
    private boolean challenged;

    OutgoingCall(
            JainStack stack,
            Requests requests,
            RtpSession media,
            Consumer<JainCall> over,
            List<Codec> offer,
            Optional<Account> credentials) {
        super(stack, requests, media, over);
        this.offer = List.copyOf(offer);
        this.credentials = credentials;
    }

    void invite(InetSocketAddress server, String number, String fromUser) {
        try {
            Request request = requests.create(Request.INVITE, server, number, fromUser, callId);
            request.addHeader(requests.contact(fromUser));
            requests.attach(request, describe(offer));
            invite = requests.send(request);
        } catch (Exception e) {
            throw new IllegalStateException("The INVITE for " + number + " cannot be sent.", e);
        }
    }

    @Override
    void responded(ClientTransaction transaction, Response response, String method) throws Exception {
        if (!method.equals(Request.INVITE) || response.getStatusCode() < 200) {
            return;
        }
        int status = response.getStatusCode();
        if (status < 300) {
            established(transaction, response);
        } else if ((status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED)
                && credentials.isPresent()
                && !challenged) {
            challenged = true;
            Optional<Request> next = requests.withCredentials(transaction.getRequest(), response, credentials.get());
            if (next.isPresent()) {
                invite = requests.send(next.get());
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
        startMedia(response);
        long cseq = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
        up.sendAck(up.createAck(cseq));
    }

    @Override
    public void hangUp() {
        Dialog up = dialog;
        ClientTransaction pending = invite;
        if (up != null && up.getState() == DialogState.CONFIRMED) {
            bye(up);
        } else if (pending != null) {
            try {
                requests.send(pending.createCancel());
            } catch (SipException e) {
                // no provisional response yet, or a final one just now: the INVITE ends by itself
                end();
            }
        }
    }
}
