package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtcpDatagram;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;

class EvidenceFolderTest {

    private static final RtpPacket PACKET =
            new RtpPacket(101, true, new SequenceNumber(65_535), 0xFFFF_FFFFL, 7, new byte[] {0, -1, 127});

    private static final byte[] SENDER_REPORT = {(byte) 0x80, (byte) 200, 0, 1, 0, 0, 0, 7};

    @TempDir
    private Path report;

    private final Trace trace = new Traces()
            .sip(Party.CARRIER, Party.ASTERISK, "OPTIONS sip:a@b SIP/2.0\n\n")
            .rtp(Party.ASTERISK, Party.CARRIER, PACKET)
            .ami("Newexten", "context", "inbound")
            .rtcp(Party.CARRIER, Party.ASTERISK, SENDER_REPORT)
            .stray("10.9.0.9", Party.CARRIER, PACKET.encode())
            .sip(Party.CARRIER, Party.ASTERISK, "no SIP at all \u0000\u0001")
            .trace();

    private EvidenceFolder folder() {
        return EvidenceFolder.of(report, "TP-A-01", "A call", 7);
    }

    @Test
    void theTraceAndTheCaptureTogetherHoldEverything() throws IOException {
        folder().write(trace);

        Trace read = folder().trace().orElseThrow();

        assertThat(read.events())
                .extracting(TraceEvent::at)
                .isEqualTo(trace.events().stream().map(TraceEvent::at).toList());
        assertThat(read.events())
                .extracting(Object::getClass)
                .isEqualTo(trace.events().stream().map(Object::getClass).toList());
        RtpDatagram rtp = read.rtpTo(Party.CARRIER).findFirst().orElseThrow();
        assertThat(rtp.packet()).contains(PACKET);
        assertThat(rtp.source())
                .isEqualTo(trace.rtpTo(Party.CARRIER).findFirst().orElseThrow().source());
        assertThat(read.rtcpTo(Party.ASTERISK).map(RtcpDatagram::bytes)).containsExactly(SENDER_REPORT);
    }

    @Test
    void aCaptureThatBreaksOffIsSaidTo() throws IOException {
        folder().write(trace);
        Path capture = folder().path().resolve("capture.pcap");
        byte[] whole = Files.readAllBytes(capture);
        Files.write(capture, Arrays.copyOf(whole, whole.length - 3));

        assertThatThrownBy(() -> folder().trace())
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("capture.pcap breaks off in the middle of a packet.");
    }

    @Test
    void whatWasDoneIsReadAsItWasWritten() throws IOException {
        Proceedings proceedings = new Proceedings(
                List.of(new Step(
                        "When it\n| a |", Instant.parse("2026-01-02T03:04:05.6Z"), Duration.ofMillis(7), "passed")),
                List.of(
                        verification(new Reference.MessageReference(3)),
                        verification(new Reference.StreamReference(
                                "RTP", Party.ASTERISK, Party.MEDIA_SERVER, 101, List.of(0xFFFFFFFFL))),
                        verification(new Reference.StreamReference("RTCP", null, Party.CARRIER, null, List.of())),
                        verification(new Reference.ChannelReference("SIP/a-1")),
                        verification(null)));

        assertThat(folder().proceedings()).isEqualTo(Proceedings.NONE);
        folder().write(proceedings);
        assertThat(folder().proceedings()).isEqualTo(proceedings);
        assertThat(folder().trace()).isEmpty();
    }

    private static Verification verification(@Nullable Reference reference) {
        return new Verification("RTP", reference, List.of(new Verification.Compared("packets", "3", "2", false)));
    }

    /** Before it was said what is meant, only its words were. */
    @Test
    void whatWasWrittenBeforeReferencesWereIsRead() throws IOException {
        Path file = Files.createDirectories(folder().path()).resolve("scenario.json");
        Files.writeString(
                file, "{\"steps\": [], \"verifications\": [{\"about\": \"BYE sip:a SIP/2.0\", \"lines\": []}]}");

        assertThat(folder().proceedings().verifications())
                .containsExactly(new Verification("BYE sip:a SIP/2.0", null, List.of()));
    }
}
