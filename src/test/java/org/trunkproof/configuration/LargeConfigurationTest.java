package org.trunkproof.configuration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten seconds are many times what a slow machine needs, and a fraction of what a reader needs that looks back at each line. */
class LargeConfigurationTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private void file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Configuration read() {
        return assertTimeout(SOON, () -> Configuration.of(files, Dialect.chanSip()));
    }

    private static String times(int count, String lines) {
        return IntStream.range(0, count)
                .mapToObj(i -> lines.replace("@", String.valueOf(i)))
                .collect(joining());
    }

    @Test
    void aLineOfAMegabyteIsPassedOver() {
        String long1 = "x".repeat(1_000_000);
        file("sip.conf", "[a]\nsetvar=" + long1 + "\n;" + ";--".repeat(300_000) + "\n[" + long1 + "\nnat=no\n");

        assertThat(read().texts().get(0).settings()).extracting(Setting::key).containsExactly("nat");
    }

    @Test
    void aValueOfThousandsOfCharactersIsOne() {
        String value = "\\;x".repeat(2_000);
        file("sip.conf", "[a]\nsetvar=" + value + "\nallow=" + ";-- --;".repeat(1_000) + "ulaw\n");

        assertThat(read().texts().get(0).settings())
                .extracting(Setting::means)
                .containsExactly(";x".repeat(2_000), "ulaw");
    }

    @Test
    void tenThousandPeersAreReadAtOnce() {
        file(
                "sip.conf",
                "[base](!)\n" + times(10, "setvar=a@=b\n") + times(10_000, "[p@](base)\nsecret=s\n[p@](+)\nnat=no\n"));

        Configuration configuration = read();

        assertThat(configuration.sections("sip.conf")).hasSize(10_001).last().satisfies(section -> assertThat(
                        section.settings())
                .hasSize(12));
    }

    @Test
    void fiveThousandPhonesOfThreeObjectsEachAreReadAndSearchedAtOnce() {
        file(
                "pjsip.conf",
                "[base](!)\ntype=endpoint\nallow=ulaw\n"
                        + times(5_000, "[p@](base)\naors=p@\nauth=p@\n[p@]\ntype=aor\n[p@]\ntype=auth\nusername=p@\n")
                        + "[trunk](base)\naors=p1\n");

        Configuration configuration = assertTimeout(SOON, () -> Configuration.of(files, Dialect.chanPjsip()));
        Suspects suspects = new Suspects(
                configuration, new Agreement("trunk", "p7", "in", "out", Map.of()), Map.of(), Map.of(), List.of());

        assertThat(configuration.unknowns()).isEmpty();
        assertTimeout(SOON, () -> assertThat(suspects.of(List.of("deskphone", "host", "codecs", "identity")))
                .isNotEmpty());
    }

    @Test
    void aHundredThousandLinesInCommentsAndContextsAreReadAtOnce() {
        file("sip.conf", ";-- all\n" + times(100_000, "nat=no\n"));
        file("extensions.conf", times(10_000, "[c@]\nexten => @,1,Dial(SIP/p@)\n same => n,Hangup()\n; that was @\n"));

        Configuration configuration = read();

        assertThat(configuration.texts()).hasSize(2);
        assertThat(configuration.texts().get(0).settings()).isEmpty();
        assertThat(configuration.sections("extensions.conf")).hasSize(10_000);
        assertTimeout(SOON, () -> configuration.texts().get(1).unreadable());
    }

    @Test
    void tenThousandFilesAreReadAtOnce() {
        file("sip.conf", times(5_000, "#include p@.conf\n") + "#include \"more/*.conf\"\n");
        IntStream.range(0, 5_000).forEach(i -> {
            file("p" + i + ".conf", "[p" + i + "]\n");
            file("more/p" + i + ".conf", "[q" + i + "]\n");
        });

        assertThat(read().sections("sip.conf")).hasSize(10_000);
    }

    @Test
    void whatIncludesItselfInAllWaysComesToAnEnd() {
        file("sip.conf", "[a]\n#include {a,b,c,d,e,f,g,h,i,j,k,l}.conf\n");
        "abcdefghijkl".chars().forEach(c -> file((char) c + ".conf", "#include *.conf\n#include *.conf\n"));

        assertThatCode(this::read).doesNotThrowAnyException();
    }

    private Configuration peers(int count) {
        return Folders.read("== sip.conf\n[base](!)\nnat=no\n"
                + times(count, "[p@](base)\nsecret=s\n[p@](+)\nhost=dynamic\n;-- @\n--;\n")
                + "[flowroute]\nhost=sip.flowroute.com\n== extensions.conf\n"
                + times(count, "[c@]\ninclude => c1@\nexten => _1@X,1,Dial(SIP/p@)\n same => n,Hangup()\n")
                + "[inbound]\n" + times(count, "include => c@\n"));
    }

    @Test
    void whatManyPeersTakeGrowsWithTheirNumber() throws Exception {
        Linearity.holds(400, count -> count, this::peers);
    }

    @Test
    void whatManyIncludesTakeGrowsWithTheirNumber() throws Exception {
        Linearity.holds(
                400,
                count -> "== sip.conf\n" + times(count, "#include d@/*.conf\n")
                        + times(count, "== d@/a.conf\n[p@]\n== d@/b.conf\nnat=no\n"),
                Folders::read);
    }

    private static void masked(String line) {
        FolderSecrets.in(ConfigurationText.of("sip.conf", line.getBytes(StandardCharsets.ISO_8859_1)))
                .lines("sip.conf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";-- --;", ";--", "--;", "\\;", ": ", ": secret=;", "secret=\\;", "--;secret= ", "x", "  ", ";"})
    void whatALongLineTakesGrowsWithItsLength(String part) throws Exception {
        Linearity.holds(5_000, count -> "secret=" + part.repeat(count), LargeConfigurationTest::masked);
        Linearity.holds(5_000, count -> part.repeat(count), LargeConfigurationTest::masked);
        Linearity.holds(5_000, part::repeat, VisibleText::of);
    }

    @Test
    void whatLooksForSuspectsTakesGrowsWithTheNumberOfLines() throws Exception {
        Agreement agreement = new Agreement("flowroute", "p17", "inbound", "c17", Map.of());
        Linearity.holds(400, this::peers, configuration -> new Suspects(
                        configuration, agreement, Map.of("inbound", Set.of("5")), Map.of(), List.of())
                .of(List.of("codec", "guests", "inbound-dialplan", "outbound-dialplan", "deskphone")));
    }

    @Test
    void whatEditsTakeGrowsWithTheirNumberAndNotWithTheFile() throws Exception {
        Linearity.holds(
                400,
                count ->
                        ConfigurationText.of("sip.conf", times(count, "nat=@\n").getBytes(StandardCharsets.ISO_8859_1)),
                text -> IntStream.range(0, text.lines().size())
                        .forEach(i -> text.replacing(i, "nat=no\n").without(0).fingerprint()));
    }

    /** One after the other, each within the one before, and each in all others. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[c@]\nexten => @,1,NoOp()\n", "[c@]\ninclude => c1@\ninclude => c@\nexten => @,1,NoOp()\n"})
    void whatReachedExtensionsTakeGrowsWithTheirNumber(String contexts) throws Exception {
        Linearity.holds(
                1_250,
                count -> Folders.read("== extensions.conf\n[inbound]\n" + times(count, "include => c@\n")
                                + times(count, contexts))
                        .sections("extensions.conf"),
                sections -> {
                    Extensions extensions = new Extensions(sections, List.of());
                    assertThat(extensions.of("inbound", "none")).isEmpty();
                    assertThat(extensions.way("inbound", "none")).isEmpty();
                    assertThat(extensions.isReached("inbound", "c7")).isTrue();
                    assertThat(extensions.ways("inbound")).isNotEmpty();
                });
    }

    @Test
    void whatAChainOfIncludesTakesGrowsWithItsLength() throws Exception {
        Linearity.holds(
                1_250,
                count -> Folders.read("== extensions.conf\n[inbound]\ninclude => c0\n"
                                + IntStream.range(0, count)
                                        .mapToObj(i -> "[c" + i + "]\ninclude => c" + (i + 1) + "\nexten => " + i
                                                + ",1,NoOp()\n")
                                        .collect(joining()))
                        .sections("extensions.conf"),
                sections -> assertThat(new Extensions(sections, List.of()).way("inbound", "1200"))
                        .hasSize(1_201));
    }
}
