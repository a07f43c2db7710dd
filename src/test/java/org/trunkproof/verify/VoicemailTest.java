package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.G711;
import org.trunkproof.media.MuLaw;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.media.Recording;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.Silence;

class VoicemailTest {

    private static final String MAILBOX = "100@default";
    private static final List<byte[]> SPOKEN =
            Recording.babble(1, Duration.ofMillis(60)).frames();

    private final Traces traces = new Traces();

    /** A file as format_wav writes it. */
    private static byte[] wav(List<byte[]> frames) {
        ByteBuffer file =
                ByteBuffer.allocate(44 + 2 * PacketTime.SAMPLES * frames.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
        file.putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 44);
        for (byte[] frame : frames) {
            for (short sample : MuLaw.decode(frame)) {
                file.putShort(sample);
            }
        }
        return file.array();
    }

    private boolean holds() {
        return Voicemail.holds(MAILBOX, Party.CARRIER, SPOKEN, G711.PCMU)
                .judge(traces.trace())
                .holds();
    }

    @Test
    void aMessageHoldsWhatWasSpokenBetweenSilences() {
        byte[] silence = new Silence().next(PayloadFormat.PCMU);
        traces.message(MAILBOX, wav(List.of(silence, SPOKEN.get(0), SPOKEN.get(1), SPOKEN.get(2), silence)));

        assertThat(holds()).isTrue();
    }

    @Test
    void aMessageThatLacksAFrameDoesNotHoldIt() {
        traces.message(MAILBOX, wav(List.of(SPOKEN.get(0), SPOKEN.get(2))));

        assertThat(holds()).isFalse();
        assertThat(Voicemail.holds(MAILBOX, Party.CARRIER, SPOKEN, G711.PCMU)
                        .judge(traces.trace())
                        .lines())
                .extracting(Judgement.Expectation::actual)
                .containsExactly("stored as WAV", "160 of 320 stored");
    }

    @Test
    void whatWasOnItsWayWhenTheCallerHungUpMayBeMissing() {
        for (byte[] frame : SPOKEN) {
            traces.rtp(Party.CARRIER, Party.ASTERISK, new RtpPacket(0, false, new SequenceNumber(1), 0, 1, frame));
        }
        traces.message(MAILBOX, wav(List.of(SPOKEN.get(0), SPOKEN.get(1))));
        assertThat(holds()).isFalse();

        traces.sip(Party.CARRIER, Party.ASTERISK, """
                BYE sip:1@10.0.0.2 SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK7
                Call-ID: 1
                CSeq: 2 BYE

                """);
        assertThat(holds()).isTrue();
    }

    @Test
    void aMessageElsewhereOrOfAnotherFormatIsNone() {
        traces.message("101@default", wav(SPOKEN)).message(MAILBOX, new byte[] {1, 2, 3});

        assertThat(holds()).isFalse();
    }

    @Test
    void voicemailListensWhenTheBeepIsOver() {
        beep(22);
        assertThat(Voicemail.listens(Party.CARRIER, traces.trace())).isEmpty();

        pause(12);
        assertThat(Voicemail.listens(Party.CARRIER, traces.trace())).isPresent();
    }

    @Test
    void aPauseWithoutABeepIsNoTimeToSpeak() {
        beep(5);
        pause(12);

        assertThat(Voicemail.listens(Party.CARRIER, traces.trace())).isEmpty();
    }

    private void beep(int frames) {
        short[] samples = new short[PacketTime.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (4000 * Math.sin(2 * Math.PI * 700 * i / 8000));
        }
        for (int i = 0; i < frames; i++) {
            rtp(Party.ASTERISK, Party.CARRIER, MuLaw.encode(samples));
        }
    }

    private void pause(int frames) {
        for (int i = 0; i < frames; i++) {
            rtp(Party.CARRIER, Party.ASTERISK, new Silence().next(PayloadFormat.PCMU));
        }
    }

    private void rtp(Party source, Party destination, byte[] payload) {
        traces.rtp(source, destination, new RtpPacket(0, false, new SequenceNumber(1), 1, 1, payload));
    }

    @Test
    void whatAsteriskSaysStandsInItsLog() {
        traces.log("    -- <SIP/flowroute-00000000> Playing 'vm-isunavail.gsm' (language 'en')");

        assertThat(Voicemail.says("vm-isunavail").judge(traces.trace()).holds()).isTrue();
        assertThat(Voicemail.says("vm-isonphone").judge(traces.trace()).holds()).isFalse();
    }

    /** At its boot Asterisk tells of each mailbox, of an empty one as well. */
    @ParameterizedTest
    @CsvSource({"1, 0, true", "0, 0, false", "1, 1, false", "0, 1, false"})
    void aMailboxHasAMessageThatIsSaidToHaveOne(String ours, String anothers, boolean isAnnounced) {
        traces.ami("MessageWaiting", "Mailbox", MAILBOX, "Waiting", ours);
        traces.ami("MessageWaiting", "Mailbox", "101@default", "Waiting", anothers);

        assertThat(Voicemail.announces(MAILBOX).judge(traces.trace()).holds()).isEqualTo(isAnnounced);
    }

    @ParameterizedTest
    @CsvSource({
        "message-summary, DESK_PHONE, Messages-Waiting: yes, true",
        "message-summary, DESK_PHONE, messages-waiting : YES, true",
        "message-summary, DESK_PHONE, Messages-Waiting: no, false",
        "message-summary, DESK_PHONE, Voice-Message: 1/0, false",
        "message-summary, SECOND_PHONE, Messages-Waiting: yes, false",
        "dialog, DESK_PHONE, Messages-Waiting: yes, false"
    })
    void aPhoneIsToldOfAMessageThatWaitsForIt(String event, Party whom, String summary, boolean isTold) {
        traces.sip(Party.ASTERISK, whom, """
                NOTIFY sip:101@10.2.0.1 SIP/2.0
                Via: SIP/2.0/UDP 10.2.0.9;branch=z9hG4bKn
                From: <sip:a@10.2.0.9>;tag=a
                To: <sip:101@10.2.0.1>
                Call-ID: n
                CSeq: 102 NOTIFY
                Event: %s
                Content-Type: application/simple-message-summary
                Content-Length: %d

                %s
                """.formatted(event, summary.length() + 2, summary));

        assertThat(Voicemail.isToldOfMessage(Party.DESK_PHONE)
                        .judge(traces.trace())
                        .holds())
                .isEqualTo(isTold);
    }
}
