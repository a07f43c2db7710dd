package org.trunkproof.site.media;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.media.RtpStream;
import org.trunkproof.site.text.Elapsed;

/**
 * All RTP of a Trace.
 *
 * @param start of the Trace, from which times are counted
 * @param streams in the order in which they began
 * @param notRtp how many datagrams on media sockets were not RTP
 */
public record Streams(Instant start, List<MediaStream> streams, int notRtp) {

    public static Streams of(Trace trace) {
        Map<MediaStream.Sockets, List<RtpStream.Arrival>> arrivals = new LinkedHashMap<>();
        int notRtp = 0;
        for (TraceEvent event : trace.events()) {
            if (event instanceof RtpDatagram datagram) {
                if (datagram.packet().isEmpty()) {
                    notRtp++;
                }
                datagram.packet().ifPresent(packet -> arrivals.computeIfAbsent(
                                new MediaStream.Sockets(datagram.source(), datagram.destination(), packet.ssrc()),
                                any -> new ArrayList<>())
                        .add(new RtpStream.Arrival(datagram.at(), packet)));
            }
        }
        DeclaredCodecs declared = DeclaredCodecs.in(trace);
        return new Streams(
                trace.began(),
                arrivals.entrySet().stream()
                        .map(entry -> MediaStream.of(entry.getKey(), new RtpStream(entry.getValue()), trace, declared))
                        .toList(),
                notRtp);
    }

    /** Seconds since the start, to the millisecond. */
    String seconds(Instant at) {
        return Elapsed.seconds(Duration.between(start, at));
    }
}
