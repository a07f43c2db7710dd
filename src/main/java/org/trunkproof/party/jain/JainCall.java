package org.trunkproof.party.jain;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogState;
import javax.sip.ServerTransaction;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.RtpSession;
import org.trunkproof.party.Script;
import org.trunkproof.sip.SipMessage;

/** What both directions of a call have in common: requests within the dialog, and how it ends. */
abstract class JainCall implements Call {

    private static final long KNOWN_MILLIS = 200;

    final JainStack stack;
    final Requests requests;
    final OfferAnswer offerAnswer;
    private final RtpSession media;
    private final Consumer<JainCall> over;
    private final Function<String, Script> scripts;
    private final Map<String, Performance> performances = new ConcurrentHashMap<>();
    volatile @Nullable Dialog dialog;
    String callId = "";
    long order;

    JainCall(
            JainStack stack,
            Requests requests,
            RtpSession media,
            Consumer<JainCall> over,
            Function<String, Script> scripts) {
        this.stack = stack;
        this.requests = requests;
        this.offerAnswer = new OfferAnswer(requests, media);
        this.media = media;
        this.over = over;
        this.scripts = scripts;
    }

    /** An INVITE, or a request within the dialog. */
    void requested(ServerTransaction transaction, Request request) throws Exception {
        performances
                .computeIfAbsent(
                        request.getMethod(),
                        method -> new Performance(
                                stack, requests, scripts.apply(method), new PlainStage(requests, this::said)))
                .perform(transaction, request);
    }

    private void said(String method, int status) {
        if (method.equals(Request.BYE) && status >= 200) {
            end();
        }
    }

    abstract void responded(ClientTransaction transaction, Response response, String method) throws Exception;

    @Override
    public String callId() {
        return callId;
    }

    @Override
    public RtpSession media() {
        return media;
    }

    void end() {
        over.accept(this);
    }

    void close() {
        media.close();
    }

    /** ACK came for an answer of this party's, which only who is called has to wait for. */
    void acknowledged() {}

    /** The dialog, if the call is up. */
    @Nullable
    Dialog confirmed() {
        Dialog up = dialog;
        return up != null && up.getState() == DialogState.CONFIRMED ? up : null;
    }

    /** What is on the wire is recorded a little before JAIN-SIP knows of it. */
    static void await(CountDownLatch knowledge) {
        try {
            knowledge.await(KNOWN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** BYE in the dialog, and the call is over for this party. */
    void bye(Dialog up) {
        try {
            up.sendRequest(stack.provider.getNewClientTransaction(requests.within(up, Request.BYE)));
        } catch (javax.sip.SipException | ParseException e) {
            throw new IllegalStateException("The call " + callId + " cannot be hung up.", e);
        } finally {
            end();
        }
    }

    @Override
    public void reinvite(Description offer) {
        sendWithin(Request.INVITE, List.of(), request -> offerAnswer.attach(request, offer));
    }

    @Override
    public void update(Description offer) {
        sendWithin(Request.UPDATE, List.of(), request -> offerAnswer.attach(request, offer));
    }

    @Override
    public void send(String method, List<SipMessage.Header> headers, String body) {
        sendWithin(method, headers, request -> {
            if (!body.isEmpty()) {
                requests.attach(request, body);
            }
        });
    }

    @Override
    public String replaces() {
        Dialog known = dialog;
        if (known == null) {
            throw new IllegalStateException("The call " + callId + " has never been up.");
        }
        return callId + ";to-tag=" + known.getRemoteTag() + ";from-tag=" + known.getLocalTag();
    }

    /** What a request still lacks. */
    private interface Completion {
        void complete(Request request) throws ParseException;
    }

    private void sendWithin(String method, List<SipMessage.Header> headers, Completion completion) {
        Dialog up = confirmed();
        if (up == null) {
            throw new IllegalStateException("The call " + callId + " is not up.");
        }
        try {
            Request request = requests.within(up, method);
            requests.add(headers, request);
            completion.complete(request);
            up.sendRequest(stack.provider.getNewClientTransaction(request));
        } catch (Exception e) {
            throw new IllegalStateException("The " + method + " cannot be sent in the call " + callId + ".", e);
        }
    }

    /** The answer to a re-INVITE: acknowledges a 2xx, and follows the media to where it says. */
    void reinvited(ClientTransaction transaction, Response response) throws Exception {
        if (response.getStatusCode() >= 200 && response.getStatusCode() < 300) {
            offerAnswer.follow(response);
            long cseq = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
            transaction
                    .getDialog()
                    .sendAck(Requests.direct(transaction.getDialog().createAck(cseq)));
        }
    }

    /** The answer to an UPDATE, which nothing acknowledges; one that had no offer has none. */
    void updated(Response response) throws Exception {
        if (response.getStatusCode() >= 200 && response.getStatusCode() < 300) {
            offerAnswer.follow(response);
        }
    }
}
