package org.trunkproof.verify;

import java.util.List;
import java.util.function.Predicate;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.DtmfKey;

/** Judges digits: as telephone-events on the wire (RFC 4733), and as Asterisk sees them. */
public final class Dtmf {

    /** RFC 4733 section 2.5.1.4 has the end of an event sent three times. */
    private static final int END_PACKETS = 3;

    private Dtmf() {}

    /** The party receives exactly these keys as telephone-events, each formed as RFC 4733 wants. */
    public static Check receives(String party, List<DtmfKey> keys) {
        return trace -> {
            int payloadType = Negotiation.telephoneEventPayloadType(party, trace);
            List<DtmfDigit> digits = DtmfDigit.gather(Media.received(party, trace), payloadType);
            List<Object> expectedEnds =
                    keys.stream().<Object>map(key -> END_PACKETS).toList();
            return Judgement.about("RTP payload type " + payloadType + " from asterisk to " + party)
                    .line("keys", keys, digits.stream().map(DtmfDigit::key).toList())
                    .line("marker on the first packet only", keys, symbols(digits, DtmfDigit::markerOnFirst))
                    .line("duration rises", keys, symbols(digits, DtmfDigit::durationsRise))
                    .line(
                            "end packets",
                            expectedEnds,
                            digits.stream().<Object>map(DtmfDigit::endPackets).toList())
                    .judged();
        };
    }

    private static List<DtmfKey> symbols(List<DtmfDigit> digits, Predicate<DtmfDigit> rule) {
        return digits.stream().filter(rule).map(DtmfDigit::key).toList();
    }

    /** Asterisk sees exactly these keys on the channel of the call, each once. */
    public static Check seenOn(String callId, List<DtmfKey> keys) {
        return trace -> {
            List<DtmfKey> seen = Dialplan.channelOf(callId, trace).stream()
                    .flatMap(channel -> received(channel, trace).stream())
                    .toList();
            return Judgement.about("AMI event DTMFEnd").line("keys", keys, seen).judged();
        };
    }

    private static List<DtmfKey> received(String channel, Trace trace) {
        return trace.ami("DtmfEnd")
                .filter(event ->
                        event.is("DtmfEnd", "channel", channel) && event.is("DtmfEnd", "direction", "Received"))
                .flatMap(event -> event.field("digit").stream())
                .flatMap(digit -> DtmfKey.keys(digit).stream())
                .toList();
    }
}
