package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {

    private static final TreeSet<String> NAMES = new TreeSet<>(List.of(
            ".hidden.conf", "a.conf", "b.conf", "d/.hidden.conf", "d/a.conf", "d/b.conf", "d/e/c.conf", "x[1].conf"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.conf                        | a.conf",
                "none.conf                     | ``",
                "./d/../a.conf                 | a.conf",
                "/etc/asterisk/d//a.conf       | d/a.conf",
                "/etc/passwd                   | ``",
                "../../etc/asterisk/a.conf     | a.conf",
                "../a.conf                     | ``",
                "*.conf                        | a.conf b.conf x[1].conf",
                ".*.conf                       | .hidden.conf",
                "d/*                           | d/a.conf d/b.conf",
                "d/?.conf                      | d/a.conf d/b.conf",
                "*/*.conf                      | d/a.conf d/b.conf",
                "**/c.conf                     | ``",
                "[ab].conf                     | a.conf b.conf",
                "[!a].conf                     | b.conf",
                "[^a].conf                     | b.conf",
                "[b-z].conf                    | b.conf",
                "[9-0].conf                    | ``",
                "x\\[1].conf                   | x[1].conf",
                "{b,a}.conf                    | b.conf a.conf",
                "{d/{b,a},a}.conf              | d/b.conf d/a.conf a.conf",
                "{b,a.conf                     | ``",
                "d                             | ``"
            })
    void standsForNames(String place, String names) {
        assertThat(String.join(" ", new FilePattern(place, "/etc/asterisk").among(NAMES)))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"'{a,b}', 100", "'{', 5000", "'*a', 120"})
    void isDoneSoonHoweverOddItIs(String part, int times) {
        assertThat(new FilePattern(part.repeat(times), "/etc/asterisk")
                        .among(new TreeSet<>(List.of("a".repeat(200) + "b"))))
                .isEmpty();
    }
}
