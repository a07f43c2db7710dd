package org.trunkproof.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.trunkproof.media.AudioSource;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.Silence;
import org.trunkproof.media.TelephoneEvent;

/**
 * One RTP stream of PCMU out of a party, a packet every 20 ms, and the port on which it receives. Like a telephone it
 * sends all the time: silence unless it has something to play or a key to press.
 */
public final class RtpSession implements AutoCloseable {

    private static final int SAMPLES_PER_PACKET = 160;
    private static final int DIGIT_PACKETS = 5;
    private static final int GAP_PACKETS = 4;
    private static final int VOLUME = 10;
    private static final String OVER = "The call is over.";

    private final MediaEngine engine;
    private final DatagramChannel channel;
    private final long ssrc = ThreadLocalRandom.current().nextLong(1L << 32);
    private final Queue<Step> steps = new ArrayDeque<>();
    private final Set<CompletableFuture<Void>> unfinished = new HashSet<>();
    private SequenceNumber sequenceNumber =
            new SequenceNumber(ThreadLocalRandom.current().nextInt(1 << 16));
    private long timestamp = ThreadLocalRandom.current().nextLong(1L << 32);
    private boolean first = true;
    private final AudioSource silence = new Silence();
    private @Nullable ScheduledFuture<?> ticking;
    private @Nullable InetSocketAddress remote;
    private int telephoneEventType = 101;

    /** What one 20 ms tick sends. */
    private interface Step {
        void send();
    }

    RtpSession(MediaEngine engine, DatagramChannel channel) {
        this.engine = engine;
        this.channel = channel;
    }

    public InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts sending, or goes on to another address.
     *
     * @param telephoneEventPayloadType the payload type that was negotiated for RFC 4733
     */
    public synchronized void sendTo(InetSocketAddress destination, int telephoneEventPayloadType) {
        remote = destination;
        telephoneEventType = telephoneEventPayloadType;
        if (ticking == null) {
            ticking = engine.everyPacketTime(this::tick);
        }
    }

    /** Plays so many packets of the source. @return done when the last of them is on the wire */
    public synchronized CompletableFuture<Void> play(AudioSource source, Duration length) {
        CompletableFuture<Void> done = begin();
        long packets = length.toMillis() / MediaEngine.PTIME_MILLIS;
        for (long i = 0; i < packets; i++) {
            steps.add(() -> sendAudio(source));
        }
        steps.add(() -> finish(done));
        return done;
    }

    /** Presses the keys one after the other, each for 100 ms. @return done when the last has been released */
    public synchronized CompletableFuture<Void> press(List<DtmfKey> keys) {
        CompletableFuture<Void> done = begin();
        for (DtmfKey key : keys) {
            for (int packet = 1; packet <= DIGIT_PACKETS; packet++) {
                int duration = packet * SAMPLES_PER_PACKET;
                boolean starts = packet == 1;
                boolean ends = packet == DIGIT_PACKETS;
                steps.add(() -> sendEvent(key, starts, ends, duration));
            }
            for (int packet = 0; packet < GAP_PACKETS; packet++) {
                steps.add(() -> sendAudio(silence));
            }
        }
        steps.add(() -> finish(done));
        return done;
    }

    private CompletableFuture<Void> begin() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (channel.isOpen()) {
            unfinished.add(done);
        } else {
            done.completeExceptionally(new IllegalStateException(OVER));
        }
        return done;
    }

    private void finish(CompletableFuture<Void> done) {
        sendAudio(silence);
        unfinished.remove(done);
        done.complete(null);
    }

    private synchronized void tick() {
        Step step = steps.poll();
        if (step != null) {
            step.send();
        } else {
            sendAudio(silence);
        }
    }

    private void sendAudio(AudioSource source) {
        send(0, first, timestamp, source.next());
        first = false;
        advance();
    }

    /** All packets of a digit carry the timestamp of its start; its end is sent three times (RFC 4733 section 2.5.1.4). */
    private void sendEvent(DtmfKey key, boolean starts, boolean ends, int duration) {
        long start = (timestamp - duration + SAMPLES_PER_PACKET) & 0xFFFF_FFFFL;
        TelephoneEvent event = new TelephoneEvent(key.event(), ends, VOLUME, duration);
        for (int copy = 0; copy < (ends ? 3 : 1); copy++) {
            send(telephoneEventType, starts, start, event.encode());
        }
        advance();
    }

    private void advance() {
        timestamp = (timestamp + SAMPLES_PER_PACKET) & 0xFFFF_FFFFL;
    }

    private void send(int payloadType, boolean marker, long at, byte[] payload) {
        if (remote != null && channel.isOpen()) {
            engine.send(
                    channel, remote, new RtpPacket(payloadType, marker, sequenceNumber, at, ssrc, payload).encode());
        }
        sequenceNumber = sequenceNumber.next();
    }

    @Override
    public synchronized void close() {
        if (ticking != null) {
            ticking.cancel(false);
        }
        unfinished.forEach(done -> done.completeExceptionally(new IllegalStateException(OVER)));
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
