package org.trunkproof.verify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.trunkproof.media.PayloadFormat;

/** Speech that a party hears, a packet or as much of it as a frame of a recording is long. */
record Heard(PayloadFormat format, byte[] payload) {

    /** Whether it is what became of the frame of a recording. */
    boolean is(byte[] frame) {
        return Arrays.equals(format.payload(frame), payload);
    }

    private boolean isAFrame() {
        return payload.length == format.bytes();
    }

    /**
     * The same sound in pieces as long as frames, and beginning where one of these does; the packets as they are where all are as
     * long. Which length Asterisk's packets have is its owner's choice ({@code allow=ulaw:30}), and none of a recording's.
     */
    static List<Heard> inFrames(List<Heard> packets, List<byte[]> frames) {
        if (packets.stream().allMatch(Heard::isAFrame)) {
            return packets;
        }
        PayloadFormat format = packets.get(0).format();
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        packets.stream()
                .filter(packet -> packet.format() == format)
                .forEach(packet -> sound.writeBytes(packet.payload()));
        byte[] bytes = sound.toByteArray();
        OptionalInt found = frames.stream()
                .map(format::payload)
                .flatMapToInt(frame -> IntStream.rangeClosed(0, bytes.length - frame.length)
                        .filter(at -> Arrays.equals(bytes, at, at + frame.length, frame, 0, frame.length))
                        .limit(1))
                .findFirst();
        List<Heard> pieces = new ArrayList<>();
        for (int at = found.orElse(0) % format.bytes(); at + format.bytes() <= bytes.length; at += format.bytes()) {
            pieces.add(new Heard(format, Arrays.copyOfRange(bytes, at, at + format.bytes())));
        }
        return pieces;
    }
}
