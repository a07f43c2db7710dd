package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Test
    void readsAndWritesEveryField() {
        // V=2, M, PT 101, sequence number 65535, timestamp 2^32-1, SSRC 0xDEADBEEF, payload 01 02
        byte[] datagram = bytes("80 e5 ffff ffffffff deadbeef 0102");

        RtpPacket packet = RtpPacket.parse(datagram).orElseThrow();

        assertThat(packet)
                .isEqualTo(new RtpPacket(
                        101, true, new SequenceNumber(65_535), 0xFFFF_FFFFL, 0xDEAD_BEEFL, new byte[] {1, 2}));
        assertThat(packet.encode()).isEqualTo(datagram);
    }

    @Test
    void paddingExtensionAndContributingSourcesAreNoPayload() {
        // P, X, CC=1; extension of one word; payload aabb; two octets of padding
        byte[] datagram = bytes("b1 00 0001 000000a0 00000001 11111111 bede0001 22222222 aabb 0002");

        assertThat(RtpPacket.parse(datagram).orElseThrow().payload()).isEqualTo(bytes("aabb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80 00 0001 000000a0 000000", // shorter than a header
                "40 00 0001 000000a0 00000001", // version 1
                "8f 00 0001 000000a0 00000001", // says that it has 15 contributing sources
                "a0 00 0001 000000a0 00000001 09" // says that it has nine octets of padding
            })
    void whatIsNotRtpIsNotRead(String hex) {
        assertThat(RtpPacket.parse(bytes(hex))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "65535, 0, 1", "0, 65535, -1", "65530, 5, 11", "0, 32767, 32767", "0, 32768, -32768"})
    void sequenceNumbersWrapAround(int from, int to, int distance) {
        assertThat(new SequenceNumber(from).distanceTo(new SequenceNumber(to))).isEqualTo(distance);
    }

    @Test
    void sequenceNumbersHaveSixteenBits() {
        assertThat(new SequenceNumber(65_535).next()).isEqualTo(new SequenceNumber(0));
        assertThatThrownBy(() -> new SequenceNumber(65_536)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timestampsWrapAround() {
        RtpPacket before = new RtpPacket(0, false, new SequenceNumber(1), 0xFFFF_FFB0L, 1, new byte[0]);
        RtpPacket after = new RtpPacket(0, false, new SequenceNumber(2), 80, 1, new byte[0]);

        assertThat(before.samplesTo(after)).isEqualTo(160);
        assertThat(after.samplesTo(before)).isEqualTo(-160);
    }
}
