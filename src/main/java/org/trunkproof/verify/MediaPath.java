package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtcpDatagram;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** Judges the way that media takes: from where, to where, and what is reported of it. */
public final class MediaPath {

    private static final int SSRC_OFFSET = 4;

    /** Packets after which Asterisk has chosen a way to bridge; as it changes to another, a packet can be lost. */
    private static final int SETTLED = 5;

    /** What was sent before an answer may come so long after it. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(200);

    private MediaPath() {}

    /**
     * The call is answered, Asterisk has put two channels together, and audio passes between them.
     *
     * @param ends the parties as which each end takes media
     */
    public static Check connects(String callId, List<List<Party>> ends) {
        return trace -> {
            List<AmiEvent> entered = trace.ami("BridgeEnter").toList();
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            Judgement.Builder judgement = Calls.ends(response, trace, "200 OK", status -> status == 200);
            if (Calls.isRefused(response)) {
                return judgement.judged();
            }
            judgement.line("channels in a bridge", 2, Dialplan.connected(trace).size());
            for (List<Party> end : ends) {
                long packets = entered.isEmpty()
                        ? 0
                        : packetsSince(entered.get(entered.size() - 1).at(), end, trace);
                judgement.line("packets to " + end.get(0), "at least " + SETTLED, packets, packets >= SETTLED);
            }
            return judgement.judged();
        };
    }

    /** The party could take the call that reached it, and has described early media in a 183. */
    public static Check beginsEarly(Party party) {
        return trace -> {
            List<SipMessage> responses = trace.sipFrom(party)
                    .filter(message -> message.isResponse("INVITE", 180, 699))
                    .toList();
            boolean early = responses.stream().anyMatch(message -> message.statusCode() == 183);
            return Judgement.about(responses.stream().reduce((before, last) -> last), party)
                    .line(
                            "early media of " + party,
                            "183",
                            early ? "183" : Calls.statusOf(responses.stream().reduce((before, last) -> last)))
                    .hopelessIf(!early && responses.stream().anyMatch(message -> message.statusCode() >= 200))
                    .judged();
        };
    }

    private static long packetsSince(Instant start, List<Party> end, Trace trace) {
        return end.stream()
                .flatMap(trace::rtpTo)
                .filter(datagram -> datagram.at().isAfter(start))
                .count();
    }

    /** All RTP that reaches the party is Asterisk's. */
    public static Check comesFromAsterisk(Party party) {
        return trace -> {
            List<RtpDatagram> rtp = trace.rtpTo(party).toList();
            Set<String> senders =
                    rtp.stream().map(datagram -> trace.sender(datagram).label()).collect(Collectors.toSet());
            return Judgement.about(new Subject.JudgedStream(
                            Subject.Protocol.RTP, Optional.empty(), party, OptionalInt.empty(), ssrcs(rtp)))
                    .line("senders", Set.of(Party.ASTERISK.label()), senders)
                    .timelessIf(!Set.of(Party.ASTERISK.label()).containsAll(senders))
                    .judged();
        };
    }

    /**
     * RTP leaves Asterisk for nowhere but where the party's last description says (RFC 3264 section 5.1). Ask it of a
     * Trace in which Asterisk has had time for something else.
     *
     * @param places as which the party takes media
     */
    public static Check goesWhereDescribed(Party party, List<Party> places) {
        return trace -> {
            Optional<String> described = trace.sipFrom(party)
                    .flatMap(message -> message.sdp().stream())
                    .flatMap(description -> place(description).stream())
                    .reduce((before, last) -> last);
            List<RtpDatagram> rtp = places.stream()
                    .flatMap(trace::rtpTo)
                    .filter(datagram -> trace.sender(datagram) == Party.ASTERISK)
                    .toList();
            Set<String> destinations =
                    rtp.stream().map(datagram -> shown(datagram.destination())).collect(Collectors.toSet());
            return Judgement.about(Subject.JudgedStream.ofAsterisk(party, ssrcs(rtp)))
                    .line("destinations", described.orElse("described by " + party), shown(destinations))
                    .timed(Judgement.Timing.MEDIA)
                    .judged();
        };
    }

    /**
     * Since the answer to the party's last offer, packets of Asterisk's go there and nowhere else; those of the first moments may
     * have been on their way (RFC 3264 section 8.3.1).
     *
     * @param place which that offer is to have named
     */
    public static Check goesSinceLastOfferTo(Party party, InetSocketAddress place) {
        return trace -> {
            Optional<Exchange> offer = trace.exchangesFrom(party)
                    .filter(exchange -> exchange.requested().sdp().isPresent())
                    .reduce((before, last) -> last);
            Optional<Instant> settled = offer.flatMap(
                            exchange -> exchange.responses(200, 299).findFirst())
                    .map(answer -> answer.at().plus(ON_ITS_WAY));
            List<RtpDatagram> rtp = trace.rtpTo(party)
                    .filter(datagram -> trace.sender(datagram) == Party.ASTERISK)
                    .filter(datagram -> settled.filter(datagram.at()::isAfter).isPresent())
                    .toList();
            Set<String> destinations =
                    rtp.stream().map(datagram -> shown(datagram.destination())).collect(Collectors.toSet());
            return Judgement.about(Subject.JudgedStream.ofAsterisk(party, ssrcs(rtp)))
                    .line("answer to the offer", "comes", settled.isPresent() ? "comes" : "none")
                    .line("packets after it", "at least " + SETTLED, rtp.size(), rtp.size() >= SETTLED)
                    .line("they go to", shown(place), shown(destinations))
                    .timed(Judgement.Timing.MEDIA)
                    .judged();
        };
    }

    private static String shown(Set<String> destinations) {
        return destinations.isEmpty() ? "none" : String.join(", ", new TreeSet<>(destinations));
    }

    private static Optional<String> place(SessionDescription description) {
        return description
                .audio()
                .flatMap(line -> description.connectionAddress(line).map(host -> host + ":" + line.port()));
    }

    private static String shown(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * Asterisk's description to the party names an even port in the range, at the address from which Asterisk sends its
     * SIP, and from there its RTP comes as well (RFC 3550 section 11).
     */
    public static Check takesMedia(Party party, int lowest, int highest) {
        return trace -> {
            Optional<SipMessage> message =
                    trace.sipTo(party).filter(sent -> sent.sdp().isPresent()).reduce((before, last) -> last);
            Optional<SessionDescription> description = message.flatMap(SipMessage::sdp);
            Optional<Integer> port =
                    description.flatMap(SessionDescription::audio).map(MediaDescription::port);
            Set<String> signalling = trace.sip()
                    .filter(datagram -> datagram.message().equals(message))
                    .map(datagram -> datagram.source().getAddress().getHostAddress())
                    .collect(Collectors.toSet());
            Optional<String> host = description.flatMap(found -> found.audio().flatMap(found::connectionAddress));
            return Judgement.about(message, party)
                    .line("address", signalling, host.map(Set::of).orElse(Set.of()))
                    .line(
                            "port",
                            "even, " + lowest + " to " + highest,
                            port.<Object>map(number -> number).orElse("none"),
                            port.filter(number -> number % 2 == 0 && number >= lowest && number <= highest)
                                    .isPresent())
                    .judged();
        };
    }

    /** A sender report for the stream that the party receives, from and to the ports beside it (RFC 3550 section 6.4). */
    public static Check reports(Party party) {
        return trace -> {
            List<RtpDatagram> rtp = trace.rtpTo(party).toList();
            Optional<RtcpDatagram> report = trace.rtcpTo(party)
                    .filter(datagram -> datagram.firstPacketType() == RtcpDatagram.SENDER_REPORT)
                    .findFirst();
            return Judgement.about(new Subject.JudgedStream(
                            Subject.Protocol.RTCP, Optional.of(Party.ASTERISK), party, OptionalInt.empty(), ssrcs(rtp)))
                    .line(
                            "source (SSRC)",
                            ssrcs(rtp),
                            report.map(datagram -> Set.of(ssrc(datagram.bytes())))
                                    .orElse(Set.of()))
                    .line(
                            "ports, from and to",
                            beside(rtp),
                            report.map(datagram -> datagram.source().getPort() + ", "
                                            + datagram.destination().getPort())
                                    .orElse("no sender report"))
                    .judged();
        };
    }

    private static Set<Long> ssrcs(List<RtpDatagram> rtp) {
        return packets(rtp).map(RtpPacket::ssrc).collect(Collectors.toSet());
    }

    private static Stream<RtpPacket> packets(List<RtpDatagram> rtp) {
        return rtp.stream().flatMap(datagram -> datagram.packet().stream());
    }

    private static long ssrc(byte[] report) {
        long ssrc = 0;
        for (int i = SSRC_OFFSET; i < SSRC_OFFSET + 4 && i < report.length; i++) {
            ssrc = ssrc << 8 | report[i] & 0xFF;
        }
        return ssrc;
    }

    private static String beside(List<RtpDatagram> rtp) {
        return rtp.stream()
                .map(datagram -> (datagram.source().getPort() + 1) + ", "
                        + (datagram.destination().getPort() + 1))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
