package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges what the dialplan was asked to do, from AMI's channel and dialplan events. */
public final class Dialplan {

    private static final String NO_CHANNEL = "no channel";

    /** What a channel that is called is said to run; no dialplan is behind it. */
    private static final String CALLED = "AppDial";

    /** What does nothing for a caller but to refuse the call, and what leads there. */
    private static final Set<String> TURN_AWAY =
            Set.of("Hangup", "Congestion", "Busy", "NoOp", "Verbose", "Log", "Goto", "GotoIf", "Set");

    /** What Dial() leaves where nobody was reached, and the caller has not given up (apps/app_dial.c). */
    private static final List<String> IN_VAIN = List.of("CHANUNAVAIL", "CONGESTION", "BUSY", "NOANSWER");

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
                    .pointsTo(
                            first.isEmpty() || callerNumber.equals(field(first, "callerIdNum"))
                                    ? List.of()
                                    : List.of(OutgoingCalls.CALLER))
                    .timelessIf(first.isPresent())
                    .judged();
        };
    }

    /** The call comes to the extension of the context, sooner or later. */
    public static Check reaches(String callId, String context, String extension) {
        return trace -> {
            List<String> reached = steps(callId, trace)
                    .map(event -> field(Optional.of(event), "exten") + " of " + field(Optional.of(event), "context"))
                    .distinct()
                    .toList();
            String wanted = extension + " of " + context;
            return aboutCall(callId, trace)
                    .line("extensions reached", wanted, reached, reached.contains(wanted))
                    .judged();
        };
    }

    /** The call comes to where the application is run, sooner or later. */
    public static Check runs(String callId, String application) {
        return trace -> {
            List<String> run = applications(callId, trace);
            return aboutCall(callId, trace)
                    .line("applications run", application, run, run.stream().anyMatch(application::equalsIgnoreCase))
                    .judged();
        };
    }

    private static Judgement.Builder aboutCall(String callId, Trace trace) {
        return trace.channelOfCall(callId)
                .<Subject>map(Subject.JudgedChannel::new)
                .map(Judgement::about)
                .orElseGet(() -> Calls.about(Calls.finalResponse(callId, trace), trace));
    }

    private static Stream<AmiEvent> steps(String callId, Trace trace) {
        return trace.channelOfCall(callId).stream()
                .flatMap(channel -> trace.ami("NewExten").filter(event -> event.is("NewExten", "channel", channel)));
    }

    /** What the dialplan of the call runs, in order. */
    static List<String> applications(String callId, Trace trace) {
        return steps(callId, trace)
                .flatMap(event -> event.field("application").stream())
                .toList();
    }

    private static String field(Optional<AmiEvent> event, String name) {
        return event.flatMap(found -> found.known(name)).orElse(event.isPresent() ? "" : NO_CHANNEL);
    }

    /**
     * Asterisk made no channel at all, or one for which it ran nothing but what turns a caller away. Ask it of a Trace that
     * reaches past the end of the call.
     */
    public static Check runsNothing() {
        return trace -> {
            boolean isTurnedAway =
                    run(trace).allMatch(event -> TURN_AWAY.contains(field(Optional.of(event), "application")));
            List<String> ran = isTurnedAway ? List.of() : described(run(trace));
            List<String> channels = isTurnedAway && run(trace).findAny().isPresent()
                    ? List.of()
                    : trace.ami("NewChannel")
                            .map(event -> field(Optional.of(event), "channel"))
                            .toList();
            Optional<SipMessage> placed = trace.sipFrom(Party.ASTERISK)
                    .filter(message -> message.isRequest("INVITE"))
                    .reduce((before, last) -> last);
            return Judgement.about(placed)
                    .line("dialplan that was run", List.of(), ran)
                    .line("channels", List.of(), channels)
                    .tooMuchIf(!ran.isEmpty() || !channels.isEmpty())
                    .timelessIf(true)
                    .judged();
        };
    }

    /** The same of one call, beside which there are others. */
    public static Check runsNothing(String callId) {
        return trace -> {
            List<String> ran = described(steps(callId, trace)
                    .filter(event -> !TURN_AWAY.contains(field(Optional.of(event), "application"))));
            return Judgement.about(Calls.begun(callId, trace).map(Exchange::requested))
                    .line("dialplan that was run", List.of(), ran)
                    .tooMuchIf(!ran.isEmpty())
                    .timelessIf(true)
                    .judged();
        };
    }

    /**
     * The call enters the dialplan in this context and comes to something, and nothing is run in the other, where other
     * callers enter. What it runs elsewhere, such as a subroutine, is the context's own way of doing things.
     */
    public static Check entersAlone(String callId, String context, String other) {
        return trace -> {
            Optional<SipMessage> response =
                    Calls.finalResponse(callId, trace).filter(found -> Calls.isLastWord(found, trace));
            List<String> contexts = contexts(trace);
            List<String> entered = trace.channelOfCall(callId).stream()
                    .flatMap(channel -> run(trace).filter(event -> event.is("NewExten", "channel", channel)))
                    .flatMap(event -> event.field("context").stream())
                    .limit(1)
                    .toList();
            boolean strays = !context.equals(other) && contexts.contains(other);
            return Calls.about(response, trace)
                    .line("context entered", List.of(context), entered)
                    .line("contexts", "not " + other, contexts, !strays)
                    .line("final response", "any", response.isPresent() ? "any" : "none")
                    .timed(Judgement.Timing.COMING)
                    .tooMuchIf(strays)
                    .timelessIf(strays || !List.of(context).containsAll(entered))
                    .judged();
        };
    }

    /** The call comes to something, and nothing is run in the context. */
    public static Check keepsOutOf(String callId, String context) {
        return trace -> {
            Optional<SipMessage> response =
                    Calls.finalResponse(callId, trace).filter(found -> Calls.isLastWord(found, trace));
            List<String> ran = described(run(trace).filter(event -> event.is("NewExten", "context", context)));
            return Calls.about(response, trace)
                    .line("what is run in " + context, List.of(), ran)
                    .line("final response", "any", response.isPresent() ? "any" : "none")
                    .timed(Judgement.Timing.COMING)
                    .tooMuchIf(!ran.isEmpty())
                    .timelessIf(!ran.isEmpty())
                    .judged();
        };
    }

    /** What channels run that were not called, for of those it is said that they run {@value #CALLED}. */
    private static Stream<AmiEvent> run(Trace trace) {
        return trace.ami("NewExten").filter(event -> !event.is("NewExten", "application", CALLED));
    }

    private static List<String> described(Stream<AmiEvent> steps) {
        return steps.map(event -> field(Optional.of(event), "application") + "(" + field(Optional.of(event), "appData")
                        + ") in " + field(Optional.of(event), "context"))
                .distinct()
                .toList();
    }

    private static List<String> contexts(Trace trace) {
        return run(trace)
                .flatMap(event -> event.field("context").stream())
                .distinct()
                .toList();
    }

    /**
     * The dialplan that dialled the peer finds this in DIALSTATUS, whether or not a channel came of it. AMI's DialEnd is not asked: for a call refused with 403
     * it says NOANSWER where the dialplan is told CHANUNAVAIL.
     */
    public static Check dialEnds(String peer, String dialStatus) {
        return dialEnds(peer, dialStatus, dialStatus::equals);
    }

    /**
     * It finds there whatever says that nobody was reached: which of these it is for which refusal is Asterisk's own affair,
     * and no dialplan can have it otherwise.
     */
    public static Check dialFails(String peer) {
        return dialEnds(peer, String.join(" or ", IN_VAIN), IN_VAIN::contains);
    }

    /** The dialplan that dialled the peer finds in DIALSTATUS what came of it, an answer among that. */
    public static Check dialEnds(String peer) {
        return dialEnds(peer, "any", any -> true);
    }

    private static Check dialEnds(String peer, String expected, Predicate<String> wanted) {
        return trace -> {
            Optional<String> told = dialled(peer, trace)
                    .flatMap(dialling -> statuses(trace).filter(event -> event.is("VarSet", "channel", dialling)))
                    .findFirst()
                    .or(() -> statuses(trace)
                            .filter(event -> !hasDialledAnother(event.known("channel"), peer, trace))
                            .findFirst())
                    .flatMap(event -> event.field("value"));
            return aboutDialling(peer, trace)
                    .line(
                            "DIALSTATUS",
                            expected,
                            told.orElse("not set yet"),
                            told.filter(wanted).isPresent())
                    .hopelessIf(told.filter(wanted.negate()).isPresent())
                    .judged();
        };
    }

    private static Stream<AmiEvent> statuses(Trace trace) {
        return trace.ami("VarSet")
                .filter(event -> event.is("VarSet", "variable", "DIALSTATUS"))
                .filter(event ->
                        event.field("value").filter(value -> !value.isEmpty()).isPresent());
    }

    /**
     * The channels that dialled the peer, as they say or as one of the peer's came of it: where steps follow each other fast,
     * AMI may tell of the one under the name of the other.
     */
    private static Stream<String> dialled(String peer, Trace trace) {
        Set<String> channels = trace.channelsOfPeer(peer).collect(Collectors.toSet());
        return Stream.concat(
                        trace.channelsThatDialled(peer),
                        trace.ami("DialBegin")
                                .filter(event -> event.field("destChannel")
                                        .filter(channels::contains)
                                        .isPresent())
                                .flatMap(event -> event.field("channel").stream()))
                .distinct();
    }

    /** Whether the channel is known to have called somebody, and that was not the peer. */
    private static boolean hasDialledAnother(Optional<String> channel, String peer, Trace trace) {
        return channel.filter(own -> dialled(peer, trace).noneMatch(own::equals))
                .filter(own -> trace.ami("DialBegin").anyMatch(event -> event.is("DialBegin", "channel", own))
                        || trace.channelsThatDialled().anyMatch(own::equals))
                .isPresent();
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
        return dialled(peer, trace)
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
