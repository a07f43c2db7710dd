package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.RtpStream;
import org.trunkproof.media.Tones;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** Judges digits: as telephone-events on the wire (RFC 4733), and as Asterisk sees them. */
public final class Dtmf {

    /** How often the end of an event should be said (RFC 4733 section 2.5.1.4). */
    private static final int END_PACKETS = 3;

    private static final int LENGTH_TOLERANCE_MILLIS = 100;

    private Dtmf() {}

    /** The party receives exactly these keys as telephone-events, each formed as RFC 4733 wants. */
    public static Check receives(Party party, List<DtmfKey> keys) {
        return trace -> {
            int payloadType = Negotiation.telephoneEventPayloadType(party, trace);
            RtpStream received = Media.received(party, trace);
            List<DtmfDigit> digits = DtmfDigit.gather(received, payloadType);
            return Judgement.about(Media.sentTo(party, received).ofPayloadType(payloadType))
                    .timed(Judgement.Timing.MEDIA)
                    .line("keys", keys, digits.stream().map(DtmfDigit::key).toList())
                    .line("marker on the first packet only", keys, symbols(digits, DtmfDigit::markerOnFirst))
                    .line("duration rises", keys, symbols(digits, DtmfDigit::durationsRise))
                    .line("ends", keys, symbols(digits, DtmfDigit::ended))
                    .judged();
        };
    }

    /** The end of each of these keys is said three times, lest the one packet that says it be lost (RFC 4733 section 2.5.1.4). */
    public static Check endsThreeTimes(Party party, List<DtmfKey> keys) {
        return trace -> {
            int payloadType = Negotiation.telephoneEventPayloadType(party, trace);
            RtpStream received = Media.received(party, trace);
            return Judgement.about(Media.sentTo(party, received).ofPayloadType(payloadType))
                    .timed(Judgement.Timing.MEDIA)
                    .line(
                            "end packets",
                            keys.stream().map(key -> END_PACKETS).toList(),
                            DtmfDigit.gather(received, payloadType).stream()
                                    .map(DtmfDigit::endPackets)
                                    .toList())
                    .judged();
        };
    }

    private static List<DtmfKey> symbols(List<DtmfDigit> digits, Predicate<DtmfDigit> rule) {
        return digits.stream().filter(rule).map(DtmfDigit::key).toList();
    }

    /**
     * The party receives exactly these keys as telephone-events, each of which ends.
     *
     * @param millis how long each lasts, give or take {@value #LENGTH_TOLERANCE_MILLIS}
     */
    public static Check receivesFor(Party party, List<DtmfKey> keys, int millis) {
        return trace -> {
            int payloadType = Negotiation.telephoneEventPayloadType(party, trace);
            List<DtmfDigit> digits = DtmfDigit.gather(Media.received(party, trace), payloadType).stream()
                    .filter(DtmfDigit::ended)
                    .toList();
            boolean asLong = digits.stream()
                    .allMatch(digit -> Math.abs(lengthMillis(digit) - millis) <= LENGTH_TOLERANCE_MILLIS);
            return Judgement.about(Media.sentTo(party, trace).ofPayloadType(payloadType))
                    .timed(Judgement.Timing.MEDIA)
                    .line("keys", keys, digits.stream().map(DtmfDigit::key).toList())
                    .line(
                            "length",
                            millis + " ms each",
                            digits.stream()
                                    .map(digit -> lengthMillis(digit) + " ms")
                                    .toList(),
                            asLong)
                    .judged();
        };
    }

    private static int lengthMillis(DtmfDigit digit) {
        return digit.durations().get(digit.durations().size() - 1) * 1000 / Codec.TELEPHONE_EVENT.clockRate();
    }

    /** The party hears the tones of exactly these keys in the audio. */
    public static Check hears(Party party, List<DtmfKey> keys) {
        return trace -> {
            List<Optional<DtmfKey>> frames =
                    Media.samples(party, trace).stream().map(Tones::key).toList();
            List<DtmfKey> heard = IntStream.range(0, frames.size())
                    .filter(i -> i == 0 || !frames.get(i).equals(frames.get(i - 1)))
                    .boxed()
                    .flatMap(i -> frames.get(i).stream())
                    .toList();
            return Judgement.about(Media.sentTo(party, trace))
                    .timed(Judgement.Timing.MEDIA)
                    .line("frames of G.711", "some", frames.isEmpty() ? "none" : "some")
                    .line("tones of keys", keys, heard)
                    .judged();
        };
    }

    /**
     * Asterisk sees exactly these keys on the channel of the call, each once. Where the call is connected with another
     * channel, what it passes on to that is asked: of keys that come faster than Asterisk makes them last, it reports some
     * twice as received.
     */
    public static Check seenOn(String callId, List<DtmfKey> keys) {
        return trace -> {
            List<DtmfKey> seen = trace.channelOfCall(callId).stream()
                    .flatMap(channel -> Dialplan.connected(trace).contains(channel)
                            ? passedOn(channel, trace)
                            : received(channel, trace))
                    .toList();
            return saw(keys, seen, trace);
        };
    }

    private static Judgement saw(List<DtmfKey> keys, List<DtmfKey> seen, Trace trace) {
        Optional<SipMessage> description = lastDescription(trace);
        List<Codec> codecs = description.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio).stream()
                .flatMap(stream -> stream.codecs().stream())
                .toList();
        Judgement.Builder judgement =
                Judgement.about(description).timed(Judgement.Timing.MEDIA).line("keys that Asterisk saw", keys, seen);
        if (!seen.equals(keys) && codecs.stream().noneMatch(codec -> codec.sameEncoding(Codec.TELEPHONE_EVENT))) {
            judgement
                    .line("Asterisk's codecs", "telephone-event among them", codecs, false)
                    .timelessIf(!codecs.isEmpty());
        }
        return judgement.judged();
    }

    /** In which Asterisk says whether it takes keys, and how. */
    private static Optional<SipMessage> lastDescription(Trace trace) {
        return trace.sipFrom(Party.ASTERISK)
                .filter(message -> message.sdp().isPresent())
                .reduce((before, last) -> last);
    }

    private static Stream<DtmfKey> passedOn(String channel, Trace trace) {
        return keys(trace.ami("DtmfEnd")
                .filter(event -> event.is("DtmfEnd", "direction", "Sent") && !event.is("DtmfEnd", "channel", channel)));
    }

    /** Asterisk sees exactly these keys on the channels of the peer, each once. */
    public static Check seenFrom(String peer, List<DtmfKey> keys) {
        return trace -> {
            List<DtmfKey> seen = trace.channelsOfPeer(peer)
                    .flatMap(channel -> received(channel, trace))
                    .toList();
            return saw(keys, seen, trace);
        };
    }

    private static Stream<DtmfKey> received(String channel, Trace trace) {
        return keys(trace.ami("DtmfEnd")
                .filter(event ->
                        event.is("DtmfEnd", "channel", channel) && event.is("DtmfEnd", "direction", "Received")));
    }

    private static Stream<DtmfKey> keys(Stream<AmiEvent> ends) {
        return ends.flatMap(event -> event.field("digit").stream()).flatMap(digit -> DtmfKey.keys(digit).stream());
    }
}
