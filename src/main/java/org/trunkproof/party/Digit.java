package org.trunkproof.party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.TelephoneEvent;

/**
 * The packets of one key pressed (RFC 4733 section 2.5.1): one each 20 ms with the timestamp of its start and a rising
 * duration, the first with the marker, the end three times over.
 *
 * @param ticks what is sent each 20 ms
 * @param packets how many there are before the network has its way, each with a sequence number of its own
 */
record Digit(List<List<RtpPacket>> ticks, int packets) {

    private static final int END_COPIES = 3;
    private static final int VOLUME = 10;

    /**
     * @param length in ticks of 20 ms, at least 1
     * @param first the sequence number of its first packet
     */
    static Digit of(
            DtmfKey key,
            int length,
            DigitFault fault,
            int payloadType,
            SequenceNumber first,
            long timestamp,
            long ssrc) {
        List<List<RtpPacket>> ticks = new ArrayList<>();
        SequenceNumber number = first;
        for (int tick = 1; tick <= length; tick++) {
            List<RtpPacket> sent = new ArrayList<>();
            boolean end = tick == length;
            for (int copy = 0; copy < (end ? END_COPIES : 1); copy++) {
                byte[] event = new TelephoneEvent(key.event(), end, VOLUME, tick * PacketTime.SAMPLES).encode();
                sent.add(new RtpPacket(payloadType, tick == 1, number, timestamp, ssrc, event));
                number = number.next();
            }
            ticks.add(sent);
        }
        return new Digit(afflicted(ticks, fault), length - 1 + END_COPIES);
    }

    private static List<List<RtpPacket>> afflicted(List<List<RtpPacket>> ticks, DigitFault fault) {
        int last = ticks.size() - 1;
        switch (fault) {
            case NONE -> {}
            case START_LOST -> ticks.set(0, List.of());
            case MIDDLE_LOST -> IntStream.range(1, last).forEach(tick -> ticks.set(tick, List.of()));
            case ENDS_LOST -> ticks.set(last, List.of());
            case REORDERED -> Collections.swap(ticks, 1, 2);
            case DUPLICATED ->
                ticks.replaceAll(packets -> {
                    List<RtpPacket> twice = new ArrayList<>(packets);
                    twice.addAll(packets);
                    return twice;
                });
        }
        return ticks;
    }
}
