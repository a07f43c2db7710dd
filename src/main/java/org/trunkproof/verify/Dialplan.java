package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges what the dialplan was asked to do, from AMI's channel and dialplan events. */
public final class Dialplan {

    private static final String NO_CHANNEL = "no channel";

    /** What a channel that is called is said to run; no dialplan is behind it. */
    private static final String CALLED = "AppDial";

    private Dialplan() {}

    /**
     * Whether Asterisk has put together what it is to put together: of several channels that are up, each with another. It
     * answers a caller some milliseconds before it connects it, and what is said meanwhile is lost.
     */
    public static boolean isConnected(Trace trace) {
        Set<String> up = Activity.channels(trace).stream()
                .filter(channel -> !channel.startsWith("Local/"))
                .collect(Collectors.toSet());
        return up.size() < 2 || connected(trace).containsAll(up);
    }

    /** Channels that Asterisk has put into a bridge. */
    static Set<String> connected(Trace trace) {
        return trace.ami("BridgeEnter")
                .flatMap(event -> event.field("channel").stream())
                .collect(Collectors.toSet());
    }

    /** The call starts in the context at the extension, with the caller's number. */
    public static Check enters(String callId, String context, String extension, String callerNumber) {
        return trace -> {
            Optional<AmiEvent> first = trace.channelOfCall(callId).flatMap(channel -> trace.ami("NewExten")
                    .filter(event -> event.is("NewExten", "channel", channel))
                    .findFirst());
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            if (first.isEmpty() && Calls.isRefused(response)) {
                return Calls.about(response, trace)
                        .line("the call", "enters the dialplan", "is refused: " + Calls.statusOf(response))
                        .judged();
            }
            return Calls.about(response, trace)
                    .line("context", context, field(first, "context"))
                    .line("extension", extension, field(first, "exten"))
                    .line("caller number", callerNumber, field(first, "callerIdNum"))
                    .timelessIf(first.isPresent())
                    .judged();
        };
    }

    /** What the dialplan of the call runs, in order. */
    static List<String> applications(String callId, Trace trace) {
        return trace.channelOfCall(callId).stream()
                .flatMap(channel -> trace.ami("NewExten").filter(event -> event.is("NewExten", "channel", channel)))
                .flatMap(event -> event.field("application").stream())
                .toList();
    }

    private static String field(Optional<AmiEvent> event, String name) {
        return event.flatMap(found -> found.known(name)).orElse(event.isPresent() ? "" : NO_CHANNEL);
    }

    /** Asterisk made no channel at all. Ask it of a Trace that reaches past the end of the call. */
    public static Check runsNothing() {
        return trace -> {
            List<String> ran = trace.ami("NewExten")
                    .filter(event -> !event.is("NewExten", "application", CALLED))
                    .map(event -> field(Optional.of(event), "application") + "(" + field(Optional.of(event), "appData")
                            + ") in " + field(Optional.of(event), "context"))
                    .distinct()
                    .toList();
            List<String> channels = trace.ami("NewChannel")
                    .map(event -> field(Optional.of(event), "channel"))
                    .toList();
            Optional<SipMessage> placed = trace.sipFrom(Party.ASTERISK)
                    .filter(message -> message.isRequest("INVITE"))
                    .reduce((before, last) -> last);
            return Judgement.about(placed)
                    .line("dialplan that was run", List.of(), ran)
                    .line("channels", List.of(), channels)
                    .timelessIf(true)
                    .judged();
        };
    }

    /** Whatever the dialplan does, it does in this context, and the call comes to something. */
    public static Check runsOnly(String callId, String context) {
        return trace -> {
            Optional<SipMessage> response =
                    Calls.finalResponse(callId, trace).filter(found -> Calls.isLastWord(found, trace));
            List<String> contexts = trace.ami("NewExten")
                    .filter(event -> !event.is("NewExten", "application", CALLED))
                    .flatMap(event -> event.field("context").stream())
                    .distinct()
                    .toList();
            return Calls.about(response, trace)
                    .line("contexts", List.of(context), contexts)
                    .line("final response", "any", response.isPresent() ? "any" : "none")
                    .timed(Judgement.Timing.COMING)
                    .timelessIf(!List.of(context).containsAll(contexts))
                    .judged();
        };
    }

    /**
     * The dialplan that dialled the peer finds this in DIALSTATUS, whether or not a channel came of it. AMI's DialEnd is not asked: for a call refused with 403
     * it says NOANSWER where the dialplan is told CHANUNAVAIL.
     */
    public static Check dialEnds(String peer, String dialStatus) {
        return trace -> {
            Optional<String> told = trace.channelsThatDialled(peer)
                    .flatMap(dialling -> trace.ami("VarSet")
                            .filter(event -> event.is("VarSet", "channel", dialling)
                                    && event.is("VarSet", "variable", "DIALSTATUS")))
                    .flatMap(event -> event.field("value").stream())
                    .filter(value -> !value.isEmpty())
                    .findFirst();
            return aboutDialling(peer, trace)
                    .line("DIALSTATUS", dialStatus, told.orElse("not set yet"))
                    .hopelessIf(
                            told.filter(status -> !status.equals(dialStatus)).isPresent())
                    .judged();
        };
    }

    /** The same, and the first channel to the peer was hung up with this cause (Q.850), which is in HANGUPCAUSE after Dial. */
    public static Check dialEnds(String peer, String dialStatus, int cause) {
        Check status = dialEnds(peer, dialStatus);
        return trace -> {
            Set<String> channels = trace.channelsOfPeer(peer).collect(Collectors.toSet());
            Optional<String> told = trace.ami("Hangup")
                    .filter(event ->
                            event.field("channel").filter(channels::contains).isPresent())
                    .flatMap(event -> event.field("cause").stream())
                    .findFirst();
            return aboutDialling(peer, trace)
                    .lines(status.judge(trace))
                    .line("HANGUPCAUSE", String.valueOf(cause), told.orElse("not set yet"))
                    .hopelessIf(status.judge(trace).isFinal()
                            && told.filter(other -> !other.equals(String.valueOf(cause)))
                                    .isPresent())
                    .judged();
        };
    }

    private static Judgement.Builder aboutDialling(String peer, Trace trace) {
        return trace.channelsThatDialled(peer)
                .findFirst()
                .<Subject>map(Subject.JudgedChannel::new)
                .map(Judgement::about)
                .orElseGet(() -> Judgement.about(Optional.empty()));
    }

    /** How many channels Asterisk has made of its own accord to have the number called. */
    public static long begun(String number, Trace trace) {
        return trace.ami("NewChannel")
                .filter(event -> event.field("channel").orElse("").startsWith("Local/" + number + "@"))
                .count();
    }

    /** The channel that dials the peer, while it does. */
    public static Optional<String> dialling(String peer, Trace trace) {
        Set<String> channels = trace.channelsOfPeer(peer).collect(Collectors.toSet());
        return trace.ami("DialBegin")
                .filter(event ->
                        event.field("destChannel").filter(channels::contains).isPresent())
                .flatMap(event -> event.field("channel").stream())
                .findFirst();
    }
}
