package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DtmfDigitTest {

    /** Key 1 as on the wire: event, E and volume, duration; three end packets (RFC 4733 section 2.5.1.4). */
    private static final List<String> KEY_1 =
            List.of("010a00a0", "010a0140", "010a01e0", "018a0280", "018a0280", "018a0280");

    private final List<RtpStream.Arrival> arrivals = new ArrayList<>();

    private DtmfDigitTest add(int payloadType, boolean marker, long timestamp, String payload) {
        RtpPacket packet = new RtpPacket(
                payloadType,
                marker,
                new SequenceNumber(arrivals.size()),
                timestamp,
                1,
                HexFormat.of().parseHex(payload));
        arrivals.add(new RtpStream.Arrival(Instant.EPOCH.plusMillis(20L * arrivals.size()), packet));
        return this;
    }

    private DtmfDigitTest addAll(long timestamp, List<String> payloads) {
        for (int i = 0; i < payloads.size(); i++) {
            add(101, i == 0, timestamp, payloads.get(i));
        }
        return this;
    }

    private List<DtmfDigit> gathered() {
        return DtmfDigit.gather(new RtpStream(arrivals), 101);
    }

    @Test
    void onePressIsOneDigit() {
        DtmfDigit digit = addAll(1000, KEY_1).gathered().get(0);

        assertThat(digit.key()).isEqualTo(DtmfKey.KEY_1);
        assertThat(digit.at()).isEqualTo(Instant.EPOCH);
        assertThat(digit.timestamp()).isEqualTo(1000);
        assertThat(digit.durations()).containsExactly(160, 320, 480, 640, 640, 640);
        assertThat(digit.durationsRise()).isTrue();
        assertThat(digit.markerOnFirst()).isTrue();
        assertThat(digit.endPackets()).isEqualTo(3);
        assertThat(digit.ended()).isTrue();
    }

    @Test
    void theSameKeyTwiceIsTwoDigits() {
        assertThat(addAll(1000, KEY_1).addAll(3000, KEY_1).gathered())
                .extracting(DtmfDigit::key)
                .containsExactly(DtmfKey.KEY_1, DtmfKey.KEY_1);
        assertThat(gathered().get(1).at()).isEqualTo(Instant.EPOCH.plusMillis(20L * KEY_1.size()));
    }

    @Test
    void aLostStartLosesTheMarkerButNotTheDigit() {
        DtmfDigit digit = add(101, false, 1000, KEY_1.get(3)).gathered().get(0);

        assertThat(digit.key()).isEqualTo(DtmfKey.KEY_1);
        assertThat(digit.markerOnFirst()).isFalse();
    }

    @Test
    void aDigitWithoutAnEndHasNotEnded() {
        assertThat(addAll(1000, KEY_1.subList(0, 3)).gathered().get(0).ended()).isFalse();
    }

    @Test
    void aSecondMarkerIsNoticed() {
        assertThat(addAll(1000, KEY_1.subList(0, 1))
                        .addAll(1000, KEY_1.subList(1, 3))
                        .gathered()
                        .get(0)
                        .markerOnFirst())
                .isFalse();
    }

    @Test
    void aFallingDurationIsNoticed() {
        assertThat(add(101, true, 1, KEY_1.get(1))
                        .add(101, false, 1, KEY_1.get(0))
                        .gathered()
                        .get(0)
                        .durationsRise())
                .isFalse();
    }

    @Test
    void otherPayloadTypesAndOtherEventsAreNoKeys() {
        // event 16 is a flash hook
        assertThat(add(96, true, 1, KEY_1.get(0))
                        .add(101, true, 2, "100a00a0")
                        .add(101, true, 3, "01")
                        .gathered())
                .isEmpty();
    }

    @Test
    void keysStandForTheirEventCodes() {
        assertThat(DtmfKey.keys("0123456789*#ABCD")).containsExactly(DtmfKey.values());
        assertThat(DtmfKey.keys("a")).containsExactly(DtmfKey.KEY_A);
        assertThat(DtmfKey.POUND.event()).isEqualTo(11);
        assertThatThrownBy(() -> DtmfKey.keys("1E"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no key 'E'; keys are 0 to 9, *, #, and A to D.");
    }

    @Test
    void eventsAreWrittenAsTheyAreRead() {
        TelephoneEvent event = new TelephoneEvent(11, true, 10, 0xFFFF);

        assertThat(event.encode()).isEqualTo(HexFormat.of().parseHex("0b8affff"));
        assertThat(TelephoneEvent.parse(event.encode())).hasValue(event);
    }
}
