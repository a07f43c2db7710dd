package org.trunkproof.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trunkproof.evidence.Datagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

/**
 * The datagrams of a Trace as a pcap file, which Wireshark opens. Written here because pkts-core, the library for it,
 * knows time to the millisecond only, and jitter is less than that.
 */
final class Capture {

    private static final int MAGIC_MICROSECONDS = 0xA1B2C3D4;
    private static final int LINKTYPE_RAW = 101;
    private static final int SNAPSHOT = 65_535;
    private static final int IP_HEADER = 20;
    private static final int UDP_HEADER = 8;

    private Capture() {}

    static void write(Trace trace, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ByteBuffer.allocate(24)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(MAGIC_MICROSECONDS)
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
    }

    private static void record(OutputStream out, Datagram datagram) throws IOException {
        byte[] payload = datagram.bytes();
        int length = IP_HEADER + UDP_HEADER + payload.length;
        out.write(ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) datagram.at().getEpochSecond())
                .putInt(datagram.at().getNano() / 1000)
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
}
