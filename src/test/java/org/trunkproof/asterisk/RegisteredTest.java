package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As Asterisk 16.28 and 22.10 answer. */
class RegisteredTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -= Info about application 'Dial' =-     | true
                    -= Info about Application 'Dial' =-     | true
                    -= Info about function 'CALLERID' =-    | true
                    -= Info about Function 'CALLERID' =-    | true
                    Your application(s) is (are) not registered | false
                    No function by that name registered.    | false
                    """)
    void whatAsteriskHasItDescribes(String line, boolean isRegistered) {
        assertThat(Registered.isToldBy(List.of("", "  " + line + " ", "[Synopsis]")))
                .isEqualTo(isRegistered);
    }
}
