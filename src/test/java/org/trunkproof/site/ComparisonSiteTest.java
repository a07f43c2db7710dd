package org.trunkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonSiteTest {

    private static final String OFFER = "scenarios/TP-A-01-an-offer-7.html";

    @TempDir
    private static Path folder;

    private static Links links;

    @BeforeAll
    static void draw() throws IOException {
        SavedComparisons.draw(folder);
        links = new Links(folder);
    }

    private static Document page(String place) {
        return links.pages().get(SavedComparisons.COMPARISON + "/" + place);
    }

    /** Those of the comparison, each with its text. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path comparison = folder.resolve(SavedComparisons.COMPARISON);
        try (Stream<Path> walk = Files.walk(comparison)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                texts.put(comparison.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void whatScenariosRestOnIsThereBeforeWhatIsOtherwise() {
        Element premises = page("index.html").selectFirst("section");

        assertThat(premises.select("h2").text()).isEqualTo("Before anything else");
        assertThat(premises.select("h3").eachText())
                .containsExactly("Now: There is no section [" + SavedComparisons.MARKUP + "] for the trunk");
        assertThat(premises.select("pre").text()).contains("my trunk/sip.conf:3: dtmfmode=info", "correct the name");
    }

    @Test
    void thereIsAPageForEachScenarioThatIsNotTheSame() throws IOException {
        assertThat(texts().keySet())
                .filteredOn(name -> name.endsWith(".html"))
                .containsExactly(
                        "index.html",
                        OFFER,
                        "scenarios/TP-A-02-img-src-x-onerror-alert-1-a-b-9.html",
                        "scenarios/TP-A-03-mended-11.html",
                        "scenarios/TP-A-05-no-lab-15.html",
                        "scenarios/TP-A-06-new-17.html",
                        "scenarios/TP-A-06-old-17.html",
                        "scenarios/TP-A-07-both-fail-19.html");
    }

    @Test
    void nothingThatCameFromElsewhereIsRun() throws IOException {
        for (String place : links.pages().keySet()) {
            assertThat(links.harm(place)).as(place).isEmpty();
        }
    }

    @Test
    void everyLinkLeadsToAPlaceInTheComparisonOrAReport() throws IOException {
        assertThat(links.broken()).isEmpty();
        assertThat(page("index.html").select(".runs-of a").eachAttr("href"))
                .containsExactly("../before/index.html", "../after%20%22a%22%20change/index.html");
        assertThat(page(OFFER).select(".verdicts a").eachAttr("href"))
                .containsExactly(
                        "../../before/scenarios/TP-A-01-an-offer-7/index.html",
                        "../../after%20%22a%22%20change/scenarios/TP-A-01-an-offer-7/index.html");
        assertThat(page(OFFER).select(".explanation a").eachAttr("href"))
                .containsExactly("../../after%20%22a%22%20change/configuration.html#sip.conf-3");
    }

    @Test
    void noIdIsThereTwice() throws IOException {
        links.pages()
                .forEach((place, page) ->
                        assertThat(page.select("[id]").eachAttr("id")).as(place).doesNotHaveDuplicates());
    }

    @Test
    void nobodyCanReadASecret() throws IOException {
        texts().forEach((place, text) -> assertThat(text).as(place).doesNotContain(SavedRuns.SECRET));
    }

    @Test
    void thePagesAreTheSameWhenTheyAreDrawnAgain() throws IOException {
        Map<String, String> before = texts();

        SavedComparisons.draw(folder);

        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void theFrontPageSaysWhatItComesTo() throws IOException {
        Document page = page("index.html");

        assertThat(page.select("h1").text()).isEqualTo("my trunk, compared with git:" + SavedComparisons.MARKUP);
        assertThat(page.select(".hero .verdict").text())
                .isEqualTo("It is not safe to switch: There is no section [" + SavedComparisons.MARKUP
                        + "] for the trunk; 1 scenario of what a trunk must do is met by git:"
                        + SavedComparisons.MARKUP
                        + " and not by my trunk (TP-A-01).");
        assertThat(page.select(".hero .note").text())
                .isEqualTo("1 scenario fails that did not, and 1 scenario could not be compared.");
        assertThat(page.select(".noticed summary").eachText()).containsExactly("shown by 3 scenarios");
        assertThat(page.select(".hero .counts").text())
                .isEqualTo("1 newly failing 1 not compared 1 newly passing 1 still failing 1 other behaviour"
                        + " 1 only in the baseline 1 not in the baseline 1 no difference of 8 scenarios");
        assertThat(page.select(".runs-of .other").eachText())
                .containsExactly(
                        "Asterisk Asterisk 16.28.0 Asterisk 18.10.0",
                        "Git revision none: the folder is in no repository a606f36");
        assertThat(page.select("#otherwise ~ details td").eachText())
                .contains("3", "media to deskphone: RTP, payload type 0; bytes in a packet: [160] -> [80]");
    }

    @Test
    void aLineThatIsOtherLeadsToWhatShowsIt() throws IOException {
        Element line = page("index.html").select(".changed tbody tr").first();

        assertThat(line.select(".diff code").eachText()).containsExactly("-dtmfmode=rfc2833", "+dtmfmode=info");
        assertThat(line.select("details summary").text()).isEqualTo("shown by 3 scenarios");
        assertThat(line.select("details a").eachAttr("href")).contains(OFFER);
        assertThat(line.select("td:first-child a").attr("href"))
                .isEqualTo("../after%20%22a%22%20change/configuration.html#sip.conf-3");
        assertThat(page("index.html")
                        .select(".changed tbody tr")
                        .last()
                        .select("td:first-child a")
                        .attr("href"))
                .isEqualTo("../before/configuration.html#sip.conf-5");
    }

    @Test
    void whatWasDoneInBothStandsAtTheSameHeight() throws IOException {
        Document page = page(OFFER);

        assertThat(page.select(".paired-row").eachAttr("aria-label"))
                .containsExactly(
                        "asterisk to carrier: INVITE, differs",
                        "channel flowroute: Dial, differs",
                        "carrier to asterisk: 200 to INVITE",
                        "media to deskphone: RTP, payload type 0, differs",
                        "asterisk to carrier: nothing \u2192 BYE, differs");
        assertThat(page.select(".paired-row").first().select(".paired-words").eachAttr("y"))
                .hasSize(2)
                .containsOnly("83");
        assertThat(page.select(".paired-row").last().select(".paired-words").eachText())
                .containsExactly("BYE");
        assertThat(page.select(".ladder-edge")).hasSize(4);
        assertThat(page.select(".ladder-name").eachText())
                .containsExactly(
                        "deskphone",
                        "deskphone",
                        "asterisk",
                        "asterisk",
                        "carrier",
                        "carrier",
                        "deskphone",
                        "deskphone",
                        "asterisk",
                        "asterisk",
                        "carrier",
                        "carrier");
    }

    @Test
    void eachRowIsALinkToTheWholeMessagesInWhichWhatDiffersIsMarked() throws IOException {
        Document page = page(OFFER);

        assertThat(page.select(".paired-row").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select("details" + link)).hasSize(1));
        Element offer = page.getElementById("message-1");
        assertThat(offer.hasAttr("open")).isFalse();
        assertThat(offer.select(".changes").text()).contains("SDP m: m=audio PORT RTP/AVP 0 101 \u2192 m=audio PORT");
        List<String> messages = offer.select(".side pre").eachText();
        assertThat(messages).hasSize(2).allMatch(message -> message.startsWith("INVITE") && message.contains("v=0"));
        assertThat(offer.select(".side mark").eachText())
                .containsExactly(
                        "Subject: " + SavedComparisons.SCRIPT,
                        "m=audio 10000 RTP/AVP 0 101",
                        "Subject: " + SavedComparisons.MARKUP,
                        "m=audio 10000 RTP/AVP 0");
        assertThat(page.getElementById("message-3").select("mark")).isEmpty();
        assertThat(page.getElementById("message-5").select(".side").eachText())
                .first()
                .isEqualTo("Before Nothing of the kind.");
    }

    @Test
    void whatIsNoMessageIsShownFieldByField() throws IOException {
        assertThat(page(OFFER).getElementById("message-4").select("tbody tr").eachText())
                .containsExactly("bytes in a packet [160] [80]");
        assertThat(page(OFFER).getElementById("message-2").select("tr.other").eachText())
                .containsExactly("context inbound " + SavedComparisons.SCRIPT);
    }

    @Test
    void whereNothingIsDrawnNoLinkLeads(@TempDir Path elsewhere) throws IOException {
        SavedComparisons.drawAlone(elsewhere);

        assertThat(new Links(elsewhere).broken()).isEmpty();
        assertThat(Files.readString(
                        elsewhere.resolve(SavedComparisons.COMPARISON).resolve(OFFER)))
                .doesNotContain("before/")
                .contains("<span aria-hidden=\"true\">✗</span>");
    }
}
