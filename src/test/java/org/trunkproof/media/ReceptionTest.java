package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static Reception of(int... sequence) {
        return Reception.of(new RtpStream(Arrays.stream(sequence)
                .mapToObj(number -> new RtpStream.Arrival(
                        Instant.EPOCH, new RtpPacket(0, false, new SequenceNumber(number), 0, 1, new byte[0])))
                .toList()));
    }

    private static int[] run(int first, int count) {
        return IntStream.range(first, first + count)
                .map(number -> number & 0xFFFF)
                .toArray();
    }

    @Test
    void whatIsMissingIsLost() {
        assertThat(of(1, 2, 5, 6)).isEqualTo(new Reception(4, 6, 0, 0));
        assertThat(of(1, 2, 5, 6).lost()).isEqualTo(2);
    }

    @Test
    void sequenceNumbersWrapAroundAsOftenAsTheyLike() {
        Reception reception = of(run(65_000, 150_000));

        assertThat(reception.expected()).isEqualTo(150_000);
        assertThat(reception.lost()).isZero();
    }

    @Test
    void aLossAcrossTheWrapAroundIsCounted() {
        assertThat(of(65_534, 1, 2).lost()).isEqualTo(2);
    }

    @Test
    void whatComesLateIsNotLost() {
        assertThat(of(1, 3, 2, 4)).isEqualTo(new Reception(4, 4, 0, 1));
        assertThat(of(65_535, 1, 0, 2)).isEqualTo(new Reception(4, 4, 0, 1));
        assertThat(of(1, 2, 4, 3)).isEqualTo(new Reception(4, 4, 0, 1));
    }

    /** RFC 3550 appendix A.3: the number lost may be negative. */
    @Test
    void duplicatesMakeUpForLosses() {
        assertThat(of(1, 2, 2, 3)).isEqualTo(new Reception(4, 3, 1, 0));
        assertThat(of(1, 2, 2, 3).lost()).isEqualTo(-1);
        assertThat(of(1, 3, 1)).isEqualTo(new Reception(3, 3, 1, 0));
    }

    /** RFC 3550 appendix A.1: two packets in sequence after a very large jump are a sender that began anew. */
    @Test
    void aSenderThatBeginsAnewHasLostNothing() {
        assertThat(of(1, 2, 30_000, 30_001, 30_003)).isEqualTo(new Reception(5, 6, 0, 0));
        assertThat(of(30_000, 30_001, 5, 6, 7).lost()).isZero();
    }

    @Test
    void aPacketFromFarAwayChangesNothing() {
        assertThat(of(1, 2, 30_000, 3, 4).lost()).isZero();
    }

    @Test
    void nothingIsExpectedOfNothing() {
        assertThat(of()).isEqualTo(new Reception(0, 0, 0, 0));
    }
}
