package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.G711;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.RtpStream;
import org.trunkproof.sip.Codec;

/** Judges RTP that Asterisk sends (RFC 3550, RFC 3551). */
public final class Media {

    /** What is done to sound on its way, such as by a jitter buffer. */
    private static final List<String> AUDIO = List.of("audio");

    private static final String FRAMES = "frames of " + PacketTime.MILLIS + " ms";
    private static final int ON_ITS_WAY = 5;

    /** Of the length of a packet. */
    private static final double INTERVAL_TOLERANCE = 0.1;

    /** Of sound in a packet (RFC 3551 section 4.2); no codec has less in one. */
    private static final int SHORTEST_MILLIS = 10;

    private static final int LONGEST_MILLIS = 200;

    private Media() {}

    /** What the party receives. */
    static RtpStream received(Party party, Trace trace) {
        return stream(trace.rtpTo(party).filter(datagram -> trace.sender(datagram) == Party.ASTERISK));
    }

    /** What the party receives, as what a judgement is about. */
    static Subject.JudgedStream sentTo(Party party, Trace trace) {
        return sentTo(party, received(party, trace));
    }

    /** The same, where what it receives is known already. */
    static Subject.JudgedStream sentTo(Party party, RtpStream received) {
        return Subject.JudgedStream.ofAsterisk(party, received.ssrcs());
    }

    private static RtpStream stream(Stream<RtpDatagram> datagrams) {
        return new RtpStream(datagrams
                .flatMap(datagram ->
                        datagram.packet().map(packet -> new RtpStream.Arrival(datagram.at(), packet)).stream())
                .toList());
    }

    /**
     * What the party receives since Asterisk put two channels together, which gives a stream another source (RFC 3550
     * section 8.2); all of it where it did not. What was on its way at that moment is left out.
     */
    private static RtpStream sinceConnected(Party party, Trace trace) {
        RtpStream whole = received(party, trace);
        List<RtpStream.Arrival> since = trace.ami("BridgeEnter")
                .map(AmiEvent::at)
                .reduce((before, last) -> last)
                .map(connected -> whole.packets().stream()
                        .filter(arrival -> arrival.at().isAfter(connected))
                        .toList())
                .orElse(whole.packets());
        List<RtpStream.Arrival> settled = since.stream()
                .dropWhile(arrival -> since.indexOf(arrival) < ON_ITS_WAY
                        && arrival.packet().ssrc()
                                != since.get(Math.min(ON_ITS_WAY, since.size() - 1))
                                        .packet()
                                        .ssrc())
                .toList();
        return new RtpStream(settled);
    }

    /**
     * One of these codecs without a break, in packets that all hold as much, for so long at least. How much that is, is the
     * sender's choice up to 200 ms, which whoever receives must take (RFC 3551 section 4.2).
     */
    public static Check unbroken(Party party, List<Codec> codecs, int atLeastMillis) {
        return trace -> {
            RtpStream stream = sinceConnected(party, trace);
            List<Codec> taken = Negotiation.speechTo(party, trace).stream()
                    .filter(codec -> codecs.stream().anyMatch(codec::sameEncoding))
                    .toList();
            Codec sent = taken.stream()
                    .filter(codec -> stream.payloadTypes().equals(List.of(codec.payloadType())))
                    .findFirst()
                    .orElse(taken.isEmpty() ? codecs.get(0) : taken.get(0));
            PayloadFormat format = formatOf(sent);
            List<Integer> lengths = stream.payloadSizes().stream()
                    .map(format::millisIn)
                    .distinct()
                    .toList();
            int millis = lengths.isEmpty() ? PacketTime.MILLIS : lengths.get(0);
            int atLeast = atLeastMillis / Math.max(1, millis);
            List<String> breaks = stream.discontinuities(format);
            double interval = stream.meanIntervalMillis();
            return Judgement.about(sentTo(party, stream))
                    .timed(Judgement.Timing.MEDIA)
                    .line("packets", "at least " + atLeast, stream.size(), stream.size() >= atLeast)
                    .line("payload types", List.of(sent.payloadType()), stream.payloadTypes())
                    .line(
                            "milliseconds in a packet",
                            "one, " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS,
                            lengths,
                            lengths.size() == 1 && millis >= SHORTEST_MILLIS && millis <= LONGEST_MILLIS)
                    .line("sources (SSRC)", 1, stream.ssrcs().size())
                    .line("breaks", List.of(), breaks.stream().limit(3).toList(), breaks.isEmpty())
                    .line(
                            "mean interval",
                            millis + " ms",
                            String.format("%.1f ms", interval),
                            Math.abs(interval - millis) <= millis * INTERVAL_TOLERANCE)
                    .judged();
        };
    }

    /** All of these frames, in this order with nothing between them, bit for bit. */
    public static Check hears(Party party, List<byte[]> frames) {
        return trace -> {
            RtpStream received = received(party, trace);
            List<Heard> heard = Heard.inFrames(heard(party, received, trace), frames);
            int best = longestRun(frames, heard);
            return about(party, received, best == frames.size(), trace)
                    .line(
                            FRAMES + ", bit for bit and in order",
                            frames.size(),
                            best + " of " + heard.size() + " received",
                            best == frames.size())
                    .pointsTo(AUDIO)
                    .judged();
        };
    }

    /** These frames in this order, of which so many at most are missing. */
    public static Check hearsMostOf(Party party, List<byte[]> frames, int missing) {
        return trace -> {
            RtpStream received = received(party, trace);
            int next = 0;
            int found = 0;
            for (Heard packet : Heard.inFrames(heard(party, received, trace), frames)) {
                for (int i = next; i < frames.size(); i++) {
                    if (packet.is(frames.get(i))) {
                        next = i + 1;
                        found++;
                        break;
                    }
                }
            }
            return about(party, received, found >= frames.size() - missing, trace)
                    .line(
                            FRAMES + " in order",
                            "at least " + (frames.size() - missing),
                            found,
                            found >= frames.size() - missing)
                    .pointsTo(AUDIO)
                    .judged();
        };
    }

    /** The same of a party that was told of early media; of another, that it was told of none. */
    public static Check hearsIfTold(Party party, List<byte[]> frames) {
        return ifToldOfEarlyMedia(party, hears(party, frames));
    }

    /** The same with some missing. */
    public static Check hearsMostOfIfTold(Party party, List<byte[]> frames, int missing) {
        return ifToldOfEarlyMedia(party, hearsMostOf(party, frames, missing));
    }

    /** To whom such media is announced, its call gets a provisional response with a session description. */
    private static Check ifToldOfEarlyMedia(Party party, Check check) {
        return trace -> {
            boolean isTold = trace.sipTo(party)
                    .anyMatch(message -> message.isResponse("INVITE", 101, 199)
                            && message.sdp().isPresent());
            return isTold
                    ? check.judge(trace)
                    : Judgement.about(
                                    trace.sipTo(party)
                                            .filter(message -> message.isResponse("INVITE", 101, 699))
                                            .reduce((before, last) -> last),
                                    party)
                            .line("early media for " + party, "none announced", "none announced")
                            .judged();
        };
    }

    /** All that the party receives has one source, also what it receives before the call is answered. */
    public static Check hasOneSource(Party party) {
        return trace -> {
            RtpStream received = received(party, trace);
            int sources = received.ssrcs().size();
            return Judgement.about(sentTo(party, received))
                    .line("sources (SSRC)", 1, sources)
                    .hopelessIf(sources > 1)
                    .timelessIf(sources > 1)
                    .judged();
        };
    }

    /** Speech in packets of so many milliseconds, and no others. */
    public static Check inPacketsOf(Party party, int millis) {
        return trace -> {
            RtpStream stream = received(party, trace);
            List<Heard> heard = heard(party, stream, trace);
            return Judgement.about(sentTo(party, stream))
                    .line(
                            "milliseconds in a packet",
                            List.of(millis),
                            heard.stream()
                                    .map(packet -> packet.format().millisIn(packet.payload().length))
                                    .distinct()
                                    .sorted()
                                    .toList())
                    .hopelessIf(stream.size() > 0)
                    .timelessIf(stream.size() > 0)
                    .judged();
        };
    }

    /**
     * Not one of these frames, but for the last few, which may still be on their way to Asterisk when a hold is over. Ask it
     * of a Trace in which other media has come since.
     */
    public static Check hearsNothingOf(Party party, List<byte[]> frames) {
        List<byte[]> meant = frames.subList(0, Math.max(0, frames.size() - ON_ITS_WAY));
        return trace -> {
            long heard = Heard.inFrames(heard(party, received(party, trace), trace), meant).stream()
                    .filter(packet -> meant.stream().anyMatch(packet::is))
                    .count();
            return Judgement.about(sentTo(party, trace))
                    .line(FRAMES + " of the recording", 0L, heard)
                    .hopelessIf(heard > 0)
                    .timed(Judgement.Timing.MEDIA)
                    .judged();
        };
    }

    /** Where the party does not hear what it should, that somebody else than Asterisk sends it something may be why. */
    private static Judgement.Builder about(Party party, RtpStream received, boolean holds, Trace trace) {
        Judgement.Builder judgement = Judgement.about(sentTo(party, received)).timed(Judgement.Timing.MEDIA);
        if (holds) {
            return judgement;
        }
        List<Host> senders = trace.rtpTo(party).map(trace::sender).distinct().toList();
        return Set.of(Party.ASTERISK).containsAll(senders)
                ? judgement
                : judgement.line("senders of audio", Party.ASTERISK, senders);
    }

    private static List<Heard> heard(Party party, RtpStream received, Trace trace) {
        Map<Integer, PayloadFormat> formats = Negotiation.speechTo(party, trace).stream()
                .collect(Collectors.toMap(Codec::payloadType, Media::formatOf, (one, same) -> one));
        return received.packets().stream()
                .map(RtpStream.Arrival::packet)
                .flatMap(packet -> Optional.ofNullable(formats.get(packet.payloadType())).stream()
                        .map(format -> new Heard(format, packet.payload())))
                .toList();
    }

    /** What the party hears in G.711, packet by packet. */
    static List<short[]> samples(Party party, Trace trace) {
        return heard(party, received(party, trace), trace).stream()
                .flatMap(packet -> G711.named(packet.format().name()).stream().map(law -> law.decode(packet.payload())))
                .toList();
    }

    /** Of a codec whose payload is not known, no packet is compared with what a party has sent: it cannot send any. */
    private static PayloadFormat formatOf(Codec codec) {
        return PayloadFormat.of(codec.encodingName()).orElse(PayloadFormat.PCMU);
    }

    private static int longestRun(List<byte[]> frames, List<Heard> heard) {
        int best = 0;
        for (int start = 0; start < heard.size(); start++) {
            int run = 0;
            while (run < frames.size()
                    && start + run < heard.size()
                    && heard.get(start + run).is(frames.get(run))) {
                run++;
            }
            best = Math.max(best, run);
        }
        return best;
    }

    /** What the party receives is speech of one codec, and there is some. Ask it when nothing more can come. */
    public static Check receivesOnlySpeech(Party party) {
        return trace -> {
            List<Integer> types = received(party, trace).payloadTypes();
            List<Integer> speech = Negotiation.speechTo(party, trace).stream()
                    .map(Codec::payloadType)
                    .toList();
            List<Integer> one =
                    speech.stream()
                            .filter(types::contains)
                            .findFirst()
                            .or(() -> speech.stream().findFirst())
                            .stream()
                            .toList();
            return Judgement.about(sentTo(party, trace))
                    .line("payload types", one, types)
                    .timelessIf(!one.containsAll(types))
                    .judged();
        };
    }

    /** Audio reaches each of these sockets of the party. */
    public static Check flowsTo(Party party, List<InetSocketAddress> sockets) {
        return trace -> {
            long reached = sockets.stream()
                    .filter(socket -> trace.rtpTo(party)
                            .anyMatch(datagram -> datagram.destination().equals(socket)))
                    .count();
            return Judgement.about(sentTo(party, trace))
                    .line("calls with audio", sockets.size(), reached, !sockets.isEmpty() && reached == sockets.size())
                    .judged();
        };
    }

    /** Audio reaches the party. */
    public static Check flows(Party party) {
        return trace -> {
            Optional<RtpPacket> first = received(party, trace).packets().stream()
                    .map(RtpStream.Arrival::packet)
                    .findFirst();
            return Judgement.about(sentTo(party, trace))
                    .line("audio", "flows", first.isPresent() ? "flows" : "none")
                    .judged();
        };
    }
}
