package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;

/**
 * The table's messages are separated by commas: INVITE, such as {@code 183 7} a reliable response with its RSeq, such as {@code
 * PRACK 7} a request with its response number in RAck, with what is otherwise about it.
 */
class ReliableResponsesTest {

    private static final String OF_ALL = """
            %s
            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s
            From: <sip:1@10.0.0.2>;tag=%s
            To: <sip:2@10.0.0.1>%s
            Call-ID: a
            CSeq: %s
            %s

            """;

    private static String message(String words, int number) {
        String[] word = words.split(" ");
        return switch (word[0]) {
            case "INVITE" ->
                OF_ALL.formatted("INVITE sip:2@10.0.0.1 SIP/2.0", "i", "1", "", "1 INVITE", "Supported: 100rel");
            case "PRACK" -> prack(word[1], words, number);
            default ->
                OF_ALL.formatted(
                        "SIP/2.0 " + word[0] + " Any",
                        "i",
                        "1",
                        ";tag=2",
                        "1 INVITE",
                        "Contact: <sip:2@10.0.0.1:5060>"
                                + (word.length == 1 ? "" : "\nRequire: 100rel\nRSeq: " + word[1]));
        };
    }

    private static String prack(String answered, String words, int number) {
        return OF_ALL.formatted(
                "PRACK sip:2@10.0.0." + (words.contains("elsewhere") ? "9" : "1") + ":5060 SIP/2.0",
                words.contains("again") ? "p" : "p" + number,
                words.contains("another From") ? "9" : "1",
                words.contains("outside") ? "" : words.contains("another To") ? ";tag=9" : ";tag=2",
                (words.contains("too early") ? "1" : "2") + " PRACK",
                words.contains("no RAck")
                        ? ""
                        : "RAck: " + answered + (words.contains("another INVITE") ? " 9" : "  1") + " INVITE");
    }

    private static Trace trace(String messages) {
        Traces traces = new Traces();
        int number = 0;
        for (String words : messages.split(", ")) {
            boolean isAsterisks = words.matches("[A-Z]+.*");
            traces.sip(
                    isAsterisks ? Party.ASTERISK : Party.CARRIER,
                    isAsterisks ? Party.CARRIER : Party.ASTERISK,
                    message(words, number++));
        }
        return traces.trace();
    }

    private static Judgement ofRinging(String messages) {
        return ReliableResponses.acknowledged(Party.CARRIER, 183).judge(trace(messages));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVITE, 183 7, PRACK 7                      | true
            INVITE, 183 7, 183 7, PRACK 7               | true
            INVITE, 183 7, PRACK 7 again, PRACK 7 again | true
            INVITE, 183 7, PRACK 7, 183 8, PRACK 8      | true
            INVITE, 180 6, PRACK 6, 183 7, PRACK 7      | true
            INVITE, 183 7                               | false
            INVITE                                      | false
            INVITE, 183                                 | false
            INVITE, 180 6, PRACK 6                      | false
            INVITE, 183 7, PRACK 7, 183 8               | false
            INVITE, 183 7, PRACK 7, PRACK 7             | false
            INVITE, 183 7, PRACK 6                      | false
            INVITE, 183 7, PRACK 7, PRACK 6             | false
            INVITE, 183 7, PRACK 7 no RAck              | false
            INVITE, 183 7, PRACK 7 another INVITE       | false
            INVITE, 183 7, PRACK 7 outside              | false
            INVITE, 183 7, PRACK 7 another To           | false
            INVITE, 183 7, PRACK 7 another From         | false
            INVITE, 183 7, PRACK 7 elsewhere            | false
            INVITE, 183 7, PRACK 7 too early            | false
            """)
    void eachIsAcknowledgedOnceInItsDialog(String messages, boolean isAcknowledged) {
        assertThat(ofRinging(messages).holds()).isEqualTo(isAcknowledged);
    }

    /** What may still come is waited for, and what is wrong is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVITE, 183 7                      | false
            INVITE, 183 7, PRACK 7, 183 8      | false
            INVITE, 183 7, PRACK 6             | true
            INVITE, 183 7, PRACK 7 outside     | true
            INVITE, 183 7, PRACK 7, PRACK 7    | true
            """)
    void whatIsWrongIsNotWaitedFor(String messages, boolean isHopeless) {
        assertThat(ofRinging(messages).isFinal()).isEqualTo(isHopeless);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVITE                 | false
            INVITE, 183            | true
            INVITE, 180, 183       | true
            INVITE, 183, 183       | false
            INVITE, 183 7, 183 8   | false
            """)
    void whatIsToldOnceDoesNotComeAgain(String messages, boolean isOnce) {
        assertThat(Endings.toldOnce(Party.ASTERISK, 183).judge(trace(messages)).holds())
                .isEqualTo(isOnce);
    }
}
