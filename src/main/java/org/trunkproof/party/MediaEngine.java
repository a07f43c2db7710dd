package org.trunkproof.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.evidence.Wiretap.Port;
import org.trunkproof.media.PacketTime;

/** Media of all the parties of a lab on two threads: one receives into the wiretap, one paces what is sent. */
public final class MediaEngine implements AutoCloseable {

    private final Wiretap wiretap;
    private final Selector selector;
    private final Thread receiver;
    private final PacketClock clock;

    public MediaEngine(Wiretap wiretap) {
        this.wiretap = wiretap;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.clock = new PacketClock(PacketTime.MILLIS, by -> wiretap.late(by, "a packet of a party's media"));
        this.receiver = new Thread(this::receive, "rtp-receiver");
        receiver.setDaemon(true);
        receiver.start();
    }

    /** Opens a session on a free even port of the address, its RTCP on the next one (RFC 3550 section 11). */
    public RtpSession open(InetAddress address) {
        try {
            while (true) {
                DatagramChannel one = DatagramChannel.open().bind(new InetSocketAddress(address, 0));
                int port = ((InetSocketAddress) one.getLocalAddress()).getPort();
                boolean isEven = port % 2 == 0;
                // the other of the pair is the one above an even port, and the one below an odd one
                Optional<DatagramChannel> other = bound(new InetSocketAddress(address, port ^ 1));
                if (other.isPresent()) {
                    DatagramChannel rtp = isEven ? one : other.get();
                    DatagramChannel rtcp = isEven ? other.get() : one;
                    register(rtp, Port.RTP);
                    register(rtcp, Port.RTCP);
                    selector.wakeup();
                    return new RtpSession(this, rtp, rtcp);
                }
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DatagramChannel> bound(InetSocketAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            return Optional.of(channel.bind(address));
        } catch (BindException e) {
            channel.close();
            return Optional.empty();
        }
    }

    /** A port of the address that is not a session's, to send from; what comes in there is seen as well. */
    DatagramChannel openAnother(InetAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(address, 0));
        register(channel, Port.RTP);
        selector.wakeup();
        return channel;
    }

    /** A select that is going on takes it up only after it was woken. */
    private void register(DatagramChannel channel, Port kind) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, kind);
    }

    PacketClock clock() {
        return clock;
    }

    void send(DatagramChannel channel, InetSocketAddress remote, byte[] bytes) {
        try {
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            wiretap.sent(Port.RTP, local, remote, bytes);
            Optional<InetSocketAddress> way = wiretap.way(local, remote);
            if (way.isPresent()) {
                channel.send(ByteBuffer.wrap(bytes), way.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    receiveFrom((DatagramChannel) key.channel(), (Port) key.attachment(), buffer);
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            // closed by close(): the lab is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receiveFrom(DatagramChannel channel, Port kind, ByteBuffer buffer) throws IOException {
        try {
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            // one at a time: that there is no other costs as much to be told as a packet does, and the selector says if
            // there is
            InetSocketAddress source = (InetSocketAddress) channel.receive(buffer.clear());
            if (source != null) {
                byte[] bytes = new byte[buffer.flip().remaining()];
                buffer.get(bytes);
                wiretap.received(kind, wiretap.origin(local, source), local, bytes);
            }
        } catch (ClosedChannelException e) {
            // the call ended between select and receive
        }
    }

    @Override
    public void close() {
        clock.close();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
