package org.trunkproof.site.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.site.ladder.SipTexts.request;
import static org.trunkproof.site.ladder.SipTexts.response;
import static org.trunkproof.site.ladder.SipTexts.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.evidence.Traces;
import org.trunkproof.report.Page;
import org.trunkproof.report.Reference;
import org.trunkproof.report.Verification;
import org.trunkproof.site.media.Streams;

/** The ladder as a browser gets it. */
class LadderPageTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    /** What the template is given. */
    public record PageWithLadder(LadderSection model) {}

    @TempDir
    private Path folder;

    private Document page(Trace trace, Verification... verifications) throws IOException {
        Path file = folder.resolve("page.html");
        Page.write(
                file,
                LadderPageTest.class,
                "ladder-page.ftlh",
                new PageWithLadder(LadderSection.of(trace, Streams.of(trace), List.of(verifications))));
        return Jsoup.parse(file.toFile());
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("page.html"));
    }

    private static Trace saved(String name) throws IOException {
        return TraceFile.load(Path.of("src/test/resources/org/trunkproof/verify/" + name + ".json"));
    }

    /** Nothing of the page runs, and nothing of it is fetched. */
    private static void assertHarmless(Document page) {
        assertThat(page.select("script, style, iframe, object, embed, img, form"))
                .isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style")
                        || attribute.getKey().endsWith("src")));
        assertThat(page.select("a").eachAttr("href")).allMatch(target -> target.startsWith("#"));
    }

    @Test
    void eachMessageIsALinkToItsText() throws IOException {
        Document page = page(saved("challenge-407"));

        List<String> links = page.select("svg a").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        assertThat(links).allSatisfy(link -> assertThat(
                        page.select("details" + link + " > pre").text())
                .contains("Call-ID"));
        assertThat(page.select("details").size()).isEqualTo(links.size());
        assertThat(page.select("svg text").eachText())
                .contains("407 Proxy Authentication required (INVITE)")
                .anyMatch(text -> text.startsWith("[12065550100@outbound:1] Dial("));
        assertHarmless(page);
        assertThat(size()).isLessThan(30_000);
    }

    @Test
    void anIdStandsOnceAndNamesWhatIsThere() throws IOException {
        Document page = page(saved("key-7-as-payload-type-96"));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String id : page.select("svg").attr("aria-labelledby").split(" ")) {
            assertThat(page.getElementById(id)).isNotNull();
        }
        assertThat(page.select(".ladder-scroll[tabindex=0][role=region][aria-label]"))
                .hasSize(1);
        assertThat(page.select(".ladder-keys text").eachText()).contains("7");
    }

    @Test
    void whatTheVerdictRestsOnIsMarked() throws IOException {
        Document page = page(
                saved("challenge-407"),
                new Verification(
                        "INVITE sip:12065550100@sip.flowroute.com SIP/2.0",
                        new Reference.MessageReference(4),
                        List.of(new Verification.Compared("username", "1", "12345678", false))));

        assertThat(page.select("mark").eachText())
                .hasSize(1)
                .allMatch(text -> text.startsWith("Proxy-Authorization: Digest username=\"12345678\""));
        assertThat(page.select("details.ladder-fail summary").text()).contains("not as expected");
        assertThat(page.select(".ladder-edge.ladder-fail")).hasSize(1);
    }

    @Test
    void aHostileMessageIsShownAndNotRun() throws IOException {
        String hostile = "From: \"" + SCRIPT + "]]>\" <sip:1@a>\nX: </pre></details></svg><img src=x onerror=alert(1)>";
        Document page = page(new Traces()
                .sip(Party.STRANGER, Party.ASTERISK, request("INVITE", "b", "c", 1, hostile))
                .sip(Party.STRANGER, Party.ASTERISK, SCRIPT)
                .sip(
                        Party.STRANGER,
                        Party.ASTERISK,
                        "INVITE sip:" + SCRIPT + "@a SIP/2.0\nVia: x\nCSeq: 1 INVITE\nCall-ID: d\n")
                .sip(Party.ASTERISK, Party.STRANGER, response("200 " + SCRIPT, "b", "c", "1 INVITE"))
                .ami("NewExten", "application", SCRIPT, "appdata", "${SHELL(x)}\"'><b>", "channel", SCRIPT)
                .trace());

        assertHarmless(page);
        assertThat(page.select("pre").get(0).wholeText())
                .contains("From: \"" + SCRIPT + "]]>\" <sip:1@a>\n")
                .contains("</pre></details></svg><img src=x onerror=alert(1)>");
        assertThat(page.select("svg text").eachText())
                .contains("(not SIP) " + SCRIPT, "200 " + SCRIPT + " (INVITE) call 1")
                .anyMatch(text -> text.contains("${SHELL(x)}\"'><b>"));
        assertThat(page.select("b").eachText()).hasSize(4);
    }

    @Test
    void bytesThatAreNoTextAreSpelledOut() throws IOException {
        byte[] bytes = request("INVITE", "b", "c", 1, "Subject: a\0b~c")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? (byte) 0xFF : bytes[i];
        }

        Document page =
                page(new Traces().sip(Party.STRANGER, Party.ASTERISK, bytes).trace());

        assertThat(page.select("pre").text()).contains("Subject: a␀b\\xffc");
        assertThat(Files.readString(folder.resolve("page.html")).chars()).allMatch(c -> c >= ' ' || c == '\n');
    }

    @Test
    void aMessageOfSixtyKilobytesIsShownAsFarAsItIsWorth() throws IOException {
        Document page = page(new Traces()
                .sip(Party.STRANGER, Party.ASTERISK, request("INVITE", "b", "c", 1, "X: " + "<".repeat(60_000)))
                .sip(Party.STRANGER, Party.ASTERISK, "<".repeat(60_000))
                .trace());

        assertThat(page.select("details p").text())
                .contains("the capture has the rest")
                .contains("6000");
        assertThat(page.select("pre").get(0).wholeText()).hasSize(8_000);
        assertThat(size()).isLessThan(80_000);
    }

    @Test
    void manyCallsAtOnceDoNotMakeAPageOfAnySize() throws IOException {
        Traces traces = new Traces();
        for (String method : List.of("INVITE", "ACK", "BYE")) {
            for (int call = 0; call < 100; call++) {
                String id = "call-" + call + "@198.51.100.1";
                String headers = "Proxy-Authorization: Digest nonce=\"0123456789abcdef0123456789abcdef\"";
                traces.sip(
                                Party.CARRIER,
                                Party.ASTERISK,
                                with(request(method, "b" + id, id, 1, headers), SipTexts.OFFER))
                        .sip(Party.ASTERISK, Party.CARRIER, response("200 OK", "b" + id, id, "1 " + method, headers));
            }
        }

        Document page = page(traces.trace());

        assertThat(page.select(".ladder-note").text())
                .isEqualTo("536 more rows are not drawn; the saved trace has them.");
        assertThat(page.select("svg a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
        assertThat(size()).isLessThan(150_000);
    }

    @Test
    void aRetransmissionWithOtherWordsIsShownToo() throws IOException {
        Document page = page(new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "b", "c", 1, "Subject: one"))
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "b", "c", 1, "Subject: one"))
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "b", "c", 1, "Subject: two"))
                .trace());

        assertThat(page.select("pre").eachText())
                .hasSize(2)
                .anyMatch(text -> text.contains("one"))
                .anyMatch(text -> text.contains("two"));
        assertThat(page.select(".ladder-again").text()).isEqualTo("sent 3 times: +20, +40 ms");
    }

    @Test
    void aPauseIsSaidSo() throws IOException {
        Traces traces = new Traces().sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "b", "c", 1));
        for (int i = 0; i < 99; i++) {
            traces.log("");
        }
        Document page = page(traces.sip(Party.CARRIER, Party.ASTERISK, request("CANCEL", "b", "c", 1))
                .sip(Party.ASTERISK, Party.CARRIER, response("200 OK", "b", "c", "1 CANCEL"))
                .trace());

        assertThat(page.select(".ladder-pause").eachText()).containsExactly("2.0 s later");
        assertThat(page.select(".ladder-row > text").eachText()).containsExactly("0.000", "2.000+2.0 s", "2.020+20 ms");
    }

    @Test
    void aTraceOfNothingIsAPageAllTheSame() throws IOException {
        Element svg = page(new Traces().trace()).selectFirst("svg");

        assertThat(svg).isNotNull();
        assertThat(svg.select(".ladder-name").eachText()).containsExactly("asterisk", "asterisk");
    }
}
