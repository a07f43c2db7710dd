package org.trunkproof.party.jain;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Call;
import org.trunkproof.party.Disturbance;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.party.Script;
import org.trunkproof.party.UserAgent;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** A user agent on JAIN-SIP: finds the call that a message belongs to and lets it act. */
public final class JainUserAgent implements UserAgent {

    private static final Logger LOG = LoggerFactory.getLogger(JainUserAgent.class);

    private static final List<Reaction> BUSY = List.of(new Reaction.Respond(Response.BUSY_HERE));
    private static final List<Reaction> AGREED = List.of(new Reaction.Respond(Response.OK));

    private final JainStack stack;
    private final Requests requests;
    private final MediaEngine engine;
    private final Map<String, JainCall> byCallId = new ConcurrentHashMap<>();
    private final Map<Long, JainCall> inOrder = new ConcurrentSkipListMap<>();
    private final Map<String, Registration> registrations = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong();
    private final Map<String, List<Reaction>> scripts = new ConcurrentHashMap<>();
    private final Map<String, Performance> outsideDialogs = new ConcurrentHashMap<>();
    private volatile List<SipMessage.Header> responseHeaders = List.of();
    private volatile InetAddress mediaAddress;

    /**
     * @param address where to listen; port 0 takes a free one
     * @throws PortTakenException if another program listens there
     */
    public JainUserAgent(InetSocketAddress address, Wiretap wiretap, MediaEngine engine) throws PortTakenException {
        this.engine = engine;
        this.stack = new JainStack(address, wiretap, new Listener());
        this.requests = new Requests(stack);
        this.mediaAddress = stack.address.getAddress();
    }

    @Override
    public InetSocketAddress address() {
        return stack.address;
    }

    @Override
    public void reset() {
        // a call that was lost on the way may not have been told that it is over
        inOrder.values().forEach(this::over);
        scripts.clear();
        outsideDialogs.clear();
        responseHeaders = List.of();
        mediaAddress = stack.address.getAddress();
        stack.calm();
    }

    @Override
    public void reactTo(String method, List<Reaction> script) {
        scripts.put(method, List.copyOf(script));
        outsideDialogs.remove(method);
    }

    private Script script(String method) {
        return new Script(scripts.getOrDefault(method, method.equals(Request.INVITE) ? BUSY : AGREED));
    }

    @Override
    public void addToResponses(List<SipMessage.Header> headers) {
        responseHeaders = List.copyOf(headers);
    }

    @Override
    public void disturb(Disturbance disturbance) {
        stack.disturb(disturbance);
    }

    @Override
    public void takeMediaAt(InetAddress address) {
        mediaAddress = address;
    }

    @Override
    public void sendFromAnotherPort() {
        stack.detour();
    }

    @Override
    public Call call(InetSocketAddress server, Invitation invitation) {
        OutgoingCall call =
                new OutgoingCall(stack, requests, engine.open(mediaAddress), this::over, this::script, invitation);
        add(call, requests.newCallId());
        call.invite(server);
        return call;
    }

    @Override
    public String send(InetSocketAddress server, String method, String number, List<SipMessage.Header> headers) {
        String callId = requests.newCallId();
        try {
            Request request = requests.create(method, server, number, number, callId);
            request.addHeader(requests.contact(number));
            requests.add(headers, request);
            requests.send(request);
            return callId;
        } catch (Exception e) {
            throw new IllegalStateException("The " + method + " cannot be sent.", e);
        }
    }

    @Override
    public CompletableFuture<Integer> register(InetSocketAddress server, Account account) {
        Registration registration = new Registration(requests, account);
        String callId = requests.newCallId();
        registrations.put(callId, registration);
        return registration.send(server, callId).whenComplete((status, failure) -> registrations.remove(callId));
    }

    @Override
    public List<Call> calls() {
        return List.copyOf(inOrder.values());
    }

    @Override
    public void hangUpAll() {
        inOrder.values().forEach(JainCall::hangUp);
    }

    @Override
    public void close() {
        stack.close();
        inOrder.values().forEach(JainCall::close);
    }

    private void add(JainCall call, String callId) {
        call.callId = callId;
        call.order = order.incrementAndGet();
        byCallId.put(callId, call);
        inOrder.put(call.order, call);
    }

    private void over(JainCall call) {
        byCallId.remove(call.callId());
        inOrder.remove(call.order);
        call.close();
    }

    private static String callId(Message message) {
        return ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
    }

    private final class Listener implements SipListener {

        @Override
        public void processRequest(RequestEvent event) {
            Request request = event.getRequest();
            JainCall call = byCallId.get(callId(request));
            try {
                if (request.getMethod().equals(Request.ACK)) {
                    if (call != null) {
                        call.acknowledged();
                    }
                    return;
                }
                ServerTransaction transaction = event.getServerTransaction() != null
                        ? event.getServerTransaction()
                        : stack.provider.getNewServerTransaction(request);
                if (request.getMethod().equals(Request.INVITE)) {
                    invited(call, transaction, request);
                } else if (call != null) {
                    call.requested(transaction, request);
                } else if (request.getHeader(ToHeader.NAME) instanceof ToHeader to && to.getTag() != null) {
                    requests.respond(transaction, request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
                } else {
                    outsideDialogs
                            .computeIfAbsent(request.getMethod(), this::outsideDialogs)
                            .perform(transaction, request);
                }
            } catch (Exception e) {
                LOG.warn("{} could not act on {}", stack.address, request.getMethod(), e);
            }
        }

        private Performance outsideDialogs(String method) {
            return new Performance(stack, requests, script(method), new PlainStage(requests, (name, status) -> {}));
        }

        private void invited(@Nullable JainCall known, ServerTransaction transaction, Request request)
                throws Exception {
            JainCall call = known;
            if (call == null) {
                call = new IncomingCall(
                        stack,
                        requests,
                        engine.open(mediaAddress),
                        JainUserAgent.this::over,
                        JainUserAgent.this::script,
                        responseHeaders);
                add(call, callId(request));
            }
            try {
                call.requested(transaction, request);
            } catch (Exception e) {
                if (calls().contains(call)) {
                    throw e;
                }
                // hung up while it was being answered, so there is nothing left to answer with
            }
        }

        @Override
        public void processResponse(ResponseEvent event) {
            Response response = event.getResponse();
            ClientTransaction transaction = event.getClientTransaction();
            try {
                Registration registration = registrations.get(callId(response));
                JainCall call = byCallId.get(callId(response));
                if (registration != null) {
                    registration.responded(response);
                } else if (call != null && transaction != null) {
                    String method = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod();
                    call.responded(transaction, response, method);
                }
            } catch (Exception e) {
                LOG.warn("{} could not act on {}", stack.address, response.getStatusCode(), e);
            }
        }

        @Override
        public void processTimeout(TimeoutEvent event) {
            // what was not answered stands in the Trace
        }

        @Override
        public void processIOException(IOExceptionEvent event) {
            LOG.warn("{} cannot reach {}", stack.address, event.getHost());
        }

        @Override
        public void processTransactionTerminated(TransactionTerminatedEvent event) {
            // JAIN-SIP's own housekeeping
        }

        @Override
        public void processDialogTerminated(DialogTerminatedEvent event) {
            // a call is over when its BYE is, which JainCall sees itself
        }
    }
}
