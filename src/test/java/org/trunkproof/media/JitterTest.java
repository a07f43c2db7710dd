package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.media.RtpStream.Arrival;

class JitterTest {

    /** PCMU, comfort noise, and telephone-events, whose timestamp stands still. */
    private static int clockRate(int payloadType) {
        return payloadType == 101 ? 0 : 8000;
    }

    private static Arrival arrival(long nanos, int sequence, long timestamp, int payloadType, boolean marker) {
        RtpPacket packet =
                new RtpPacket(payloadType, marker, new SequenceNumber(sequence & 0xFFFF), timestamp, 1, new byte[0]);
        return new Arrival(Instant.EPOCH.plusNanos(nanos), packet);
    }

    /** Packets as lines of time in seconds, sequence number, timestamp, payload type and marker. */
    private static RtpStream stream(String name) throws IOException {
        try (InputStream lines = JitterTest.class.getResourceAsStream(name + ".txt")) {
            return new RtpStream(new String(lines.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(field -> arrival(
                            Math.round(Double.parseDouble(field[0]) * 1e9),
                            Integer.parseInt(field[1]),
                            Long.parseLong(field[2]),
                            Integer.parseInt(field[3]),
                            field[4].equals("1")))
                    .toList());
        }
    }

    /**
     * The figures are those that TShark 4.0.17 gave for the same packets with {@code tshark -q -z rtp,streams}. The keys
     * were sent by a carrier in a scenario; the others were made for this.
     */
    @ParameterizedTest
    @CsvSource({
        "key-with-its-ends-lost, 29, 9, 5.426, 11.958",
        "key-with-its-packets-duplicated, 55, -21, 2.730, 14.077",
        "key-with-its-packets-reordered, 35, 0, 4.935, 14.827",
        "wrap-around, 60, 0, 1.793, 2.626",
        "reordered, 60, 0, 7.545, 19.520",
        "duplicated, 62, -2, 4.037, 11.604",
        "begun-out-of-order, 60, -2, 2.313, 2.705",
        "comfort-noise, 60, 0, 1.768, 2.626",
        "talkspurt, 60, 0, 1.780, 2.626"
    })
    void wiresharkCountsTheSame(String name, int packets, long lost, double mean, double maximum) throws IOException {
        RtpStream stream = stream(name);
        Reception reception = Reception.of(stream);
        Jitter jitter = Jitter.of(stream, JitterTest::clockRate);

        assertThat(reception.received()).isEqualTo(packets);
        assertThat(reception.lost()).isEqualTo(lost);
        assertThat(jitter.mean()).isCloseTo(mean, within(0.001));
        assertThat(jitter.maximum()).isCloseTo(maximum, within(0.001));
    }

    /** RFC 3550 section 6.4.1: J = J + (|D| - J) / 16, with D of 80 timestamp units twice. */
    @Test
    void jitterIsThatOfTheRfc() {
        Jitter jitter = Jitter.of(
                new RtpStream(List.of(
                        arrival(0, 0, 0, 0, false),
                        arrival(30_000_000, 1, 160, 0, false),
                        arrival(40_000_000, 2, 320, 0, false))),
                JitterTest::clockRate);

        double first = 10.0 / 16;
        double second = first + (10 - first) / 16;
        assertThat(jitter.readings()).extracting(Reading::value).containsExactly(first, second);
        assertThat(jitter.last()).isEqualTo(second);
        assertThat(jitter.maximum()).isEqualTo(second);
        assertThat(jitter.mean()).isCloseTo((first + second) / 2, within(1e-9));
    }

    @Test
    void anotherClockRateIsAnotherJitter() {
        RtpStream wideband =
                new RtpStream(List.of(arrival(0, 0, 0, 96, false), arrival(20_000_000, 1, 960, 96, false)));

        assertThat(Jitter.of(wideband, type -> 48_000).maximum()).isZero();
        assertThat(Jitter.of(wideband, type -> 8000).maximum()).isEqualTo(100.0 / 16);
        assertThat(Jitter.of(wideband, type -> 0).readings()).isEmpty();
    }
}
