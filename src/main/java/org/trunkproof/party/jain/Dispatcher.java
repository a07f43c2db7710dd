package org.trunkproof.party.jain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trunkproof.party.MediaEngine;

/** Finds what a message belongs to, a call or a registration, and lets it act; a call that comes in begins here. */
final class Dispatcher implements SipListener {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final JainStack stack;
    private final Requests requests;
    private final MediaEngine engine;
    private final Instructions instructions;
    private final CallsUnderWay calls;
    private final Map<String, Registration> registrations = new ConcurrentHashMap<>();
    private final Map<String, Performance> outsideDialogs = new ConcurrentHashMap<>();
    private volatile @Nullable Registrar registrar;

    Dispatcher(JainStack stack, Requests requests, MediaEngine engine, Instructions instructions, CallsUnderWay calls) {
        this.stack = stack;
        this.requests = requests;
        this.engine = engine;
        this.instructions = instructions;
        this.calls = calls;
    }

    void takeRegistrations(Registrar taking) {
        registrar = taking;
    }

    /** Responses under the Call-ID are those to a registration from now on. */
    void begins(Registration registration, String callId) {
        registrations.put(callId, registration);
    }

    void isOver(String callId) {
        registrations.remove(callId);
    }

    /** Has requests outside dialogs meet the beginning of what the party is told to do with them. */
    void beginAnew() {
        outsideDialogs.clear();
    }

    /** The same for one method alone. */
    void beginAnew(String method) {
        outsideDialogs.remove(method);
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        Optional<JainCall> call = calls.of(callId(request));
        try {
            if (request.getMethod().equals(Request.ACK)) {
                call.ifPresent(JainCall::acknowledged);
                return;
            }
            ServerTransaction transaction = event.getServerTransaction() != null
                    ? event.getServerTransaction()
                    : stack.provider.getNewServerTransaction(request);
            if (request.getMethod().equals(Request.INVITE)) {
                invited(call.orElseGet(() -> incoming(request)), transaction, request);
            } else if (call.isPresent()) {
                call.get().requested(transaction, request);
            } else if (request.getHeader(ToHeader.NAME) instanceof ToHeader to && to.getTag() != null) {
                requests.respond(transaction, request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            } else {
                outsideDialog(transaction, request);
            }
        } catch (TransactionUnavailableException e) {
            // it lacks what every request must have, and stands in the Trace as it came
            LOG.warn("{} cannot answer {}: {}", stack.address, request.getMethod(), e.getMessage());
        } catch (Exception e) {
            LOG.warn("{} could not act on {}", stack.address, request.getMethod(), e);
        } finally {
            reacted(request, 0);
        }
    }

    private void outsideDialog(ServerTransaction transaction, Request request) throws Exception {
        Registrar taking = registrar;
        String method = request.getMethod();
        if (taking != null && method.equals(Request.REGISTER) && !instructions.isFor(method)) {
            taking.registered(transaction, request);
        } else {
            outsideDialogs.computeIfAbsent(method, this::outsideDialogs).perform(transaction, request);
        }
    }

    private void reacted(Message message, int status) {
        stack.reacted(callId(message), (CSeqHeader) message.getHeader(CSeqHeader.NAME), status);
    }

    private Performance outsideDialogs(String method) {
        return new Performance(
                stack, requests, instructions.script(method), new PlainStage(requests, (name, status) -> {}));
    }

    private JainCall incoming(Request request) {
        JainCall call = new IncomingCall(
                stack,
                requests,
                engine.open(instructions.mediaAddress()),
                calls::over,
                instructions::script,
                instructions.responseHeaders());
        calls.add(call, callId(request));
        return call;
    }

    private void invited(JainCall call, ServerTransaction transaction, Request request) throws Exception {
        try {
            call.requested(transaction, request);
        } catch (Exception e) {
            if (calls.all().contains(call)) {
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
            Optional<JainCall> call = calls.of(callId(response));
            if (registration != null) {
                registration.responded(response);
            } else if (call.isPresent() && transaction != null) {
                String method = ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod();
                call.get().responded(transaction, response, method);
            }
        } catch (Exception e) {
            LOG.warn("{} could not act on {}", stack.address, response.getStatusCode(), e);
        } finally {
            reacted(response, response.getStatusCode());
        }
    }

    private static String callId(Message message) {
        return ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
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
