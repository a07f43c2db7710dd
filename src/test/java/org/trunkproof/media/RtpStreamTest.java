package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.media.RtpStream.Arrival;

class RtpStreamTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private static Arrival arrival(int millis, int sequence, long timestamp) {
        RtpPacket packet = new RtpPacket(0, false, new SequenceNumber(sequence & 0xFFFF), timestamp, 1, new byte[160]);
        return new Arrival(START.plusMillis(millis), packet);
    }

    private static List<Arrival> regular(int count, int firstSequence) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrivals.add(arrival(20 * i, firstSequence + i, (0xFFFF_FF00L + 160L * i) & 0xFFFF_FFFFL));
        }
        return arrivals;
    }

    @Test
    void aRegularStreamHasNoBreaks() {
        RtpStream stream = new RtpStream(regular(50, 65_520));

        assertThat(stream.discontinuities(PayloadFormat.PCMU)).isEmpty();
        assertThat(stream.meanIntervalMillis()).isEqualTo(20);
        assertThat(stream.intervals()).hasSize(49).allMatch(interval -> interval.value() == 20);
        assertThat(stream.payloadSizes()).containsExactly(160);
        assertThat(stream.ssrcs()).containsExactly(1L);
    }

    @Test
    void aLostPacketIsABreakInBothCounters() {
        List<Arrival> arrivals = regular(10, 0);
        arrivals.remove(5);

        assertThat(new RtpStream(arrivals).discontinuities(PayloadFormat.PCMU))
                .containsExactly("sequence number moves by 2 at packet 6", "timestamp moves by 320 at packet 6");
    }

    @Test
    void aRepeatedPacketIsABreak() {
        List<Arrival> arrivals = regular(3, 0);
        arrivals.add(2, arrivals.get(1));

        assertThat(new RtpStream(arrivals).discontinuities(PayloadFormat.PCMU))
                .containsExactly("sequence number moves by 0 at packet 3", "timestamp moves by 0 at packet 3");
    }

    @Test
    void fewerThanTwoPacketsHaveNoInterval() {
        assertThat(new RtpStream(List.of()).meanIntervalMillis()).isZero();
        assertThat(new RtpStream(regular(1, 0)).meanIntervalMillis()).isZero();
    }

    @Test
    void recordingsRepeatThemselvesAndNothingInThemDoes() {
        Recording recording = Recording.babble(1, Duration.ofMillis(100));

        assertThat(recording.frames()).hasSize(5).doesNotHaveDuplicates();
        assertThat(Recording.babble(1, recording.length()).frames()).containsExactlyElementsOf(recording.frames());
        assertThat(Recording.babble(1, Duration.ofSeconds(1)).frames())
                .as("no two that mu-law has a sound for")
                .noneMatch(frame -> new String(frame, StandardCharsets.ISO_8859_1).indexOf(0x7F) >= 0);
        assertThat(Recording.babble(2, recording.length()).frames()).doesNotContainAnyElementsOf(recording.frames());
        assertThat(recording.next(PayloadFormat.PCMU))
                .isEqualTo(recording.frames().get(0));
        assertThat(recording.fromStart().next(PayloadFormat.PCMU))
                .isEqualTo(recording.frames().get(0));
    }
}
