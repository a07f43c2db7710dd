package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    /** As {@code sip show peer} of Asterisk 16.28 shows what it has read of such lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=b                    | 0 | a=b                | 0",
                "a=b ; c                | 0 | a=b                | 0",
                "; a=b                  | 0 | ``                 | 0",
                "a=b\\;c ; d            | 0 | a=b;c              | 0",
                "a=\\;\\;b              | 0 | a=;;b              | 0",
                "a=b\\;;c               | 0 | a=b;               | 0",
                "a=b;-- c --;d          | 0 | a=bd               | 0",
                "a=b ;-- c              | 0 | a=b                | 1",
                "a=b ;-- c ;-- d --; e  | 0 | a=b                | 1",
                "a=b ;-- c --; d ;-- e  | 0 | a=b  d             | 1",
                ";--- a --- ;           | 0 | ``                 | 0",
                "a=b ;--- c             | 0 | a=b                | 0",
                "a=b                    | 1 | ``                 | 1",
                "a --; b=c              | 1 | b=c                | 0",
                "a ;-- b --; c          | 1 | ``                 | 1",
                "a ; b --; c=d ; e      | 1 | c=d                | 0",
                "a=b --; c              | 0 | a=b --; c          | -1",
                "a=b                    | -1| ``                 | -1",
                ";--                    | -1| ``                 | 0",
                ";-;                    | 0 | ``                 | 0",
                "a=b;--                 | 0 | a=b                | 1",
                "\\;                    | 0 | ;                  | 0"
            })
    void isWhatAsteriskSees(String line, int before, String text, int after) {
        VisibleText visible = VisibleText.of(line, 0, before);

        assertThat(visible.text()).isEqualTo(text);
        assertThat(visible.depth()).isEqualTo(after);
    }
}
