package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.TrunkProfile;

/** Each word is a number of the trunk that is described, wherever that is. */
class NumberWordsTest {

    private static final String OFFICE = """
            carrier: generic
            trunk: upstream
            host: sip.example.com
            account: {username: office, password: secret}
            numbers:
              441632960009: {rings: 201}
              441632960000: {is: answered}
            phones:
              201: {}
              202: {}
            """;

    private static final String CALLS_OUT = """
            calls out:
              9999: {by: 202}
              9441632960100: {asks for: 441632960100, by: 201}
              112: {}
            """;

    @TempDir
    private Path folder;

    private TrunkProfile described(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("trunkproof.yml"), text);
        return DescriptionFile.read(file).description().profile();
    }

    @Test
    void theOtherTrunksNumberIsTheFirstThatItsCarrierDelivers() throws IOException {
        String trunks = """
                trunks:
                - {carrier: generic, trunk: a, host: sip.a.example}
                - {carrier: generic, trunk: b, host: sip.b.example}
                numbers: {441632960000: {}, 441632960001: {trunk: b}, 441632960002: {trunk: b}}
                """;

        assertThat(NumberWords.number("the other trunk's number", described(trunks)))
                .isEqualTo("441632960001");
        assertThatThrownBy(() -> NumberWords.number("the other trunk's number", described(OFFICE)))
                .hasMessageContaining("no number that the other trunk delivers");
    }

    @ParameterizedTest
    @CsvSource({
        "the trunk's number, 441632960009",
        "the trunk's number with a digit too many, 4416329600090",
        "the trunk's number with a plus, +441632960009",
        "the trunk's number in another country, 11632960009",
        "the trunk's number behind the account's name, office*441632960009",
        "the first four digits of the trunk's number, 4416",
        "the beginning of the trunk's number, 44163296000",
        "a number that is not the trunk's, 441632960001",
        "a number that may be dialled, 9441632960100",
        "the number agreed on, 441632960100",
        "no number, ''",
        "12345*1, 12345*1"
    })
    void eachIsOneOfTheTrunks(String words, String number) throws IOException {
        assertThat(NumberWords.number(words, described(OFFICE + CALLS_OUT))).isEqualTo(number);
    }

    /** +1, +44, +55, +7, +353; within a country in most, and in North America. */
    @ParameterizedTest
    @CsvSource({
        "15551234567, 445551234567, +15551234567",
        "+15551234567, +445551234567, +15551234567",
        "+441632960009, +11632960009, +441632960009",
        "551132345678, 441132345678, +551132345678",
        "+551132345678, +441132345678, +551132345678",
        "74951234567, 444951234567, +74951234567",
        "35315550100, 4415550100, +35315550100",
        "01632960009, 0011632960009, ",
        "2065550100, 011442065550100, ",
        "112, 4412, +112"
    })
    void aNumberOfAnyCountryIsAnotherAbroad(String number, String abroad, String withPlus) throws IOException {
        TrunkProfile trunk = described(OFFICE.replace("441632960009", "'" + number + "'"));

        assertThat(NumberWords.number("the trunk's number in another country", trunk))
                .isEqualTo(abroad);
        if (withPlus == null) {
            assertThatThrownBy(() -> NumberWords.number("the trunk's number with a plus", trunk))
                    .isInstanceOf(NotJudged.class)
                    .hasMessageContaining("as within its country");
        } else {
            assertThat(NumberWords.number("the trunk's number with a plus", trunk))
                    .isEqualTo(withPlus);
        }
    }

    @Test
    void eachNumberIsOneThatThePhoneMayDial() throws IOException {
        TrunkProfile office = described(OFFICE + CALLS_OUT + "never: [00441632960100, 9111]\n");

        assertThat(NumberWords.numbers("each number that may be dialled", office))
                .containsExactly("9441632960100", "112");
        assertThat(NumberWords.numbers("each number that nobody may reach", office))
                .containsExactly("00441632960100", "9111");
    }

    @Test
    void whereNothingMayBeDialledNothingIsJudged() throws IOException {
        TrunkProfile silent = described(OFFICE);

        assertThatThrownBy(() -> NumberWords.number("a number that may be dialled", silent))
                .isInstanceOf(NotJudged.class)
                .hasMessageContaining("no number that may be dialled");
    }
}
