package org.trunkproof.configuration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
