package org.trunkproof.party.jain;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** Builds requests and responses of one party, and sends them in transactions. */
final class Requests {

    private static final int MAX_FORWARDS = 70;

    private final JainStack stack;

    Requests(JainStack stack) {
        this.stack = stack;
    }

    String newCallId() {
        return stack.provider.getNewCallId().getCallId();
    }

    static String token() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }

    /** A request outside a dialog, from this party to a user, or none, at the server (RFC 3261 section 8.1.1). */
    Request create(String method, InetSocketAddress server, String toUser, String fromUser, String callId)
            throws ParseException, InvalidArgumentException {
        stack.sendNamesTo(server);
        String self = stack.address.getAddress().getHostAddress();
        String host = server.getAddress().getHostAddress();
        SipURI target = uri(method.equals(Request.REGISTER) ? "" : toUser, host);
        target.setPort(server.getPort());
        SipURI to = uri(toUser, host);
        SipURI from = stack.addresses.createSipURI(fromUser, self);
        return stack.messages.createRequest(
                target,
                method,
                stack.headers.createCallIdHeader(callId),
                stack.headers.createCSeqHeader(1L, method),
                stack.headers.createFromHeader(stack.addresses.createAddress(from), token()),
                stack.headers.createToHeader(stack.addresses.createAddress(to), null),
                List.of(via()),
                stack.headers.createMaxForwardsHeader(MAX_FORWARDS));
    }

    private SipURI uri(String user, String host) throws ParseException {
        return stack.addresses.createSipURI(user.isEmpty() ? null : user, host);
    }

    /** A request within a dialog; JAIN-SIP makes every kind but PRACK. */
    Request within(Dialog dialog, String method) throws SipException, ParseException {
        if (!method.equals(Request.PRACK)) {
            return direct(dialog.createRequest(method));
        }
        Request request = dialog.createRequest(Request.OPTIONS);
        request.setMethod(method);
        ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).setMethod(method);
        return direct(request);
    }

    /** A proxy that stands in Record-Route is on this party's side, and has passed the request on by now. */
    static Request direct(Request request) {
        request.removeHeader(RouteHeader.NAME);
        return request;
    }

    /** Adds headers; one that replaces From keeps its tag, one that replaces Via its branch, and Request-URI is not one but stands among them. */
    void add(List<SipMessage.Header> headers, Message message) throws ParseException {
        for (SipMessage.Header header : headers) {
            if (header.name().equalsIgnoreCase("Request-URI")) {
                ((Request) message).setRequestURI(stack.addresses.createURI(header.value()));
            } else if (header.name().equalsIgnoreCase(FromHeader.NAME)) {
                FromHeader from = (FromHeader) stack.headers.createHeader(FromHeader.NAME, header.value());
                from.setTag(((FromHeader) message.getHeader(FromHeader.NAME)).getTag());
                message.setHeader(from);
            } else if (header.name().equalsIgnoreCase(ViaHeader.NAME)) {
                ViaHeader via = (ViaHeader) stack.headers.createHeader(ViaHeader.NAME, header.value());
                via.setBranch(((ViaHeader) message.getHeader(ViaHeader.NAME)).getBranch());
                message.setHeader(via);
            } else {
                message.setHeader(stack.headers.createHeader(header.name(), header.value()));
            }
        }
    }

    private ViaHeader via() throws ParseException, InvalidArgumentException {
        return stack.headers.createViaHeader(
                stack.address.getAddress().getHostAddress(), stack.address.getPort(), "udp", "z9hG4bK" + token());
    }

    ContactHeader contact(String user) throws ParseException {
        SipURI uri =
                stack.addresses.createSipURI(user, stack.address.getAddress().getHostAddress());
        uri.setPort(stack.address.getPort());
        return stack.headers.createContactHeader(stack.addresses.createAddress(uri));
    }

    ExpiresHeader expires(int seconds) throws InvalidArgumentException {
        return stack.headers.createExpiresHeader(seconds);
    }

    void attachDescription(Message message, String description) throws ParseException {
        message.setContent(description, stack.headers.createContentTypeHeader("application", "sdp"));
    }

    /** A body of the type that the message's Content-Type names. */
    void attach(Message message, String body) throws ParseException {
        message.setContent(body, (ContentTypeHeader) message.getHeader(ContentTypeHeader.NAME));
    }

    ClientTransaction send(Request request) throws SipException {
        ClientTransaction transaction = stack.provider.getNewClientTransaction(request);
        transaction.sendRequest();
        return transaction;
    }

    void respond(ServerTransaction transaction, Request request, int status) throws Exception {
        transaction.sendResponse(response(request, status, token()));
    }

    Response response(Request request, int status, String toTag) throws ParseException {
        Response response = stack.messages.createResponse(status, request);
        ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
        if (status != Response.TRYING && to.getTag() == null) {
            to.setTag(toTag);
        }
        return response;
    }

    /**
     * The same request once more with an answer to the challenge (RFC 3261 section 22.2): same Call-ID and From tag,
     * CSeq one higher, a branch of its own. Empty when the response holds no challenge that can be answered.
     */
    Optional<Request> withCredentials(Request challenged, Response challenge, Account account) throws Exception {
        boolean proxy = challenge.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
        Optional<String> header = SipMessage.parse(challenge.toString().getBytes(StandardCharsets.UTF_8))
                .header(proxy ? "Proxy-Authenticate" : "WWW-Authenticate");
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Request next = (Request) challenged.clone();
        DigestCredentials credentials = DigestCredentials.answer(
                DigestChallenge.parse(header.get()),
                account.username(),
                account.password(),
                challenged.getMethod(),
                challenged.getRequestURI().toString(),
                token(),
                1);
        CSeqHeader cseq = (CSeqHeader) next.getHeader(CSeqHeader.NAME);
        cseq.setSeqNumber(cseq.getSeqNumber() + 1);
        ((ViaHeader) next.getHeader(ViaHeader.NAME)).setBranch("z9hG4bK" + token());
        ((ToHeader) next.getHeader(ToHeader.NAME)).removeParameter("tag");
        next.setHeader(
                stack.headers.createHeader(proxy ? "Proxy-Authorization" : "Authorization", credentials.format()));
        return Optional.of(next);
    }
}
