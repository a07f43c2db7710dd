package org.trunkproof.configuration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTextTest {

    /** What matters to the reader, and what stands around it. */
    private static final List<String> WORDS = List.of(
            "[",
            "]",
            "(",
            ")",
            "!",
            "+",
            ",",
            "=",
            "=>",
            "+=",
            ";",
            "\\;",
            "\\",
            ";--",
            "--;",
            "-",
            "#include",
            " ",
            "\t",
            "\n",
            "\r\n",
            "a",
            "same",
            "general",
            "\u00e4",
            "\u0085",
            "\u00EF\u00BB\u00BF",
            "<",
            ">",
            "\"",
            "\u0000");

    private static ConfigurationText text(String lines) {
        return ConfigurationText.of("sip.conf", lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Stream<String> anyTexts() {
        Random random = new Random(1);
        return IntStream.range(0, 2000).mapToObj(i -> IntStream.range(0, random.nextInt(40))
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(joining()));
    }

    @Test
    void linesAndTheirPartsAreTheFileByteForByte() {
        assertThat(anyTexts()).allSatisfy(lines -> {
            ConfigurationText text = text(lines);
            assertThat(new String(text.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(lines);
            assertThat(text.statements()).hasSameSizeAs(text.lines());
            assertThat(text.settings())
                    .allSatisfy(setting -> assertThat(setting.line().text())
                            .isEqualTo(text.lines().get(setting.index())));
        });
    }

    /** But for one that closes a comment which is not open, so that what follows is seen otherwise. */
    @Test
    void anotherValueStandsWhereTheValueStood() {
        assertThat(anyTexts().map(ConfigurationTextTest::text)).allSatisfy(text -> assertThat(text.settings())
                .filteredOn(setting -> !setting.value().contains("--"))
                .allSatisfy(setting -> {
                    ConfigurationText changed = text.replacing(setting.index(), setting.withValue("other"));
                    assertThat(changed.statements().get(setting.index()))
                            .isInstanceOfSatisfying(Setting.class, other -> {
                                assertThat(other.name()).isEqualTo(setting.name());
                                assertThat(other.means()).isEqualTo("other");
                            });
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nat=no                  | nat         | no",
                "`  nat = no ; not yes`  | nat         | no",
                "exten => 1,1,Set(a=b)   | exten       | 1,1,Set(a=b)",
                "secret=p\\;a            | secret      | p;a",
                "secret=\\;a             | secret      | ;a",
                "secret=a\\;             | secret      | a;",
                "sec;-- x --;ret=a;-- --;b| secret      | ab",
                "context+=bound          | context     | bound",
                "`nat=`                  | nat         | ``",
                "`nat= ; none`           | nat         | ``",
                "\\nat=no                | nat         | no",
                "\\[nat]=no              | [nat]       | no",
                "a b = c d               | a b         | c d",
                "a==b                    | a           | =b",
                "a=[b]                   | a           | [b]"
            })
    void aSettingIsWhatAsteriskTakesItFor(String line, String name, String means) {
        assertThat(text("[x]\n" + line + "\n").settings()).singleElement().satisfies(setting -> {
            assertThat(setting.name()).isEqualTo(name);
            assertThat(setting.means()).isEqualTo(means);
            assertThat(setting.section()).isEqualTo("x");
            assertThat(setting.line().number()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is this",
                "=no",
                "+=no",
                "#exec /bin/true",
                "#include",
                "#includes a.conf",
                "[a",
                "[a](b",
                "\\",
                "\\ a=b"
            })
    void whatIsNothingElseIsUnreadable(String line) {
        assertThat(text("nat=no\n" + line + "\n; a comment\n\n").unreadable()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#include a.conf              | a.conf   | false",
                "#include \"a.conf\" ; ours   | a.conf   | false",
                "#include <a.conf>            | a.conf   | false",
                "#INCLUDE a b                 | a b      | false",
                "#tryinclude a.conf           | a.conf   | true",
                "#include \"a.conf            | \"a.conf | false"
            })
    void anIncludeNamesFiles(String line, String place, boolean tried) {
        assertThat(text(line).statements()).containsExactly(new Include(place, tried));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a]             | a   | ``",
                "` [a] ; b`      | a   | ``",
                "[ a ]           | ` a `| ``",
                "[a](!)          | a   | !",
                "[a](b,+)        | a   | b,+",
                "[a] (b)         | a   | ``",
                "[a]b            | a   | ``",
                "[a]=b           | a   | ``"
            })
    void aHeaderHasANameAndOptions(String line, String name, String options) {
        assertThat(text(line).statements()).singleElement().isInstanceOfSatisfying(SectionHeader.class, header -> {
            assertThat(header.name()).isEqualTo(name);
            assertThat(String.join(",", header.options())).isEqualTo(options);
        });
    }

    /** Measured: Asterisk 16.28 takes a line of 8191 bytes with its end, and skips one of 8192. */
    @Test
    void aLineThatIsTooLongIsSkipped() {
        String longest = "a=" + "b".repeat(8188) + "\n";

        assertThat(text("[x]\n" + longest + "b" + longest + "c=d").settings())
                .extracting(Setting::index)
                .containsExactly(1, 3);
    }

    @Test
    void aMarkOfByteOrderIsNoPartOfTheFirstLine() {
        assertThat(text("\u00EF\u00BB\u00BF[x]\na=b\n").settings())
                .extracting(Setting::section)
                .containsExactly("x");
    }

    @Test
    void linesEndAsTheyDo() {
        assertThat(text("[x]\r\na=b\r\nc=d").settings())
                .extracting(Setting::means, Setting::rest)
                .containsExactly(tuple("b", "\r\n"), tuple("d", ""));
    }
}
