package org.trunkproof.asterisk;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.action.SipShowPeerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Wiretap;

/** The Asterisk Manager Interface: events go to the wiretap, actions come from the steps. */
public final class Ami implements AutoCloseable {

    static final int PORT = 5038;
    private static final long ACTION_TIMEOUT_MILLIS = 5000;
    private static final String FENCE = "TRUNKPROOF_FENCE";
    private static final Duration FENCE_DEADLINE = Duration.ofSeconds(5);
    private static final Set<String> NO_FIELDS = Set.of(
            "class",
            "source",
            "privilege",
            "dateReceived",
            "timestamp",
            "sequenceNumber",
            "server",
            "file",
            "line",
            "func");

    private final DefaultManagerConnection connection;
    private final Wiretap wiretap;

    private Ami(DefaultManagerConnection connection, Wiretap wiretap) {
        this.connection = connection;
        this.wiretap = wiretap;
    }

    /**
     * @throws IOException if Asterisk does not listen yet
     */
    static Ami connect(String host, Wiretap wiretap) throws IOException {
        DefaultManagerConnection connection = new DefaultManagerConnection(host, PORT, "trunkproof", "trunkproof");
        connection.setSocketTimeout(1000);
        connection.setSocketReadTimeout(0);
        Ami ami = new Ami(connection, wiretap);
        connection.addEventListener(ami::record);
        try {
            connection.login();
            return ami;
        } catch (AuthenticationFailedException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    private void record(ManagerEvent event) {
        String name = event.getClass().getSimpleName().replaceFirst("Event$", "");
        wiretap.ami(name, fields(event));
    }

    /** Field names are the properties of asterisk-java's class for the event, which are AMI's own but for their case. */
    private static Map<String, String> fields(ManagerEvent event) {
        Map<String, String> fields = new TreeMap<>();
        try {
            for (PropertyDescriptor property :
                    Introspector.getBeanInfo(event.getClass()).getPropertyDescriptors()) {
                Object value = property.getReadMethod() == null || NO_FIELDS.contains(property.getName())
                        ? null
                        : property.getReadMethod().invoke(event);
                if (value != null) {
                    fields.put(property.getName(), value.toString());
                }
            }
        } catch (IntrospectionException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return fields;
    }

    /**
     * Waits until every event of channels and dialplan that Asterisk had published by now is in the recording: sets a
     * global variable and waits to be told of it, because that comes the same way, in order. A user event comes another
     * way, and has been seen to overtake them.
     */
    public void fence() throws InterruptedException {
        String token = UUID.randomUUID().toString();
        var recorder = wiretap.recorder();
        send(new SetVarAction(FENCE, token));
        var seen = recorder.await(
                trace -> trace.ami("VarSet")
                        .filter(event -> event.is("VarSet", "value", token))
                        .findFirst(),
                FENCE_DEADLINE);
        if (seen.isEmpty()) {
            throw new SetupException("Asterisk no longer reports events over AMI; see its log.");
        }
    }

    /**
     * Has Asterisk place a call through a context of the folder under test, and wait on it once it is answered.
     *
     * @param callerNumber what the call carries as caller ID
     */
    public void originate(String context, String number, String callerNumber) {
        OriginateAction originate = new OriginateAction();
        originate.setChannel("Local/" + number + "@" + context + "/n");
        originate.setApplication("Wait");
        originate.setData("3600");
        originate.setCallerId("<" + callerNumber + ">");
        originate.setAsync(true);
        originate.setTimeout(60_000L);
        send(originate);
    }

    /** Presses a key on a channel. */
    public void playDtmf(String channel, char digit) {
        send(new PlayDtmfAction(channel, String.valueOf(digit)));
    }

    public void hangUp(String channel) {
        send(new HangupAction(channel));
    }

    /** What Asterisk says of a peer of chan_sip, such as {@code Status}; empty when it knows none of the name. */
    public Map<String, Object> peer(String name) {
        ManagerResponse response = send(new SipShowPeerAction(name));
        return "Success".equalsIgnoreCase(response.getResponse()) ? response.getAttributes() : Map.of();
    }

    private ManagerResponse send(ManagerAction action) {
        try {
            return connection.sendAction(action, ACTION_TIMEOUT_MILLIS);
        } catch (IOException | TimeoutException | IllegalStateException e) {
            throw new SetupException("Asterisk does not answer over AMI; see its log.", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.logoff();
        } catch (IllegalStateException e) {
            // not connected any more: Asterisk went first
        }
    }

    /** Whether an event says that this peer's state is known, good or bad. */
    static boolean isVerdictOn(AmiEvent event, String peer) {
        return event.is("PeerStatus", "peer", "SIP/" + peer);
    }
}
