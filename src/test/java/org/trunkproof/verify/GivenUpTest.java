package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;

class GivenUpTest {

    private static String message(String start, String cseq) {
        return """
                %s
                Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK%s
                From: <sip:1@10.0.0.1>;tag=1
                To: <sip:2@10.0.0.2>%s
                Call-ID: a
                CSeq: %s
                Content-Length: 0

                """.formatted(start, cseq.endsWith("BYE") ? "2" : "1", start.startsWith("INVITE") ? "" : ";tag=2", cseq);
    }

    private static String of(String text) {
        String[] words = text.split(" ");
        String method = words[words.length - 1];
        String cseq = (method.equals("BYE") ? "2 " : "1 ") + method;
        return words.length == 1
                ? message(method + " sip:2@10.0.0.2 SIP/2.0", cseq)
                : message("SIP/2.0 " + words[0] + " Any", cseq);
    }

    /** A call of the carrier's; what stands in brackets is of Asterisk's. */
    private static Trace trace(String messages) {
        Traces traces = new Traces();
        for (String text : messages.split(", ")) {
            boolean isAsterisks = text.startsWith("[");
            traces.sip(
                    isAsterisks ? Party.ASTERISK : Party.CARRIER,
                    isAsterisks ? Party.CARRIER : Party.ASTERISK,
                    of(text.replaceAll("[\\[\\]]", "")));
        }
        return traces.trace();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVITE, CANCEL, [200 CANCEL], [487 INVITE]           | true
            INVITE, CANCEL, [200 CANCEL]                         | false
            INVITE, CANCEL, [487 INVITE]                         | false
            INVITE, CANCEL, [481 CANCEL], [487 INVITE]           | false
            INVITE, CANCEL, [200 CANCEL], [486 INVITE]           | false
            INVITE, [200 INVITE], BYE, [200 BYE]                 | true
            INVITE, [200 INVITE], BYE                            | false
            INVITE, [200 INVITE], BYE, [481 BYE]                 | false
            INVITE, [200 INVITE], CANCEL, [200 CANCEL]           | false
            """)
    void whoGivesUpIsLetGo(String messages, boolean isLetGo) {
        assertThat(GivenUp.byCaller("a").judge(trace(messages)).holds()).isEqualTo(isLetGo);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INVITE, [603 INVITE]                                 | true
            INVITE                                               | false
            INVITE, [200 INVITE], [BYE]                          | true
            INVITE, [200 INVITE]                                 | false
            INVITE, [200 INVITE], BYE                            | false
            """)
    void whatAsteriskEndsIsOver(String messages, boolean isOver) {
        assertThat(GivenUp.byAsterisk("a", false).judge(trace(messages)).holds())
                .isEqualTo(isOver);
    }
}
