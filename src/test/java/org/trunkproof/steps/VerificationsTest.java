package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.evidence.LogLine;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Reference;
import org.trunkproof.report.Verification;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Subject;

class VerificationsTest {

    private static final String OPTIONS =
            "OPTIONS sip:a@b SIP/2.0\nVia: SIP/2.0/UDP b;branch=z9hG4bK1\nCall-ID: c\nCSeq: 1 OPTIONS\n\n";

    @TempDir
    private Path report;

    private final Trace seen = new Traces()
            .sip(Party.CARRIER, Party.ASTERISK, "no SIP at all")
            .rtp(Party.ASTERISK, Party.CARRIER, new RtpPacket(0, true, new SequenceNumber(1), 0, 1, new byte[160]))
            .sip(Party.CARRIER, Party.ASTERISK, OPTIONS)
            .sip(Party.CARRIER, Party.ASTERISK, OPTIONS)
            .trace();

    private static Judgement about(Subject subject) {
        return new Judgement(
                List.of(new Judgement.Expectation("From", "a", "b", false)),
                Optional.of(subject),
                Optional.empty(),
                false,
                List.of(),
                false,
                Judgement.Timing.NONE);
    }

    @Test
    void aMessageIsFoundAgainInWhatWasSaved() throws IOException {
        List<SipDatagram> sip = seen.sip().toList();
        Trace whole = seen.with(List.of(new LogLine(sip.get(1).at().minusMillis(1), "a line")));
        List<Verification> verifications = Verifications.of(
                Stream.of(1, 2)
                        .map(i -> about(
                                new Subject.JudgedMessage(sip.get(i).message().orElseThrow())))
                        .toList(),
                whole);
        EvidenceFolder folder = EvidenceFolder.of(report, "TP-A-01", "a", 1);
        folder.write(whole);
        List<SipDatagram> read = folder.trace().orElseThrow().sip().toList();

        assertThat(verifications)
                .extracting(Verification::reference)
                .containsExactly(new Reference.MessageReference(2), new Reference.MessageReference(3));
        assertThat(read.get(1).at()).isEqualTo(sip.get(1).at());
        assertThat(read.get(2).at()).isEqualTo(sip.get(2).at());
        assertThat(verifications.get(0).about()).isEqualTo("OPTIONS sip:a@b SIP/2.0");
        assertThat(verifications.get(0).agrees()).isFalse();
    }

    @Test
    void aStreamIsMeantByItsEndsAndSources() {
        Subject stream =
                Subject.JudgedStream.ofAsterisk(Party.CARRIER, List.of(1L)).ofPayloadType(101);

        assertThat(Verifications.of(List.of(about(stream)), seen))
                .extracting(Verification::about, Verification::reference)
                .containsExactly(tuple(
                        "RTP payload type 101 from Asterisk to the carrier",
                        new Reference.StreamReference("RTP", Party.ASTERISK, Party.CARRIER, 101, List.of(1L))));
    }

    @Test
    void aTextIsNoPartOfTheEvidenceThatIsDrawn() {
        assertThat(Verifications.of(
                        List.of(
                                about(new Subject.JudgedText("Asterisk's log")),
                                about(new Subject.JudgedChannel("SIP/a-1"))),
                        seen))
                .extracting(Verification::reference)
                .containsExactly(null, new Reference.ChannelReference("SIP/a-1"));
    }
}
