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
import org.trunkproof.report.Verification;
import org.trunkproof.site.text.MessageText;

class HighlightsTest {

    private static final String INVITE = "INVITE sip:12065550100@10.0.0.1 SIP/2.0";

    private final Traces traces = new Traces();

    private static Verification verification(String about, Verification.Line... lines) {
        return new Verification(about, List.of(lines));
    }

    private static Verification.Line line(String subject, String found, boolean agrees) {
        return new Verification.Line(subject, "", found, agrees);
    }

    /** The lines that are highlighted, by the number of their message. */
    private Map<Integer, List<String>> marked(Verification... verifications) {
        List<Transmission> transmissions = Transmission.of(traces.trace());
        return Highlights.of(List.of(verifications), transmissions).messages().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().lines().stream()
                        .sorted()
                        .map(number -> MessageText.of(
                                        transmissions.get(entry.getKey() - 1).first())
                                .lines()
                                .get(number))
                        .toList()));
    }

    @Test
    void ofTwoRequestsItIsTheOneThatHasWhatWasFound() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 102))
                .sip(
                        Party.ASTERISK,
                        Party.CARRIER,
                        request("INVITE", "b2", "c", 103, "Proxy-Authorization: Digest username=\"1\",", "  nc=1"));

        assertThat(marked(verification(INVITE, line("CSeq", "103 INVITE", true), line("username", "1", true))))
                .isEqualTo(Map.of(
                        2, List.of("CSeq: 103 INVITE", "Proxy-Authorization: Digest username=\"1\",", "  nc=1")));
    }

    @Test
    void aHeaderIsKnownByItsCompactName() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1, "f: <sip:1@a>"));

        assertThat(marked(verification(INVITE, line("caller number (From)", "1", true))))
                .containsValue(List.of("f: <sip:1@a>"));
    }

    @Test
    void codecsAreLinesOfTheDescription() {
        traces.sip(Party.CARRIER, Party.ASTERISK, response("200 OK", "b", "c", "1 OPTIONS"))
                .sip(Party.CARRIER, Party.ASTERISK, with(response("200 OK", "b", "c", "1 INVITE"), SipTexts.OFFER));

        assertThat(marked(verification("SIP/2.0 200 OK", line("codecs", "PCMU/8000 (0)", true))))
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

        assertThat(marked(verification(INVITE, line("nothing like it", "", false))))
                .containsValue(List.of(INVITE));
        assertThat(marked(verification("BYE", line("CSeq", "", false)))).isEmpty();
    }

    @Test
    void oneThatDoesNotAgreeIsEnough() {
        traces.sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1));
        Highlights highlights = Highlights.of(
                List.of(verification(INVITE, line("CSeq", "", true)), verification(INVITE, line("Via", "", false))),
                Transmission.of(traces.trace()));

        assertThat(highlights.messages().get(1).agrees()).isFalse();
        assertThat(highlights.messages().get(1).lines()).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void aStreamIsJudgedAsWell() {
        Highlights highlights = Highlights.of(
                List.of(
                        verification("RTP payload type 101 from asterisk to carrier", line("keys", "1", false)),
                        verification("RTP to deskphone", line("senders", "asterisk", true))),
                List.of());

        assertThat(highlights.agrees(bar("asterisk", "carrier"))).contains(false);
        assertThat(highlights.agrees(bar("carrier", "asterisk"))).isEmpty();
        assertThat(highlights.agrees(bar("carrier", "deskphone"))).contains(true);
    }

    private static StreamBar bar(String source, String destination) {
        return new StreamBar(source, destination, Instant.EPOCH, Instant.EPOCH, "", List.of());
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
