package org.trunkproof.party.jain;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sip.message.Request;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Call;
import org.trunkproof.party.Disturbance;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.party.UserAgent;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** A user agent on JAIN-SIP. */
public final class JainUserAgent implements UserAgent {

    private final JainStack stack;
    private final Requests requests;
    private final MediaEngine engine;
    private final Instructions instructions;
    private final CallsUnderWay calls = new CallsUnderWay();
    private final Dispatcher dispatcher;
    private final List<Account> accounts = new CopyOnWriteArrayList<>();
    private volatile List<SipMessage.Header> ofCalls = List.of();

    /**
     * @param address where to listen; port 0 takes a free one
     * @throws PortTakenException if another program listens there
     */
    public JainUserAgent(InetSocketAddress address, Wiretap wiretap, MediaEngine engine) throws PortTakenException {
        this.engine = engine;
        this.stack = new JainStack(address, wiretap);
        this.requests = new Requests(stack);
        this.instructions = new Instructions(stack.address.getAddress());
        this.dispatcher = new Dispatcher(stack, requests, engine, instructions, calls);
        stack.listen(dispatcher);
    }

    @Override
    public InetSocketAddress address() {
        return stack.address;
    }

    @Override
    public void reset() {
        // a call that was lost on the way may not have been told that it is over
        calls.all().forEach(calls::over);
        instructions.reset();
        dispatcher.beginAnew();
        stack.calm();
    }

    @Override
    public void reactTo(String method, List<Reaction> script) {
        instructions.reactTo(method, script);
        dispatcher.beginAnew(method);
    }

    @Override
    public void reactCallAfterCall(String method, List<Reaction> script) {
        instructions.reactCallAfterCall(method, script);
        dispatcher.beginAnew(method);
    }

    @Override
    public void takeRegistrations(Account account, String realm) {
        accounts.add(account);
        dispatcher.takeRegistrations(new Registrar(stack, requests, accounts, realm));
    }

    @Override
    public void addToResponses(List<SipMessage.Header> headers) {
        instructions.addToResponses(headers);
    }

    @Override
    public void addToCalls(List<SipMessage.Header> headers) {
        ofCalls = List.copyOf(headers);
    }

    @Override
    public void disturb(Disturbance disturbance) {
        stack.disturb(disturbance);
    }

    @Override
    public void takeMediaAt(InetAddress address) {
        instructions.takeMediaAt(address);
    }

    @Override
    public void sendFromAnotherPort() {
        stack.detour();
    }

    @Override
    public Call call(InetSocketAddress server, Invitation invitation) {
        OutgoingCall call = new OutgoingCall(
                stack,
                requests,
                engine.open(instructions.mediaAddress()),
                calls::over,
                instructions::script,
                invitation.beside(ofCalls));
        calls.add(call, requests.newCallId());
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
        dispatcher.begins(registration, callId);
        return registration.send(server, callId).whenComplete((status, failure) -> dispatcher.isOver(callId));
    }

    @Override
    public List<Call> calls() {
        return List.copyOf(calls.all());
    }

    @Override
    public void hangUpAll() {
        calls.all().forEach(JainCall::hangUp);
    }

    @Override
    public void close() {
        stack.close();
        calls.all().forEach(JainCall::close);
    }
}
