package org.trunkproof.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.trunkproof.media.AudioSource;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.sip.Codec;

/**
 * One RTP stream out of a party, a packet every 20 ms, and the port on which it receives. Like a telephone it
 * sends all the time that both sides have agreed on: silence unless it has something to play or a key to press.
 */
public final class RtpSession implements AutoCloseable {

    private final MediaEngine engine;
    private final DatagramChannel channel;
    private final DatagramChannel rtcp;
    private final OutgoingStream stream = new OutgoingStream();
    private final Runnable ticking = this::tick;
    private boolean isTicking;
    private @Nullable InetSocketAddress remote;
    private DatagramChannel sender;

    /** Where it says that it receives. */
    private DatagramChannel described;

    RtpSession(MediaEngine engine, DatagramChannel channel, DatagramChannel rtcp) {
        this.engine = engine;
        this.channel = channel;
        this.rtcp = rtcp;
        this.sender = channel;
        this.described = channel;
    }

    /** Where it receives, as descriptions are to say. */
    public synchronized InetSocketAddress address() {
        try {
            return (InetSocketAddress) described.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts sending, or goes on to another address.
     *
     * @param audio the codec that was negotiated; one whose payload is not known leaves it at the one before
     * @param telephoneEventPayloadType the payload type that was negotiated for RFC 4733
     */
    public synchronized void sendTo(InetSocketAddress destination, Codec audio, int telephoneEventPayloadType) {
        remote = destination;
        PayloadFormat.of(audio.encodingName()).ifPresent(format -> stream.audioAs(audio.payloadType(), format));
        stream.telephoneEventsAs(telephoneEventPayloadType);
        if (!isTicking) {
            isTicking = true;
            engine.clock().start(ticking);
        }
    }

    /** Plays so much of the source, in whole packets. @return done when the last of them is on the wire */
    public synchronized CompletableFuture<Void> play(AudioSource source, Duration length) {
        return stream.play(source, length);
    }

    /** Sends nothing for so long, in whole packets. @return done when it is over */
    public synchronized CompletableFuture<Void> pause(Duration length) {
        return stream.pause(length);
    }

    /**
     * From now on sends what it plays and which keys it presses, and no silence between (RFC 3551 section 4.1).
     *
     * @param settled how long to be silent first, in whole packets
     * @return done when it has been
     */
    public synchronized CompletableFuture<Void> fallSilent(Duration settled) {
        stream.suppressSilence();
        return stream.pause(settled);
    }

    /**
     * Whether it sends, as either side's description may forbid it (RFC 3264 section 5.1). What it plays while it does not is
     * lost.
     */
    public synchronized void hold(boolean isHeld) {
        stream.hold(isHeld);
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

    /** Sends from another port of its address from now on, and receives there; what still goes to the old one is seen as well. */
    public synchronized void move() {
        sendFrom(address().getAddress());
        described = sender;
    }

    /**
     * Presses the keys one after the other with 80 ms between them.
     *
     * @param length of each, in steps of 20 ms
     * @param fault what the network does to the packets of each
     * @return done when the last has been released
     */
    public synchronized CompletableFuture<Void> press(List<DtmfKey> keys, Duration length, DigitFault fault) {
        return stream.press(keys, length, fault);
    }

    private synchronized void tick() {
        OutgoingStream.Tick tick = stream.next();
        tick.packets().forEach(this::send);
        tick.sent().run();
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
        stream.end();
        try {
            closeOther();
            rtcp.close();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
