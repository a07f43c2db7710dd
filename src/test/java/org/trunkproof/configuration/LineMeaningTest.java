package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMeaningTest {

    private static String meaning(String file, String lines, int index) {
        return new LineMeaning(Dialect.chanSip())
                .of(ConfigurationText.of(file, lines.getBytes(StandardCharsets.ISO_8859_1)), index);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sip.conf|[general]|Settings of all of SIP.",
                "sip.conf|[base](!)|A template: what other sections begin with that name base.",
                "sip.conf|[them]|The peer them: somebody who may call, or be called as SIP/them.",
                "sip.conf|[them](+)|More of the section them.",
                "extensions.conf|[in]|The context in: what a call can reach",
                "extensions.conf|#include more.conf|The lines of another file stand here."
            })
    void ofALineAlone(String file, String line, String sentence) {
        assertThat(meaning(file, line, 0)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exten => 911,1,Dial(SIP/x)|For 911, first calls the devices",
                "exten => _NXX,1,Hangup()|For a number like NXX (N is 2 to 9",
                "same => n(end),VoiceMail(1)|Then has the caller leave a message",
                "same => n,Mystery(1)|Then runs Mystery. (core show application Mystery)",
                "include => other|Whoever is in this context reaches what is in other as well"
            })
    void ofALineInAContext(String line, String sentence) {
        assertThat(meaning("extensions.conf", "[in]\n" + line + "\n", 1)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({"'; nothing'", "''", "'unheard-of=1'"})
    void isEmptyWhereNothingIsKnown(String line) {
        assertThat(meaning("sip.conf", "[a]\n" + line + "\n", 1)).isEmpty();
    }
}
