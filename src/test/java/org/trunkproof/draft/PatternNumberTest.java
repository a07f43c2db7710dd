package org.trunkproof.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.configuration.ExtensionPattern;

class PatternNumberTest {

    @ParameterizedTest
    @CsvSource({
        "911, 911",
        "+15551234567, +15551234567",
        "*97, *97",
        "_1NXXNXXXXXX, 12065550100",
        "_NXXNXXXXXX, 2065550100",
        "_NXXXXXX, 5550100",
        "_91NXXNXXXXXX, 912065550100",
        "_9NXXXXXX, 95550100",
        "_9., 912065550100",
        "_9X., 912065550100",
        "_9N., 92065550100",
        "_011., 011442075550100",
        "_9011., 9011442075550100",
        "_00., 00442075550100",
        "_+., +442075550100",
        "_X., 12065550100",
        "_0Z., 012065550100",
        "_0[2-9]XXXXXXXX, 0265550100",
        "_1XX, 100",
        "_[2-4]X, 20",
        "_1-NXX-NXX-XXXX, 12065550100",
        "_555!, 55512065550100",
        "_*X!, *12065550100"
    })
    void aNumberIsTakenByItsPattern(String extension, String number) {
        assertThat(PatternNumber.of(extension)).hasValue(number);
        assertThat(ExtensionPattern.of(extension).takes(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "i", "t", "h", "fax", "~~s~~", "_[a-f]X", "_sw_1_."})
    void whatTakesNoNumberHasNone(String extension) {
        assertThat(PatternNumber.of(extension)).isEmpty();
    }

    @Test
    void numbersOfOnesOwnComeFirst() {
        assertThat(PatternNumber.taken("_1555XXXXXXX", Stream.of("15551234567", "12065550100")))
                .containsExactly("15551234567");
    }
}
