package org.trunkproof.site;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.RtpStream;
import org.trunkproof.sip.Codec;

/** The streams of a Trace, one for each pair of sockets, with no more figures than counting gives. */
final class StreamBars {

    private record Sockets(InetSocketAddress source, InetSocketAddress destination) {}

    private final Trace trace;
    private final Map<Integer, Codec> codecs = new HashMap<>();

    private StreamBars(Trace trace) {
        this.trace = trace;
        trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .flatMap(message -> message.sdp().stream())
                .flatMap(description -> description.media().stream())
                .flatMap(stream -> stream.codecs().stream())
                .forEach(codec -> codecs.putIfAbsent(codec.payloadType(), codec));
    }

    static List<StreamBar> of(Trace trace) {
        StreamBars bars = new StreamBars(trace);
        Map<Sockets, List<RtpDatagram>> streams = new LinkedHashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof RtpDatagram datagram) {
                streams.computeIfAbsent(
                                new Sockets(datagram.source(), datagram.destination()), any -> new ArrayList<>())
                        .add(datagram);
            }
        }
        return streams.values().stream().map(bars::bar).toList();
    }

    private StreamBar bar(List<RtpDatagram> datagrams) {
        RtpStream stream = new RtpStream(datagrams.stream()
                .flatMap(datagram ->
                        datagram.packet().map(packet -> new RtpStream.Arrival(datagram.at(), packet)).stream())
                .toList());
        RtpDatagram first = datagrams.get(0);
        String names = stream.size() == 0
                ? "not RTP"
                : stream.payloadTypes().stream().map(this::name).distinct().collect(Collectors.joining(", "));
        return new StreamBar(
                trace.party(first.source().getAddress()),
                trace.party(first.destination().getAddress()),
                first.at(),
                datagrams.get(datagrams.size() - 1).at(),
                names + ", " + datagrams.size() + (datagrams.size() == 1 ? " packet" : " packets"),
                digits(stream));
    }

    private String name(int payloadType) {
        Codec codec = codecs.get(payloadType);
        return codec == null ? "payload type " + payloadType : codec.encodingName();
    }

    private List<StreamBar.Digit> digits(RtpStream stream) {
        List<StreamBar.Digit> digits = new ArrayList<>();
        for (Codec codec : codecs.values()) {
            if (codec.sameEncoding(Codec.TELEPHONE_EVENT)) {
                RtpStream events = stream.ofPayloadType(codec.payloadType());
                Map<Long, Instant> began = new HashMap<>();
                events.packets().forEach(arrival -> began.putIfAbsent(timestamp(arrival), arrival.at()));
                DtmfDigit.gather(events, codec.payloadType())
                        .forEach(digit -> digits.add(new StreamBar.Digit(
                                began.getOrDefault(digit.timestamp(), Instant.EPOCH),
                                String.valueOf(digit.key().symbol()))));
            }
        }
        return digits;
    }

    private static long timestamp(RtpStream.Arrival arrival) {
        RtpPacket packet = arrival.packet();
        return packet.timestamp();
    }
}
