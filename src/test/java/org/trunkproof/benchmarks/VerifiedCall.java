package org.trunkproof.benchmarks;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.Recording;
import org.trunkproof.media.Silence;
import org.trunkproof.party.Call;
import org.trunkproof.party.DigitFault;
import org.trunkproof.party.RtpSession;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dtmf;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Media;

/** A call from the carrier to the desk phone that is up, with sound of its own and a key both ways. */
final class VerifiedCall {

    /** Asterisk takes a moment to connect the two, and to pass on the end of a key. */
    private static final Duration LEAD = Duration.ofMillis(200);

    private static final Duration TAIL = Duration.ofMillis(220);
    private static final Duration KEY = Duration.ofMillis(100);
    private static final Duration AFTER_KEY = Duration.ofMillis(80);
    private static final List<DtmfKey> CARRIERS_KEY = DtmfKey.keys("5");
    private static final List<DtmfKey> PHONES_KEY = DtmfKey.keys("9");

    private final Call carrier;
    private final Call phone;
    private final InetSocketAddress carriersMedia;
    private final InetSocketAddress phonesMedia;
    private final Recording fromCarrier;
    private final Recording fromPhone;

    /**
     * @param seed of its sound, which no other call has
     */
    VerifiedCall(Call carrier, Call phone, long seed, Duration sound) {
        this.carrier = carrier;
        this.phone = phone;
        this.carriersMedia = carrier.media().address();
        this.phonesMedia = phone.media().address();
        this.fromCarrier = Recording.babble(2 * seed, sound);
        this.fromPhone = Recording.babble(2 * seed + 1, sound);
    }

    /** How long a call is up that has so much sound. */
    static Duration length(Duration sound) {
        return LEAD.plus(sound).plus(KEY).plus(AFTER_KEY).plus(TAIL);
    }

    /** @return done when both have said all */
    CompletableFuture<Void> speak() {
        return CompletableFuture.allOf(
                speak(carrier.media(), fromCarrier, CARRIERS_KEY), speak(phone.media(), fromPhone, PHONES_KEY));
    }

    private static CompletableFuture<Void> speak(RtpSession media, Recording sound, List<DtmfKey> key) {
        Silence silence = new Silence();
        media.play(silence, LEAD);
        media.play(sound.fromStart(), sound.length());
        media.press(key, KEY, DigitFault.NONE);
        return media.play(silence, TAIL);
    }

    void hangUp() {
        carrier.hangUp();
    }

    String callId() {
        return carrier.callId();
    }

    /** Whether Asterisk and the parties have agreed that both legs are over. */
    boolean isOver(Set<String> ended) {
        return ended.contains(carrier.callId()) && ended.contains(phone.callId());
    }

    /** Those of a recording's Trace that belong to this call. */
    Trace trace(CallTraces traces, Trace whole) {
        return traces.of(whole, List.of(carrier.callId(), phone.callId()), List.of(carriersMedia, phonesMedia));
    }

    /** Which part of the frames that both played the other did not hear, 0 to 1. */
    double unheard(Trace trace) {
        return (missing(fromCarrier, trace.rtpTo(Party.DESK_PHONE)) + missing(fromPhone, trace.rtpTo(Party.CARRIER)))
                / 2;
    }

    private static double missing(Recording played, Stream<RtpDatagram> heard) {
        Set<ByteBuffer> frames = heard.flatMap(datagram -> datagram.packet().stream())
                .map(packet -> ByteBuffer.wrap(packet.payload()))
                .collect(Collectors.toSet());
        long missing = played.frames().stream()
                .filter(frame -> !frames.contains(ByteBuffer.wrap(frame)))
                .count();
        return (double) missing / played.frames().size();
    }

    /** Whether all was found that was to be. */
    boolean holds(Trace trace) {
        return judge(trace).stream().allMatch(Judgement::holds);
    }

    /** What was to be found, and was or was not. */
    List<Judgement> judge(Trace trace) {
        return Stream.of(
                        Calls.answered(carrier.callId()),
                        Media.hears(Party.DESK_PHONE, fromCarrier.frames()),
                        Media.hears(Party.CARRIER, fromPhone.frames()),
                        Dtmf.receives(Party.DESK_PHONE, CARRIERS_KEY),
                        Dtmf.receives(Party.CARRIER, PHONES_KEY))
                .map(check -> check.judge(trace))
                .toList();
    }
}
