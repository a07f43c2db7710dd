package org.trunkproof.asterisk;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.PingThread;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.CommandAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.ModuleLoadAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.action.SipShowPeerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.CommandResponse;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Trace;
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

    /**
     * Asterisk may miss that there is an event to be sent (main/manager.c, get_input): it then lies until the next action
     * comes in, which has been seen to take five seconds. So an action comes in every so often.
     */
    private static final long BETWEEN_PINGS_MILLIS = 250;

    private final DefaultManagerConnection connection;
    private final PingThread pings;
    private final Wiretap wiretap;

    /** Makes ready to log in, which takes asterisk-java longer than logging in does; Asterisk may boot meanwhile. */
    Ami(String host, Wiretap wiretap) {
        this.wiretap = wiretap;
        this.connection = new DefaultManagerConnection(host, PORT, "trunkproof", "trunkproof");
        connection.setSocketTimeout(1000);
        connection.setSocketReadTimeout(0);
        connection.addEventListener(this::record);
        this.pings = new PingThread(connection);
        pings.setInterval(BETWEEN_PINGS_MILLIS);
    }

    /**
     * @throws IOException if Asterisk does not listen yet, or does not let us in
     */
    void logIn() throws IOException {
        try {
            connection.login();
            pings.start();
        } catch (AuthenticationFailedException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    /** Asks for the status of a peer of chan_sip, which comes as the event PeerStatus. */
    public static final class PeerStatusAction extends AbstractManagerAction {
        private static final long serialVersionUID = 1;
        private final String peer;

        PeerStatusAction(String peer) {
            this.peer = peer;
        }

        @Override
        public String getAction() {
            return "SIPpeerstatus";
        }

        public String getPeer() {
            return peer;
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
        setAndSee(FENCE);
    }

    /** Leaves a mark in the recording, after all that Asterisk has published by now: see {@link Trace#over}. */
    public void markOver() throws InterruptedException {
        setAndSee(Trace.OVER);
    }

    private void setAndSee(String variable) throws InterruptedException {
        String token = UUID.randomUUID().toString();
        var recorder = wiretap.recorder();
        send(new SetVarAction(variable, token));
        var seen = recorder.awaitSignalling(
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
        perform(originate);
    }

    /**
     * Presses a key on a channel.
     *
     * @throws SetupException if Asterisk does not, because the channel is gone
     */
    public void playDtmf(String channel, char digit) {
        perform(new PlayDtmfAction(channel, String.valueOf(digit)));
    }

    /** Ends a channel, if it has not ended by itself. */
    public void hangUp(String channel) {
        send(new HangupAction(channel));
    }

    /**
     * @param cause of ITU-T Q.850, 1 to 127
     */
    public void hangUp(String channel, int cause) {
        send(new HangupAction(channel, cause));
    }

    /** What Asterisk says of a peer of chan_sip, such as {@code Status}; empty when it knows none of the name. */
    public Map<String, Object> peer(String name) {
        ManagerResponse response = send(new SipShowPeerAction(name));
        return "Success".equalsIgnoreCase(response.getResponse()) ? response.getAttributes() : Map.of();
    }

    /** Has the status of a peer come as an event, as it is now. */
    void reportStatus(String peer) {
        send(new PeerStatusAction(peer));
    }

    /** Has chan_sip read its configuration anew, which it does in its own time. */
    public void reload() {
        send(new ModuleLoadAction("chan_sip.so", "reload"));
    }

    /** What Asterisk's command line prints for a command; nothing when it knows none of the name. */
    List<String> command(String line) {
        return send(new CommandAction(line)) instanceof CommandResponse response ? response.getResult() : List.of();
    }

    /** For actions that a scenario goes on from: one that Asterisk refuses would show as something else later. */
    private void perform(ManagerAction action) {
        ManagerResponse response = send(action);
        if (response instanceof ManagerError) {
            throw new SetupException(
                    "Asterisk refuses the AMI action " + action.getAction() + ": " + response.getMessage() + ".");
        }
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
        pings.die();
        try {
            connection.logoff();
        } catch (IllegalStateException e) {
            // not connected any more: Asterisk went first
        }
    }

    /** Whether an event says that this peer's state is known, good or bad; asterisk-java leaves Unknown out. */
    static boolean isVerdictOn(AmiEvent event, String peer) {
        return event.is("PeerStatus", "peer", "SIP/" + peer)
                && event.field("peerStatus").isPresent();
    }
}
