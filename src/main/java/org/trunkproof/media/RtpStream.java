package org.trunkproof.media;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packets of one direction in the order in which they arrived.
 *
 * @param packets with their time of arrival
 */
public record RtpStream(List<Arrival> packets) {

    /** A packet and when it was seen. */
    public record Arrival(Instant at, RtpPacket packet) {}

    public RtpStream {
        packets = List.copyOf(packets);
    }

    public int size() {
        return packets.size();
    }

    /** Only packets of the payload type. */
    public RtpStream ofPayloadType(int payloadType) {
        return new RtpStream(packets.stream()
                .filter(arrival -> arrival.packet().payloadType() == payloadType)
                .toList());
    }

    public List<Integer> payloadTypes() {
        return packets.stream()
                .map(arrival -> arrival.packet().payloadType())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Long> ssrcs() {
        return packets.stream()
                .map(arrival -> arrival.packet().ssrc())
                .distinct()
                .toList();
    }

    public List<Integer> payloadSizes() {
        return packets.stream()
                .map(arrival -> arrival.packet().payload().length)
                .distinct()
                .sorted()
                .toList();
    }

    /** Mean time from one packet to the next in milliseconds; 0 for fewer than two packets. */
    public double meanIntervalMillis() {
        if (packets.size() < 2) {
            return 0;
        }
        Duration whole = Duration.between(
                packets.get(0).at(), packets.get(packets.size() - 1).at());
        return whole.toNanos() / 1e6 / (packets.size() - 1);
    }

    /**
     * A sentence for each place where the sequence number does not rise by one, or the timestamp not by the samples in
     * the packet before.
     *
     * @param format of all packets, with nothing else in between
     */
    public List<String> discontinuities(PayloadFormat format) {
        List<String> breaks = new ArrayList<>();
        IntStream.range(1, packets.size()).forEach(i -> {
            RtpPacket before = packets.get(i - 1).packet();
            RtpPacket packet = packets.get(i).packet();
            int steps = before.sequenceNumber().distanceTo(packet.sequenceNumber());
            int samples = before.samplesTo(packet);
            if (steps != 1) {
                breaks.add("sequence number moves by " + steps + " at packet " + (i + 1));
            }
            if (samples != format.samplesIn(before.payload().length)) {
                breaks.add("timestamp moves by " + samples + " at packet " + (i + 1));
            }
        });
        return breaks;
    }

    /** Milliseconds since the packet before, for each packet but the first, at its time of arrival. */
    public List<Reading> intervals() {
        return IntStream.range(1, packets.size())
                .mapToObj(i -> new Reading(
                        packets.get(i).at(),
                        Duration.between(packets.get(i - 1).at(), packets.get(i).at())
                                        .toNanos()
                                / 1e6))
                .toList();
    }
}
