package org.trunkproof.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Standstill;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Invitation;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dialplan;

/** Which calls a scenario has placed, and which one it is about. */
final class ScenarioCalls {

    private final World world;
    private final Map<ListeningPoint, Call> placed = new LinkedHashMap<>();
    private final List<Standstill.Placed> all = new ArrayList<>();
    private final List<NumberCalled> called = new ArrayList<>();
    private final Map<String, String> lastOf = new HashMap<>();
    private @Nullable String sent;
    private String offering = "INVITE";
    private boolean isBegun;

    ScenarioCalls(World world) {
        this.world = world;
    }

    /** Who has called which number. */
    record NumberCalled(ListeningPoint by, String number) {}

    /** The call that was placed last. */
    Optional<NumberCalled> placedTo() {
        return called.stream().reduce((before, last) -> last);
    }

    /** A request was sent outside any call. */
    void sent(String callId, String method) {
        sent = callId;
        sentIn(callId, method);
        begun();
    }

    /** A request was sent in a call, whoever's leg of it that is. */
    void sentIn(String callId, String method) {
        lastOf.put(method, callId);
    }

    /** The same with an offer. */
    void offeredIn(String callId, String method) {
        sentIn(callId, method);
        offering = method;
    }

    /** The method of the request that a step had an offer sent in last. */
    String lastOffering() {
        return offering;
    }

    /** A call has been asked for, or another request been sent. */
    void begun() {
        isBegun = true;
    }

    /**
     * @throws IllegalStateException if there is nothing yet that a step could be about
     */
    void mustHaveBegun() {
        if (!isBegun) {
            throw new IllegalStateException(
                    "Nobody has called before this step; put one before it that has somebody call,"
                            + " such as 'When the carrier calls the trunk's number'.");
        }
    }

    /**
     * The Call-ID under which a step had a request of the method sent last: a party may have done so on its own leg, or in an
     * earlier call. Where none has, that of the last request outside any call, or else of the call that the scenario is about.
     */
    String lastCallId(String method) throws InterruptedException {
        mustHaveBegun();
        String last = lastOf.getOrDefault(method, sent);
        return last != null ? last : callId();
    }

    /** The scenario is about this call from now on, unless the desk phone places it: then about the carrier's leg. */
    void place(ListeningPoint who, Invitation invitation) {
        placed(who, invitation, world.at(who).call(world.lab().sip(who), invitation));
    }

    /** The same of a call for the other trunk that the carrier has. */
    void placeForSharing(Invitation invitation) {
        placed(ListeningPoint.CARRIER, invitation, world.lab().callForSharing(invitation));
    }

    private void placed(ListeningPoint who, Invitation invitation, Call call) {
        placed.remove(who);
        placed.put(who, call);
        called.add(new NumberCalled(who, invitation.number()));
        begun();
        offeredIn(call.callId(), "INVITE");
        all.add(new Standstill.Placed(call.callId(), invitation.credentials().isPresent()));
    }

    /** All that the parties have placed by now. */
    List<Standstill.Placed> asPlaced() {
        return List.copyOf(all);
    }

    /** Whether the caller tries again, once, when it is challenged, as Asterisk does. */
    boolean answersChallenges(String callId) {
        return all.stream()
                .filter(call -> call.callId().equals(callId))
                .findFirst()
                .map(Standstill.Placed::answersChallenges)
                .orElse(true);
    }

    /**
     * The Call-ID of the call that the scenario is about: the one that was placed last, or the one that Asterisk sends the carrier,
     * the other's where the first has refused it, or is not called.
     */
    String callId() throws InterruptedException {
        mustHaveBegun();
        Optional<String> own = placed.entrySet().stream()
                .filter(call -> !call.getKey().party().isPhone())
                .map(call -> call.getValue().callId())
                .reduce((before, last) -> last);
        if (own.isPresent()) {
            return own.get();
        }
        Trace trace = world.recorder().trace();
        Optional<String> toEither = firstTo(Party.CARRIER, trace)
                .filter(first -> !Calls.isRefused(Calls.finalResponse(first, trace)))
                .or(() -> firstTo(Party.OTHER_CARRIER, trace))
                .or(() -> firstTo(Party.CARRIER, trace));
        if (toEither.isPresent()) {
            return toEither.get();
        }
        world.expectOfCalls(Calls.reaches(Party.CARRIER));
        return world.find(seen -> firstTo(Party.CARRIER, seen));
    }

    private static Optional<String> firstTo(Party party, Trace trace) {
        return Calls.invitesTo(party, trace).stream().map(SipMessage::callId).findFirst();
    }

    /** The call that this party placed. */
    Call placedBy(ListeningPoint who) {
        Call call = placed.get(who);
        if (call == null) {
            throw new IllegalStateException(who + " has placed no call; a step before should say so.");
        }
        return call;
    }

    /** The number that this party called last. */
    String numberCalledBy(ListeningPoint who) {
        return called.stream()
                .filter(call -> call.by() == who)
                .map(NumberCalled::number)
                .reduce("", (before, last) -> last);
    }

    /** The Call-ID of the one call that a party placed in this scenario, whichever party it was. */
    String placedCallId() {
        return only(List.copyOf(placed.values())).callId();
    }

    /**
     * The party's leg of the call that the scenario is about, once the carrier's is up, and its own where it placed one, and
     * what it says is passed on.
     */
    Call legOf(ListeningPoint who) throws InterruptedException {
        if (who == ListeningPoint.CARRIER
                && placed.get(who) == null
                && firstTo(Party.OTHER_CARRIER, world.recorder().trace()).isPresent()) {
            // a call that has gone past it is a verdict
            world.expectOfCalls(Calls.reaches(Party.CARRIER));
        }
        String callId = who == ListeningPoint.OTHER_CARRIER ? callIdOf(who) : callId();
        world.expectOfCalls(Calls.answered(callId));
        world.judge(Calls.staysUp(callId));
        boolean isCalled = who.party().isPhone() || who == ListeningPoint.OTHER_CARRIER;
        if (isCalled) {
            world.expectOfCalls(Calls.answered(callIdOf(who)));
        }
        world.lab().asterisk().ami().fence();
        world.await(trace -> Optional.of(trace).filter(Dialplan::isConnected));
        List<Call> calls = world.at(who).calls();
        return only(
                isCalled
                        ? withoutConsultation(calls, who)
                        : calls.stream()
                                .filter(call -> call.callId().equals(callId))
                                .toList());
    }

    /** Who has taken a call and places another has one leg in the call that the scenario is about, the one that it has taken. */
    private List<Call> withoutConsultation(List<Call> calls, ListeningPoint who) {
        Call own = placed.get(who);
        return calls.size() > 1 ? calls.stream().filter(call -> call != own).toList() : calls;
    }

    /** The party's leg of the call that the scenario is about, once there is early media. */
    Call earlyLegOf(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Calls.hasEarlyMedia(callId()));
        return only(world.at(who).calls());
    }

    /** Of the call that the party has placed, or else the first that came to it. */
    private String callIdOf(ListeningPoint who) throws InterruptedException {
        Call own = placed.get(who);
        if (own != null) {
            return own.callId();
        }
        world.expectOfCalls(Calls.reaches(who.party()));
        return world.find(trace -> firstTo(who.party(), trace));
    }

    private static Call only(List<Call> calls) {
        if (calls.size() != 1) {
            throw new IllegalStateException("One call should be up, but there are " + calls.size() + ".");
        }
        return calls.get(0);
    }
}
