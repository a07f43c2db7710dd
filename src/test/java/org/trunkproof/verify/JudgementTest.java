package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

class JudgementTest {

    @Test
    void ofSeveralEachLineSaysWhomItIsAbout() {
        Map<String, Judgement> each = new LinkedHashMap<>();
        each.put("911", OutgoingCalls.leadsNowhere("911", "outbound"));
        each.put(
                "2065550100",
                OutgoingCalls.invites(Party.CARRIER, "12065550100", "sip.example", "1")
                        .judge(new Traces().trace()));

        Judgement all = Judgement.ofEach(each);

        assertThat(all.lines())
                .extracting(
                        Judgement.Expectation::subject, Judgement.Expectation::expected, Judgement.Expectation::actual)
                .containsExactly(
                        tuple("911: extension for 911 in [outbound]", "one", "none"),
                        tuple("2065550100: INVITE for 12065550100 to the carrier", "comes", "none"));
        assertThat(all.holds()).isFalse();
        assertThat(all.aspects()).isEqualTo(List.of("outbound-dialplan"));
        assertThat(all.subject()).contains(new Subject.JudgedExtension("911", "outbound"));
        // a call that did not come may have been late, whatever stands fast of the others
        assertThat(all.timing()).isEqualTo(Judgement.Timing.COMING);
    }
}
