package org.trunkproof.carrier.jain;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.trunkproof.carrier.Call;
import org.trunkproof.carrier.RtpSession;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** What both directions of a call have in common: the media, requests within the dialog, and how it ends. */
abstract class JainCall implements Call {

    final JainStack stack;
    final Requests requests;
    private final RtpSession media;
    private final Consumer<JainCall> over;
    private final long sessionId = System.nanoTime() >>> 16;
    private int sessionVersion = 1;
    volatile @Nullable Dialog dialog;
    String callId = "";
    long order;

    JainCall(JainStack stack, Requests requests, RtpSession media, Consumer<JainCall> over) {
        this.stack = stack;
        this.requests = requests;
        this.media = media;
        this.over = over;
    }

    /** An INVITE, or a request within the dialog. */
    void requested(ServerTransaction transaction, Request request) throws Exception {
        if (request.getMethod().equals(Request.BYE)) {
            requests.respond(transaction, request, Response.OK);
            end();
        } else {
            requests.respond(transaction, request, Response.OK);
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

    /** BYE in the dialog, and the call is over for this party. */
    void bye(Dialog up) {
        try {
            up.sendRequest(stack.provider.getNewClientTransaction(up.createRequest(Request.BYE)));
        } catch (javax.sip.SipException e) {
            throw new IllegalStateException("The call " + callId + " cannot be hung up.", e);
        } finally {
            end();
        }
    }

    SessionDescription describe(List<Codec> codecs) {
        return SessionDescription.audio(
                media.address().getAddress(), media.address().getPort(), codecs, sessionId, sessionVersion++);
    }

    /** Codecs of ours that the other side offered, with the payload types it gave them (RFC 3264 section 6.1). */
    static List<Codec> inCommon(List<Codec> ours, MediaDescription offered) {
        return ours.stream()
                .flatMap(own -> offered.codecs().stream()
                        .filter(theirs -> theirs.sameEncoding(own))
                        .limit(1))
                .toList();
    }

    static Optional<MediaDescription> audio(Message message) {
        return description(message).flatMap(SessionDescription::audio);
    }

    private static Optional<SessionDescription> description(Message message) {
        return SipMessage.parse(message.toString().getBytes(StandardCharsets.UTF_8))
                .sdp();
    }

    /** Sends media to where the other side's description says, as RFC 3264 section 5.1 wants. */
    void startMedia(Message message) throws UnknownHostException {
        Optional<MediaDescription> line = audio(message);
        Optional<String> host =
                description(message).flatMap(description -> line.flatMap(description::connectionAddress));
        if (line.isEmpty() || host.isEmpty()) {
            return;
        }
        int payloadType = line.get().codecs().stream()
                .filter(Codec.TELEPHONE_EVENT::sameEncoding)
                .mapToInt(Codec::payloadType)
                .findFirst()
                .orElse(Codec.TELEPHONE_EVENT.payloadType());
        media.sendTo(
                new InetSocketAddress(
                        InetAddress.getByName(host.get()), line.get().port()),
                payloadType);
    }
}
