package org.trunkproof.comparison;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.RtpStream;

/** What each party was sent as media, in words that do not depend on how long it went on. */
final class MediaStrands {

    private MediaStrands() {}

    /** The size of a telephone-event (RFC 4733 section 2.3). */
    private static final List<Integer> EVENT = List.of(4);

    /** How many packets of sound make a call that was meant to be heard: half a second. */
    private static final int MEANT = 25;

    static List<Strand> in(Trace trace) {
        Instant over = trace.over().orElse(Instant.MAX);
        return trace.parties().values().stream()
                .filter(party -> party != Party.ASTERISK)
                // a map of addresses is in another order each time
                .sorted()
                .map(party -> new Strand(
                        Lane.ofMedia(party),
                        actions(trace.rtpTo(party)
                                .filter(datagram -> trace.sender(datagram) == Party.ASTERISK)
                                .filter(datagram -> datagram.at().isBefore(over))
                                .flatMap(datagram ->
                                        datagram
                                                .packet()
                                                .map(packet -> new RtpStream.Arrival(datagram.at(), packet))
                                                .stream())
                                .toList())))
                .filter(strand -> !strand.actions().isEmpty())
                .toList();
    }

    /** An action for each payload type, for what it is called and how long its packets are differ by type. */
    private static List<Action> actions(List<RtpStream.Arrival> received) {
        RtpStream all = new RtpStream(received);
        return all.payloadTypes().stream()
                .map(type -> action(type, all.ofPayloadType(type)))
                .toList();
    }

    private static Action action(int type, RtpStream stream) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("bytes in a packet", stream.payloadSizes().toString());
        List<DtmfDigit> digits = stream.payloadSizes().equals(EVENT)
                ? DtmfDigit.gather(stream, type).stream()
                        .filter(DtmfDigit::ended)
                        .toList()
                : List.of();
        if (!digits.isEmpty()) {
            fields.put(
                    "keys", digits.stream().map(digit -> digit.key().toString()).collect(Collectors.joining(" ")));
        }
        return new Action(
                stream.packets().get(0).at(),
                digits.isEmpty() && stream.size() < MEANT,
                "RTP, payload type " + type,
                fields);
    }
}
