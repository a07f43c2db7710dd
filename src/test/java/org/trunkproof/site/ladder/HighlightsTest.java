package org.trunkproof.site.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.site.ladder.SipTexts.request;
import static org.trunkproof.site.ladder.SipTexts.response;
import static org.trunkproof.site.ladder.SipTexts.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.report.Reference;
import org.trunkproof.report.Reference.StreamReference;
import org.trunkproof.report.Verification;
import org.trunkproof.site.text.MessageText;

class HighlightsTest {

    private static final String INVITE = "INVITE sip:12065550100@10.0.0.1 SIP/2.0";

    private final Traces traces = new Traces();

    /** About the message that is so manieth in the Trace. */
    private static Verification verification(int number, Verification.Compared... lines) {
        return new Verification("", new Reference.MessageReference(number), List.of(lines));
    }

    private static Verification.Compared line(String subject, String found, boolean agrees) {
        return new Verification.Compared(subject, "", found, agrees);
    }

    /** The lines that are highlighted, by the number of their message. */
    private Map<Integer, List<String>> marked(Verification... verifications) {
        List<Transmission> transmissions = Transmission.of(traces.trace());
        return Highlights.of(List.of(verifications), traces.trace(), transmissions).messages().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().lines().stream()
                        .sorted()
                        .map(number -> MessageText.of(
                                        transmissions.get(entry.getKey() - 1).first())
                                .lines()
                                .get(number))
                        .toList()));
    }

    @Test
    void ofTwoRequestsItIsTheOneThatIsMeant() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 102, "Authorization: Digest"))
                .sip(
                        Party.ASTERISK,
                        Party.CARRIER,
                        request("INVITE", "b2", "c", 103, "Proxy-Authorization: Digest username=\"1\",", "  nc=1"));

        assertThat(marked(verification(2, line("CSeq", "103 INVITE", true), line("username", "1", true))))
                .isEqualTo(Map.of(
                        2, List.of("CSeq: 103 INVITE", "Proxy-Authorization: Digest username=\"1\",", "  nc=1")));
        assertThat(marked(verification(1, line("CSeq", "103 INVITE", true), line("username", "1", true))))
                .isEqualTo(Map.of(1, List.of("CSeq: 102 INVITE", "Authorization: Digest")));
    }

    @Test
    void aRetransmissionIsInTheRowOfTheFirst() {
        String invite = request("INVITE", "b1", "c", 1);
        traces.sip(Party.ASTERISK, Party.CARRIER, invite)
                .sip(Party.CARRIER, Party.ASTERISK, response("100 Trying", "b1", "c", "1 INVITE"))
                .sip(Party.ASTERISK, Party.CARRIER, invite)
                .sip(Party.CARRIER, Party.ASTERISK, response("200 OK", "b1", "c", "1 INVITE"));

        assertThat(marked(verification(3, line("CSeq", "", true)))).containsOnlyKeys(1);
        assertThat(marked(verification(4, line("CSeq", "", true)))).containsOnlyKeys(3);
    }

    @Test
    void whatReferencesNothingMarksNothing() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1));

        assertThat(marked(
                        new Verification(INVITE, null, List.of(line("CSeq", "1 INVITE", true))),
                        verification(0, line("CSeq", "", true)),
                        verification(2, line("CSeq", "", true))))
                .isEmpty();
    }

    @Test
    void aHeaderIsKnownByItsCompactName() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1, "f: <sip:1@a>"));

        assertThat(marked(verification(1, line("caller number (From)", "1", true))))
                .containsValue(List.of("f: <sip:1@a>"));
    }

    @Test
    void codecsAreLinesOfTheDescription() {
        traces.sip(Party.CARRIER, Party.ASTERISK, response("200 OK", "b", "c", "1 OPTIONS"))
                .sip(Party.CARRIER, Party.ASTERISK, with(response("200 OK", "b", "c", "1 INVITE"), SipTexts.OFFER));

        assertThat(marked(verification(2, line("codecs", "PCMU/8000 (0)", true))))
                .isEqualTo(Map.of(
                        2,
                        List.of(
                                "m=audio 10000 RTP/AVP 0 101",
                                "a=rtpmap:101 telephone-event/8000",
                                "a=fmtp:101 0-16")));
    }

    @Test
    void whereNothingOfTheMessageIsKnownItIsTheStartLine() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1));

        assertThat(marked(verification(1, line("nothing like it", "", false)))).containsValue(List.of(INVITE));
    }

    @Test
    void oneThatDoesNotAgreeIsEnough() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1));
        Highlights highlights = Highlights.of(
                List.of(verification(1, line("CSeq", "", true)), verification(1, line("Via", "", false))),
                traces.trace(),
                Transmission.of(traces.trace()));

        assertThat(highlights.messages().get(1).agrees()).isFalse();
        assertThat(highlights.messages().get(1).lines()).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void aStreamIsJudgedAsWell() {
        Highlights highlights = Highlights.of(
                List.of(
                        about(new StreamReference("RTP", Party.ASTERISK, Party.CARRIER, 101, List.of(1L)), false),
                        about(new StreamReference("RTCP", Party.CARRIER, Party.ASTERISK, null, List.of(1L)), false),
                        about(new StreamReference("RTP", null, Party.DESK_PHONE, null, List.of(1L, 2L)), true)),
                traces.trace(),
                List.of());

        assertThat(highlights.agrees(bar(Party.ASTERISK, Party.CARRIER, 1))).contains(false);
        assertThat(highlights.agrees(bar(Party.ASTERISK, Party.CARRIER, 2))).isEmpty();
        assertThat(highlights.agrees(bar(Party.CARRIER, Party.ASTERISK, 1))).isEmpty();
        assertThat(highlights.agrees(bar(Party.CARRIER, Party.DESK_PHONE, 2))).contains(true);
        assertThat(highlights.agrees(bar(Party.CARRIER, Party.DESK_PHONE, 3))).isEmpty();
    }

    private static Verification about(StreamReference stream, boolean agrees) {
        return new Verification("", stream, List.of(line("", "", agrees)));
    }

    private static StreamBar bar(Party source, Party destination, long ssrc) {
        return new StreamBar(source, destination, ssrc, Instant.EPOCH, Instant.EPOCH, "", List.of());
    }

    @Test
    void eachSubjectOfTheTableIsOneThatIsJudged() throws IOException {
        String sources;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/trunkproof/verify"))) {
            sources = files.map(HighlightsTest::read).collect(Collectors.joining());
        }

        assertThat(Subjects.all().keySet()).allSatisfy(subject -> assertThat(sources)
                .contains(
                        subject.endsWith("*")
                                ? "\"" + subject.substring(0, subject.length() - 1)
                                : "\"" + subject + "\""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
