package org.trunkproof.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One press of a key as it came over RTP. All its packets carry the timestamp of its start, so that is what holds them
 * together (RFC 4733 section 2.5.1.2); the marker bit may be lost with the first of them.
 *
 * @param at when the first of its packets came
 * @param timestamp of all its packets
 * @param markerOnFirst whether the first packet that came, and no other, has the marker bit
 * @param durations of its packets in the order of arrival, in samples
 * @param endPackets how many of them have the E bit
 */
public record DtmfDigit(
        DtmfKey key, Instant at, long timestamp, boolean markerOnFirst, List<Integer> durations, int endPackets) {

    public DtmfDigit {
        durations = List.copyOf(durations);
    }

    /** The digits in a stream in the order in which they began; events that are no keys are left out. */
    public static List<DtmfDigit> gather(RtpStream stream, int telephoneEventPayloadType) {
        Map<Long, List<RtpStream.Arrival>> byTimestamp = new LinkedHashMap<>();
        for (RtpStream.Arrival arrival :
                stream.ofPayloadType(telephoneEventPayloadType).packets()) {
            byTimestamp
                    .computeIfAbsent(arrival.packet().timestamp(), start -> new ArrayList<>())
                    .add(arrival);
        }
        return byTimestamp.values().stream()
                .map(DtmfDigit::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DtmfDigit> of(List<RtpStream.Arrival> arrivals) {
        List<RtpPacket> packets =
                arrivals.stream().map(RtpStream.Arrival::packet).toList();
        List<TelephoneEvent> events = packets.stream()
                .map(packet -> TelephoneEvent.parse(packet.payload()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        boolean marker = packets.get(0).marker() && packets.stream().skip(1).noneMatch(RtpPacket::marker);
        return DtmfKey.ofEvent(events.get(0).event())
                .map(key -> new DtmfDigit(
                        key,
                        arrivals.get(0).at(),
                        packets.get(0).timestamp(),
                        marker,
                        events.stream().map(TelephoneEvent::duration).toList(),
                        (int) events.stream().filter(TelephoneEvent::end).count()));
    }

    /** Whether no packet says less than the one before it. */
    public boolean durationsRise() {
        for (int i = 1; i < durations.size(); i++) {
            if (durations.get(i) < durations.get(i - 1)) {
                return false;
            }
        }
        return durations.size() > 1;
    }

    /** Whether it was heard to end. */
    public boolean ended() {
        return endPackets > 0;
    }
}
