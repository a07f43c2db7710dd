package org.trunkproof.party;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.trunkproof.media.AudioSource;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.Silence;
import org.trunkproof.sip.Codec;

/**
 * The packets of one source (SSRC, RFC 3550 section 3), tick by tick: silence unless there is something to play or a key to
 * press. For one thread at a time.
 */
final class OutgoingStream {

    private static final int GAP_PACKETS = 4;

    private final long ssrc = ThreadLocalRandom.current().nextLong(1L << 32);
    private final AudioSource silence = new Silence();
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<CompletableFuture<Void>> unfinished = new HashSet<>();

    /** Those of them that wait for a pause alone. */
    private final Set<CompletableFuture<Void>> pausing = new HashSet<>();

    private SequenceNumber sequenceNumber =
            new SequenceNumber(ThreadLocalRandom.current().nextInt(1 << 16));
    private long timestamp = ThreadLocalRandom.current().nextLong(1L << 32);
    private boolean first = true;
    private boolean isOver;
    private boolean isSuppressing;
    private boolean isHeld;
    private int telephoneEventType = Codec.TELEPHONE_EVENT.payloadType();
    private int audioType = Codec.PCMU.payloadType();
    private PayloadFormat audioFormat = PayloadFormat.PCMU;

    /** What a tick is going to send, and who waits until it has. */
    private record Step(Supplier<List<RtpPacket>> packets, List<CompletableFuture<Void>> done) {

        static Step of(Supplier<List<RtpPacket>> packets) {
            return new Step(packets, List.of());
        }

        Step awaitedBy(CompletableFuture<Void> another) {
            List<CompletableFuture<Void>> all = new ArrayList<>(done);
            all.add(another);
            return new Step(packets, all);
        }
    }

    /**
     * What is to be sent now.
     *
     * @param sent to be run when it is on the wire
     */
    record Tick(List<RtpPacket> packets, Runnable sent) {}

    /** The payload type that was negotiated for telephone-events (RFC 4733). */
    void telephoneEventsAs(int payloadType) {
        telephoneEventType = payloadType;
    }

    /** The payload type that was negotiated for audio, and what is sent under it from now on. */
    void audioAs(int payloadType, PayloadFormat format) {
        audioType = payloadType;
        audioFormat = format;
    }

    /** Plays so much of the source, in whole packets. @return done when the last of them is on the wire */
    CompletableFuture<Void> play(AudioSource source, Duration length) {
        CompletableFuture<Void> done = begin();
        long packets = length.toMillis() / PacketTime.MILLIS;
        for (long i = 0; i < packets; i++) {
            steps.add(Step.of(() -> audio(source)));
        }
        finishWithLast(done);
        return done;
    }

    /** Sends nothing for so long, in whole packets, as who suppresses silence (RFC 3551 section 4.1). @return done when it is over */
    CompletableFuture<Void> pause(Duration length) {
        CompletableFuture<Void> done = begin();
        long packets = length.toMillis() / PacketTime.MILLIS;
        for (long i = 0; i < packets; i++) {
            steps.add(Step.of(this::nothing));
        }
        finishWithLast(done);
        return done;
    }

    /** Sends nothing from now on where there is nothing to play and no key to press (RFC 3551 section 4.1). */
    void suppressSilence() {
        isSuppressing = true;
    }

    /**
     * What is played or pressed while it is held takes as long as it would otherwise, and is lost.
     *
     * @param held whether it is not to be sent at all (RFC 3264 section 5.1)
     */
    void hold(boolean held) {
        isHeld = held;
    }

    private List<RtpPacket> nothing() {
        first = true;
        advance();
        return List.of();
    }

    /** See {@link RtpSession#press}. */
    CompletableFuture<Void> press(List<DtmfKey> keys, Duration length, DigitFault fault) {
        CompletableFuture<Void> done = begin();
        int ticks = (int) (length.toMillis() / PacketTime.MILLIS);
        for (int i = 0; i < keys.size(); i++) {
            DtmfKey key = keys.get(i);
            CompletableFuture<Void> sent = new CompletableFuture<>();
            if (i == keys.size() - 1) {
                // whoever has heard the last key may hang up at once
                sent.thenRun(() -> pausing.add(done));
            }
            steps.add(Step.of(() -> digit(key, ticks, fault, sent)));
            for (int packet = 0; packet < GAP_PACKETS; packet++) {
                steps.add(Step.of(() -> audio(silence)));
            }
        }
        finishWithLast(done);
        return done;
    }

    private CompletableFuture<Void> begin() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (isOver) {
            fail(done);
        } else {
            unfinished.add(done);
        }
        return done;
    }

    private void finishWithLast(CompletableFuture<Void> done) {
        Step last = steps.pollLast();
        if (last == null) {
            finish(done);
        } else {
            steps.add(last.awaitedBy(done));
        }
    }

    private void finish(CompletableFuture<Void> done) {
        unfinished.remove(done);
        pausing.remove(done);
        done.complete(null);
    }

    Tick next() {
        Step step = steps.poll();
        if (step == null) {
            return new Tick(isHeld || isSuppressing ? nothing() : audio(silence), () -> {});
        }
        return new Tick(
                isHeld ? nothing() : step.packets().get(), () -> step.done().forEach(this::finish));
    }

    private List<RtpPacket> audio(AudioSource source) {
        RtpPacket packet = new RtpPacket(audioType, first, sequenceNumber, timestamp, ssrc, source.next(audioFormat));
        sequenceNumber = sequenceNumber.next();
        first = false;
        advance();
        return List.of(packet);
    }

    /**
     * A digit begins now, so its packets are numbered now; what comes after it waits until all have been sent.
     *
     * @param sent done when they have
     */
    private List<RtpPacket> digit(DtmfKey key, int ticks, DigitFault fault, CompletableFuture<Void> sent) {
        Digit digit = Digit.of(key, ticks, fault, telephoneEventType, sequenceNumber, timestamp, ssrc);
        for (int packet = 0; packet < digit.packets(); packet++) {
            sequenceNumber = sequenceNumber.next();
        }
        for (int tick = digit.ticks().size() - 1; tick > 0; tick--) {
            List<RtpPacket> later = digit.ticks().get(tick);
            Step step = Step.of(() -> ofDigit(later));
            boolean isLast = tick == digit.ticks().size() - 1;
            steps.addFirst(isLast ? step.awaitedBy(sent) : step);
        }
        return ofDigit(digit.ticks().get(0));
    }

    private List<RtpPacket> ofDigit(List<RtpPacket> packets) {
        advance();
        return packets;
    }

    private void advance() {
        timestamp = (timestamp + audioFormat.samples()) & 0xFFFF_FFFFL;
    }

    /** Whoever waits for something to be sent waits in vain, but for what was to be nothing but a pause. */
    void end() {
        isOver = true;
        List.copyOf(pausing).forEach(this::finish);
        unfinished.forEach(OutgoingStream::fail);
    }

    private static void fail(CompletableFuture<Void> done) {
        done.completeExceptionally(new IllegalStateException("The call is over."));
    }
}
