package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.RtpStream;

/** Judges RTP that Asterisk sends (RFC 3550, RFC 3551). */
public final class Media {

    private static final int PCMU = 0;
    private static final int SAMPLES_PER_PACKET = 160;
    private static final double INTERVAL_MILLIS = 20;
    private static final double INTERVAL_TOLERANCE_MILLIS = 2;

    private Media() {}

    /** What the party receives. */
    static RtpStream received(String party, Trace trace) {
        return stream(trace.rtpTo(party)
                .filter(datagram -> trace.party(datagram.source().getAddress()).equals(Trace.ASTERISK)));
    }

    private static RtpStream stream(Stream<RtpDatagram> datagrams) {
        return new RtpStream(datagrams
                .flatMap(datagram ->
                        datagram.packet().map(packet -> new RtpStream.Arrival(datagram.at(), packet)).stream())
                .toList());
    }

    /** PCMU in packets of 20 ms without a break, over at least so many packets. */
    public static Check unbrokenPcmu(String party, int atLeast) {
        return trace -> {
            RtpStream stream = received(party, trace);
            List<String> breaks = stream.discontinuities();
            double interval = stream.meanIntervalMillis();
            return Judgement.about("RTP from asterisk to " + party)
                    .line("packets", "at least " + atLeast, stream.size(), stream.size() >= atLeast)
                    .line("payload types", List.of(PCMU), stream.payloadTypes())
                    .line("bytes in a packet", List.of(SAMPLES_PER_PACKET), stream.payloadSizes())
                    .line("sources (SSRC)", 1, stream.ssrcs().size())
                    .line("breaks", List.of(), breaks.stream().limit(3).toList(), breaks.isEmpty())
                    .line(
                            "mean interval",
                            "20 ms",
                            String.format("%.1f ms", interval),
                            Math.abs(interval - INTERVAL_MILLIS) <= INTERVAL_TOLERANCE_MILLIS)
                    .judged();
        };
    }

    /** All of these frames, in this order with nothing between them, bit for bit. */
    public static Check hears(String party, List<byte[]> frames) {
        return trace -> {
            List<byte[]> heard = received(party, trace).ofPayloadType(PCMU).packets().stream()
                    .map(arrival -> arrival.packet().payload())
                    .toList();
            int best = longestRun(frames, heard);
            return Judgement.about("RTP from asterisk to " + party)
                    .line(
                            "frames of 20 ms, bit for bit and in order",
                            frames.size(),
                            best + " of " + heard.size() + " received",
                            best == frames.size())
                    .judged();
        };
    }

    private static int longestRun(List<byte[]> frames, List<byte[]> heard) {
        int best = 0;
        for (int start = 0; start < heard.size(); start++) {
            int run = 0;
            while (run < frames.size()
                    && start + run < heard.size()
                    && Arrays.equals(frames.get(run), heard.get(start + run))) {
                run++;
            }
            best = Math.max(best, run);
        }
        return best;
    }

    /** Audio reaches each of these sockets of the party. */
    public static Check flowsTo(String party, List<InetSocketAddress> sockets) {
        return trace -> {
            long reached = sockets.stream()
                    .filter(socket -> trace.rtpTo(party)
                            .anyMatch(datagram -> datagram.destination().equals(socket)))
                    .count();
            return Judgement.about("RTP from asterisk to " + party)
                    .line("calls with audio", sockets.size(), reached, !sockets.isEmpty() && reached == sockets.size())
                    .judged();
        };
    }

    /** Audio reaches the party. */
    public static Check flows(String party) {
        return trace -> {
            Optional<RtpPacket> first = received(party, trace).packets().stream()
                    .map(RtpStream.Arrival::packet)
                    .findFirst();
            return Judgement.about("RTP from asterisk to " + party)
                    .line("audio", "flows", first.isPresent() ? "flows" : "none")
                    .judged();
        };
    }
}
