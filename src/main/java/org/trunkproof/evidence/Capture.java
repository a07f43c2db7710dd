package org.trunkproof.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.storage.WholeFile;

/**
 * The datagrams of a Trace as a pcap file, which Wireshark opens. Written here because pkts-core, the library for it,
 * knows time to the millisecond only, and jitter is less than that.
 */
public final class Capture {

    private static final int MAGIC_NANOSECONDS = 0xA1B23C4D;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int LINKTYPE_RAW = 101;
    private static final int SNAPSHOT = 65_535;
    private static final int IP_HEADER = 20;
    private static final int UDP_HEADER = 8;

    private Capture() {}

    /**
     * @throws IOException if the file cannot be written
     */
    public static void write(Trace trace, Path file) throws IOException {
        WholeFile.writeBinary(file, out -> write(trace, out));
    }

    private static void write(Trace trace, OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(FILE_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC_NANOSECONDS)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(SNAPSHOT)
                .putInt(LINKTYPE_RAW)
                .array());
        for (TraceEvent event : trace.events()) {
            if (event instanceof Datagram datagram) {
                record(out, datagram);
            }
        }
    }

    private static void record(OutputStream out, Datagram datagram) throws IOException {
        byte[] payload = datagram.bytes();
        int length = IP_HEADER + UDP_HEADER + payload.length;
        out.write(ByteBuffer.allocate(RECORD_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) datagram.at().getEpochSecond())
                .putInt(datagram.at().getNano())
                .putInt(length)
                .putInt(length)
                .array());
        out.write(ipHeader(datagram.source(), datagram.destination(), length));
        // a UDP checksum of 0 says that there is none (RFC 768)
        out.write(ByteBuffer.allocate(UDP_HEADER)
                .putShort((short) datagram.source().getPort())
                .putShort((short) datagram.destination().getPort())
                .putShort((short) (UDP_HEADER + payload.length))
                .putShort((short) 0)
                .array());
        out.write(payload);
    }

    /** RFC 791 section 3.1, without options. */
    private static byte[] ipHeader(InetSocketAddress source, InetSocketAddress destination, int length) {
        ByteBuffer header = ByteBuffer.allocate(IP_HEADER)
                .put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) length)
                .putInt(0)
                .put((byte) 64)
                .put((byte) 17)
                .putShort((short) 0)
                .put(source.getAddress().getAddress())
                .put(destination.getAddress().getAddress());
        int sum = 0;
        for (int i = 0; i < IP_HEADER; i += 2) {
            sum += header.getShort(i) & 0xFFFF;
        }
        sum = (sum & 0xFFFF) + (sum >>> 16);
        return header.putShort(10, (short) ~sum).array();
    }

    /**
     * The RTP and RTCP of a capture, which are told apart by the second byte (RFC 5761 section 4).
     *
     * @param rest what else was seen: a datagram between two sockets that speak SIP there is none of these, nor is one from where
     *     strays come
     * @throws IOException if the file cannot be read, or is no capture of ours
     */
    public static List<Datagram> media(Path file, Trace rest) throws IOException {
        Set<List<InetSocketAddress>> others = Stream.concat(rest.sip(), rest.strays())
                .map(datagram -> List.of(datagram.source(), datagram.destination()))
                .collect(Collectors.toSet());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Datagram> media = new ArrayList<>();
        try {
            if (bytes.getInt() != MAGIC_NANOSECONDS) {
                throw new IOException("The file " + file + " is no capture with times in nanoseconds.");
            }
            bytes.position(FILE_HEADER);
            while (bytes.hasRemaining()) {
                Instant at = Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()), bytes.getInt());
                byte[] packet = new byte[bytes.getInt()];
                bytes.getInt();
                bytes.get(packet);
                Datagram datagram = datagram(at, ByteBuffer.wrap(packet));
                if (!others.contains(List.of(datagram.source(), datagram.destination()))) {
                    media.add(datagram);
                }
            }
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IOException("The file " + file + " breaks off in the middle of a packet.", e);
        }
        return media;
    }

    private static Datagram datagram(Instant at, ByteBuffer packet) throws IOException {
        byte[] address = new byte[4];
        packet.position(12).get(address);
        InetAddress source = InetAddress.getByAddress(address);
        packet.get(address);
        InetAddress destination = InetAddress.getByAddress(address);
        InetSocketAddress from = new InetSocketAddress(source, Short.toUnsignedInt(packet.getShort()));
        InetSocketAddress to = new InetSocketAddress(destination, Short.toUnsignedInt(packet.getShort()));
        byte[] payload = new byte[packet.position(IP_HEADER + UDP_HEADER).remaining()];
        packet.get(payload);
        boolean isRtcp = payload.length > 1 && (payload[1] & 0xE0) == 0xC0;
        return isRtcp ? new RtcpDatagram(at, from, to, payload) : new RtpDatagram(at, from, to, payload);
    }
}
