package org.trunkproof.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.trunkproof.media.AudioSource;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.Silence;
import org.trunkproof.sip.Codec;

/**
 * One RTP stream of PCMU out of a party, a packet every 20 ms, and the port on which it receives. Like a telephone it
 * sends all the time: silence unless it has something to play or a key to press.
 */
public final class RtpSession implements AutoCloseable {

    private static final int GAP_PACKETS = 4;
    private static final String OVER = "The call is over.";

    private final MediaEngine engine;
    private final DatagramChannel channel;
    private final DatagramChannel rtcp;
    private final long ssrc = ThreadLocalRandom.current().nextLong(1L << 32);
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<CompletableFuture<Void>> unfinished = new HashSet<>();
    private SequenceNumber sequenceNumber =
            new SequenceNumber(ThreadLocalRandom.current().nextInt(1 << 16));
    private long timestamp = ThreadLocalRandom.current().nextLong(1L << 32);
    private boolean first = true;
    private final AudioSource silence = new Silence();
    private final Runnable ticking = this::tick;
    private boolean isTicking;
    private @Nullable InetSocketAddress remote;
    private int telephoneEventType = Codec.TELEPHONE_EVENT.payloadType();
    private DatagramChannel sender;

    /** What one 20 ms tick sends. */
    private interface Step {
        void send();
    }

    RtpSession(MediaEngine engine, DatagramChannel channel, DatagramChannel rtcp) {
        this.engine = engine;
        this.channel = channel;
        this.rtcp = rtcp;
        this.sender = channel;
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
        if (!isTicking) {
            isTicking = true;
            engine.clock().start(ticking);
        }
    }

    /** Plays so many packets of the source. @return done when the last of them is on the wire */
    public synchronized CompletableFuture<Void> play(AudioSource source, Duration length) {
        CompletableFuture<Void> done = begin();
        long packets = length.toMillis() / PacketTime.MILLIS;
        for (long i = 0; i < packets; i++) {
            steps.add(() -> sendAudio(source));
        }
        finishWithLast(done);
        return done;
    }

    /**
     * Sends from another port from now on, and goes on receiving where it did.
     *
     * @param address of this machine to send from
     */
    public synchronized void sendFrom(InetAddress address) {
        try {
            closeOther();
            sender = engine.openAnother(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Presses the keys one after the other with 80 ms between them.
     *
     * @param length of each, in steps of 20 ms
     * @param fault what the network does to the packets of each
     * @return done when the last has been released
     */
    public synchronized CompletableFuture<Void> press(List<DtmfKey> keys, Duration length, DigitFault fault) {
        CompletableFuture<Void> done = begin();
        int ticks = (int) (length.toMillis() / PacketTime.MILLIS);
        for (DtmfKey key : keys) {
            steps.add(() -> startDigit(key, ticks, fault));
            for (int packet = 0; packet < GAP_PACKETS; packet++) {
                steps.add(() -> sendAudio(silence));
            }
        }
        finishWithLast(done);
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

    private void finishWithLast(CompletableFuture<Void> done) {
        Step last = steps.pollLast();
        if (last == null) {
            finish(done);
        } else {
            steps.add(() -> {
                last.send();
                finish(done);
            });
        }
    }

    private void finish(CompletableFuture<Void> done) {
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
        send(new RtpPacket(Codec.PCMU.payloadType(), first, sequenceNumber, timestamp, ssrc, source.next()));
        sequenceNumber = sequenceNumber.next();
        first = false;
        advance();
    }

    /** A digit begins now, so its packets are numbered now; what comes after it waits until all have been sent. */
    private void startDigit(DtmfKey key, int ticks, DigitFault fault) {
        Digit digit = Digit.of(key, ticks, fault, telephoneEventType, sequenceNumber, timestamp, ssrc);
        for (int packet = 0; packet < digit.packets(); packet++) {
            sequenceNumber = sequenceNumber.next();
        }
        for (int tick = digit.ticks().size() - 1; tick > 0; tick--) {
            List<RtpPacket> later = digit.ticks().get(tick);
            steps.addFirst(() -> sendTick(later));
        }
        sendTick(digit.ticks().get(0));
    }

    private void sendTick(List<RtpPacket> packets) {
        packets.forEach(this::send);
        advance();
    }

    private void advance() {
        timestamp = (timestamp + PacketTime.SAMPLES) & 0xFFFF_FFFFL;
    }

    private void send(RtpPacket packet) {
        if (remote != null && sender.isOpen()) {
            engine.send(sender, remote, packet.encode());
        }
    }

    private void closeOther() throws IOException {
        if (sender != channel) {
            sender.close();
        }
    }

    @Override
    public synchronized void close() {
        engine.clock().stop(ticking);
        unfinished.forEach(done -> done.completeExceptionally(new IllegalStateException(OVER)));
        try {
            closeOther();
            rtcp.close();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
