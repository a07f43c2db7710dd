package org.trunkproof.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

/** Places calls from the carrier to the desk phone side by side, on one thread, and brings the two legs of each together. */
final class CallDriver {

    private static final Duration DEADLINE = Duration.ofSeconds(8);
    private static final Duration SPEAKING_DEADLINE = Duration.ofSeconds(20);

    /** How many calls are on their way at a time, at most: where more are, each of them takes as long as all together. */
    private static final int SETTING_UP = 10;

    private static final Description USUAL = Description.of(Codec.PCMU, Codec.TELEPHONE_EVENT);
    private static final long FIRST_CALLER = 12065550000L;

    private final Lab lab;
    private final Duration sound;
    private final Recorder recorder;
    private final Map<String, Call> placed = new LinkedHashMap<>();
    private final Map<String, String> callerOf = new HashMap<>();
    private final Map<String, String> phonesCallId = new HashMap<>();
    private final Map<String, VerifiedCall> up = new LinkedHashMap<>();
    private final Set<VerifiedCall> toBeJudged = new LinkedHashSet<>();
    private final List<String> answered = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private int over;
    private int refused;
    private int read;

    /**
     * @param sound how much of it each call has
     */
    CallDriver(Lab lab, Duration sound) {
        this.lab = lab;
        this.sound = sound;
        this.recorder = lab.begin();
        lab.at(ListeningPoint.DESK_PHONE)
                .reactTo("INVITE", List.of(new Reaction.Respond(180), new Reaction.Describe(200, USUAL)));
    }

    /**
     * So many calls, each of which is hung up when both have said all.
     *
     * @param atOnce how many of them are up at a time, at most
     * @param judge is given each that came up when it is over, or when nothing comes of it any more, and what was recorded by
     *     then
     */
    void oneAfterAnother(int count, int atOnce, BiConsumer<VerifiedCall, Trace> judge) throws InterruptedException {
        boolean goesOn = true;
        while (goesOn && (over + refused < count || !toBeJudged.isEmpty())) {
            while (placed.size() - over - refused < atOnce && isRoomForOneOf(count)) {
                place();
            }
            goesOn = goOn(true);
            handOver(judge, goesOn);
        }
    }

    private boolean isRoomForOneOf(int count) {
        return placed.size() < count && placed.size() - up.size() - refused < SETTING_UP;
    }

    private void handOver(BiConsumer<VerifiedCall, Trace> judge, boolean goesOn) {
        Trace now = recorder.trace();
        toBeJudged.removeIf(call -> {
            boolean isDue = !goesOn || call.isOver(ended);
            if (isDue) {
                judge.accept(call, now);
            }
            return isDue;
        });
    }

    /**
     * So many calls, none of which says anything yet.
     *
     * @return those that came up
     */
    List<VerifiedCall> allUp(int count) throws InterruptedException {
        while (up.size() + refused < count) {
            while (isRoomForOneOf(count)) {
                place();
            }
            if (!goOn(false)) {
                break;
            }
        }
        return List.copyOf(up.values());
    }

    /** In all calls that are up both say all, at the same time; returns when they have. */
    void speakInAll() throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture.allOf(up.values().stream().map(VerifiedCall::speak).toArray(CompletableFuture[]::new))
                .get(sound.plus(SPEAKING_DEADLINE).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Hangs up all, and returns when Asterisk has agreed to it. */
    void hangUpAll() throws InterruptedException {
        up.values().forEach(VerifiedCall::hangUp);
        while (over < up.size() && goOn(false)) {
            // what is still to be hung up is counted by the way
        }
    }

    Recorder recorder() {
        return recorder;
    }

    private void place() {
        // the caller's number is what both legs have in common
        String caller = String.valueOf(FIRST_CALLER + placed.size());
        Call call = lab.at(ListeningPoint.CARRIER)
                .call(lab.asterisk().sip(), Invitation.of(lab.profile().did(), caller, USUAL));
        placed.put(call.callId(), call);
        callerOf.put(call.callId(), caller);
    }

    /** Waits until something has become of a call. @return whether anything has */
    private boolean goOn(boolean speaking) throws InterruptedException {
        return recorder.awaitSip(trace -> Optional.of(trace).filter(now -> takeUp(now, speaking)), DEADLINE)
                .isPresent();
    }

    private boolean takeUp(Trace trace, boolean speaking) {
        boolean something = false;
        List<TraceEvent> events = trace.events();
        for (; read < events.size(); read++) {
            if (events.get(read) instanceof SipDatagram datagram) {
                something |= datagram.message()
                        .filter(message -> takeUp(message, trace.receiver(datagram)))
                        .isPresent();
            }
        }
        return something | bringTogether(speaking);
    }

    private boolean takeUp(SipMessage message, Host destination) {
        if (destination == Party.DESK_PHONE && message.isRequest("INVITE")) {
            message.from().uri().user().ifPresent(caller -> phonesCallId.put(caller, message.callId()));
            return false;
        }
        if (message.isResponse("BYE", 200, 299) && !placed.containsKey(message.callId())) {
            return ended.add(message.callId());
        }
        if (destination != Party.CARRIER || !placed.containsKey(message.callId())) {
            return false;
        }
        if (message.isResponse("INVITE", 200, 299)) {
            // the same once more is a retransmission
            return !up.containsKey(message.callId())
                    && !answered.contains(message.callId())
                    && answered.add(message.callId());
        }
        if (message.isResponse("INVITE", 300, 699)) {
            refused++;
            return true;
        }
        if (message.isResponse("BYE", 200, 299) && ended.add(message.callId())) {
            over++;
            return true;
        }
        return false;
    }

    private boolean bringTogether(boolean speaking) {
        boolean something = false;
        for (String callId : List.copyOf(answered)) {
            Optional<Call> phone = lab.at(ListeningPoint.DESK_PHONE).calls().stream()
                    .filter(call -> call.callId().equals(phonesCallId.get(callerOf.get(callId))))
                    .findFirst();
            if (phone.isPresent()) {
                answered.remove(callId);
                VerifiedCall call = new VerifiedCall(placed.get(callId), phone.get(), up.size(), sound);
                up.put(callId, call);
                toBeJudged.add(call);
                something = true;
                if (speaking) {
                    // not on the thread that paces the others' packets
                    call.speak().thenRunAsync(call::hangUp);
                }
            }
        }
        return something;
    }
}
