package org.trunkproof.asterisk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks an Asterisk, from beside the parties and their wiretap, whether it takes SIP. AMI does not tell: a channel driver reads
 * SIP in a thread of its own, which waits for the kernel at times while the rest of Asterisk goes on. So chan_sip does at each
 * new call, whose RTP engine lists the network interfaces (res_rtp_asterisk.c, rtp_add_candidates_to_ice), while Docker has
 * others removed.
 */
final class SipProbe {

    private final InetAddress from;
    private final InetSocketAddress asterisk;

    /**
     * @param from an address of this machine that the lab lets through
     */
    SipProbe(InetAddress from, InetSocketAddress asterisk) {
        this.from = from;
        this.asterisk = asterisk;
    }

    /** Whether an OPTIONS (RFC 3261 section 11) is answered within the time, however it is. */
    boolean isAnswered(Duration within) {
        try (DatagramSocket socket = new DatagramSocket(0, from)) {
            socket.setSoTimeout((int) within.toMillis());
            socket.connect(asterisk);
            byte[] options = options(socket.getLocalPort()).getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(options, options.length));
            socket.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // nobody listens there any more, as the kernel says on the next call (ICMP port unreachable)
            return false;
        }
    }

    private String options(int port) {
        String here = from.getHostAddress() + ":" + port;
        String there = asterisk.getAddress().getHostAddress() + ":" + asterisk.getPort();
        String id = UUID.randomUUID().toString();
        return String.join(
                "\r\n",
                "OPTIONS sip:" + there + " SIP/2.0",
                "Via: SIP/2.0/UDP " + here + ";rport;branch=z9hG4bK" + id,
                "Max-Forwards: 70",
                "From: <sip:trunkproof@" + here + ">;tag=" + id,
                "To: <sip:" + there + ">",
                "Call-ID: " + id,
                "CSeq: 1 OPTIONS",
                "Content-Length: 0",
                "\r\n");
    }
}
