package org.trunkproof.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.trunkproof.asterisk.LoadedDialplan.LoadedStep;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/**
 * What became of a number in a context of the dialplan.
 *
 * @param trial who called which number, and where
 * @param steps the first that Asterisk finds for it
 * @param dialled those whom the dialplan dialled first, all at once
 * @param asked the number that the first of them was asked for; empty where none was
 * @param carried the caller's number that the call had by then, whoever From names; empty where nobody was dialled
 * @param isAnswered whether Asterisk took the call itself, before it dialled anybody
 * @param isRefused whether the call was over with nobody dialled or answering
 */
public record PlacedCall(
        TrialCall trial,
        List<LoadedStep> steps,
        List<String> dialled,
        String asked,
        String carried,
        boolean isAnswered,
        boolean isRefused) {

    private static final String ORIGINATED = "OriginateResponse";

    public PlacedCall {
        steps = List.copyOf(steps);
        dialled = List.copyOf(dialled);
    }

    /**
     * @param numberAsked the number that a peer is asked for by what Dial is given
     */
    public static PlacedCall of(
            TrialCall trial,
            List<LoadedStep> steps,
            Trace trace,
            BiFunction<String, String, Optional<String>> numberAsked) {
        List<PeerDialled> dials = dials(trace);
        List<String> dialled = dials.stream()
                .filter(dial -> dial.at().equals(dials.get(0).at()))
                .map(PeerDialled::peer)
                .distinct()
                .toList();
        Optional<SipMessage> invite = invite(trace);
        String asked = invite.flatMap(
                        message -> SipUri.parse(message.requestUri()).user())
                .or(() -> dials.stream()
                        .findFirst()
                        .flatMap(dial -> field("AppData", dial.at(), trace))
                        .flatMap(data -> numberAsked.apply(data, dialled.get(0))))
                .orElse("");
        return new PlacedCall(
                trial,
                steps,
                dialled,
                asked,
                dials.stream()
                        .findFirst()
                        .flatMap(dial -> field("CallerIDNum", dial.at(), trace))
                        .orElse(""),
                dialled.isEmpty() && hasEnded(trace, "Success"),
                dialled.isEmpty() && hasEnded(trace, "Failure"));
    }

    private static List<PeerDialled> dials(Trace trace) {
        return trace.events().stream()
                .filter(PeerDialled.class::isInstance)
                .map(PeerDialled.class::cast)
                .toList();
    }

    private static Optional<SipMessage> invite(Trace trace) {
        return trace.sipTo(Party.CARRIER)
                .filter(message -> message.isRequest("INVITE"))
                .findFirst();
    }

    private static Optional<String> field(String name, Instant at, Trace trace) {
        return trace.ami("Newexten")
                .filter(event -> event.at().equals(at))
                .flatMap(event -> event.field(name).stream())
                .findFirst();
    }

    private static boolean hasEnded(Trace trace, String how) {
        return trace.ami(ORIGINATED).anyMatch(event -> event.is(ORIGINATED, "Response", how));
    }

    /** Whether there is no more to be seen of it: somebody is dialled, or it is over. */
    public static boolean isDecided(Trace trace) {
        return trace.events().stream().anyMatch(PeerDialled.class::isInstance) || hasEnded(trace, "Failure");
    }

    /** The same where a trunk was to be called: the carrier was, or it is over. */
    public static boolean isThrough(Trace trace) {
        return invite(trace).isPresent() || hasEnded(trace, "Failure");
    }

    /** Whether Asterisk itself took the call by now. */
    public static boolean isTaken(Trace trace) {
        return hasEnded(trace, "Success");
    }

    /** What became of it, for a terminal. */
    String became() {
        if (!dialled.isEmpty()) {
            return (asked.isEmpty() ? "rings " : "asks for " + asked + " at ") + String.join(" and ", dialled);
        }
        return isAnswered ? "is answered" : isRefused ? "is refused" : "rings nobody";
    }

    /** Where the dialplan begins with it, as Asterisk names that; empty where it has nothing for the number. */
    String place() {
        return steps.stream().findFirst().map(LoadedStep::place).orElse("");
    }
}
