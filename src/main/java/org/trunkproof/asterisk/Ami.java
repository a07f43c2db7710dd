package org.trunkproof.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/**
 * The Asterisk Manager Interface: events go to the wiretap, with what the channel driver says by them, and actions come from
 * the steps.
 */
public final class Ami implements AutoCloseable {

    private static final int PORT = 5038;
    private static final String ACTION = "Action";
    private static final String FENCE = "TRUNKPROOF_FENCE";
    private static final Duration FENCE_DEADLINE = Duration.ofSeconds(5);

    private final AmiConnection connection;
    private final Wiretap wiretap;
    private final DialplanLoop loop = new DialplanLoop();
    private volatile Announcements beside = Announcements.NONE;

    private Ami(InetSocketAddress asterisk, ChannelDriver driver, Wiretap wiretap) throws IOException {
        this.wiretap = wiretap;
        this.connection = AmiConnection.to(asterisk, (from, message) -> hear(from, message, driver));
    }

    /**
     * Connects, without logging in.
     *
     * @throws IOException if Asterisk does not listen yet
     */
    static Ami at(InetAddress asterisk, ChannelDriver driver, Wiretap wiretap) throws IOException {
        return at(new InetSocketAddress(asterisk, PORT), driver, wiretap);
    }

    static Ami at(InetSocketAddress asterisk, ChannelDriver driver, Wiretap wiretap) throws IOException {
        return new Ami(asterisk, driver, wiretap);
    }

    /** Of a call that goes round in circles no more is recorded than it takes to see that, and what goes on in it is ended. */
    private void hear(AmiConnection from, AmiMessage message, ChannelDriver driver) {
        if (loop.isPartOf(message)) {
            loop.toEnd(message).ifPresent(channel -> from.post(action("Hangup").with("Channel", channel)));
        } else {
            wiretap.ami(message, driver::said);
        }
    }

    /** Has fences wait for what the channel driver tells elsewhere as well, which ends together with this. */
    void hearBeside(Announcements announcements) {
        beside = announcements;
    }

    /** The call whose dialplan has not come to an end since, if there is one. */
    Optional<DialplanLoop.LoopingCall> loopSince(Instant begin) {
        return loop.found().filter(found -> found.at().isAfter(begin));
    }

    /**
     * @throws IOException if Asterisk does not let us in
     */
    void logIn() throws IOException {
        AmiMessage response =
                connection.send(action("Login").with("Username", "trunkproof").with("Secret", "trunkproof"));
        if (!isSuccess(response)) {
            throw new IOException(messageOf(response));
        }
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
        send(action("Setvar").with("Variable", variable).with("Value", token));
        var seen = recorder.awaitSignalling(
                trace -> trace.ami("VarSet")
                        .filter(event -> event.is("VarSet", "Value", token))
                        .findFirst(),
                FENCE_DEADLINE);
        if (seen.isEmpty()) {
            throw new SetupException("Asterisk no longer reports events over AMI; see its log.");
        }
        if (!beside.isPast(token, FENCE_DEADLINE)) {
            throw new SetupException("Asterisk no longer reports events over ARI; see its log.");
        }
    }

    /** The longest time since in which it did not answer a ping, where there is one of a quarter of a second or more. */
    Optional<Duration> silenceSince(Instant begin) {
        return connection.silences().stream()
                .filter(silence -> silence.until().isAfter(begin))
                .map(AmiConnection.Unanswered::length)
                .max(Duration::compareTo);
    }

    /**
     * Has Asterisk place a call through a context of the folder under test, and wait on it once it is answered.
     *
     * @param callerNumber what the call carries as caller ID
     * @param formats codecs of which the call is to have one, by Asterisk's names, where it cannot speak the trunk's itself;
     *     none where it can
     */
    public void originate(String context, String number, String callerNumber, List<String> formats) {
        perform(action("Originate")
                .with("Channel", "Local/" + number + "@" + context + "/n")
                .with("Application", "Wait")
                .with("Data", "3600")
                .with("CallerID", "<" + callerNumber + ">")
                .with("Codecs", String.join(",", formats.isEmpty() ? List.of("slin") : formats))
                .with("Async", "true")
                .with("Timeout", "60000"));
    }

    /**
     * Presses a key on a channel.
     *
     * @throws SetupException if Asterisk does not, because the channel is gone
     */
    public void playDtmf(String channel, char digit) {
        perform(action("PlayDTMF").with("Channel", channel).with("Digit", String.valueOf(digit)));
    }

    /** Ends a channel, if it has not ended by itself. */
    public void hangUp(String channel) {
        send(action("Hangup").with("Channel", channel));
    }

    /**
     * @param cause of ITU-T Q.850, 1 to 127
     */
    public void hangUp(String channel, int cause) {
        send(action("Hangup").with("Channel", channel).with("Cause", String.valueOf(cause)));
    }

    /** What Asterisk's command line prints for a command, line by line; nothing when it knows none of the name. */
    List<String> command(String line) {
        AmiMessage response = send(action("Command").with("Command", line));
        return isSuccess(response) ? response.all("Output") : List.of();
    }

    static AmiMessage action(String name) {
        return AmiMessage.of(ACTION, name);
    }

    private static boolean isSuccess(AmiMessage response) {
        return response.field("Response").filter("Success"::equalsIgnoreCase).isPresent();
    }

    private static String messageOf(AmiMessage response) {
        return response.field("Message").orElse("");
    }

    /** For actions that a scenario goes on from: one that Asterisk refuses would show as something else later. */
    private void perform(AmiMessage action) {
        AmiMessage response = send(action);
        if (!isSuccess(response)) {
            throw new SetupException("Asterisk refuses the AMI action "
                    + action.field(ACTION).orElse("") + ": " + messageOf(response) + ".");
        }
    }

    AmiMessage send(AmiMessage action) {
        try {
            return connection.send(action);
        } catch (IOException e) {
            throw new SetupException("Asterisk does not answer over AMI; see its log.", e);
        }
    }

    @Override
    public void close() {
        beside.close();
        connection.close();
    }
}
