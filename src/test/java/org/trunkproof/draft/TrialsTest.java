package org.trunkproof.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.draft.RecordedOffice.call;
import static org.trunkproof.draft.RecordedOffice.phone;
import static org.trunkproof.draft.RecordedOffice.trunk;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialsTest {

    /** What is dialled where nothing else is must be no emergency number. */
    @Test
    void oneNumberOfEachPatternIsDialledInTheOrderOfTheFileAndPatternsFirst() {
        RecordedOffice office = RecordedOffice.ours().dialplan("""
                [ Context 'outbound' created by 'pbx_config' ]
                  '911' =>          1. Dial(SIP/flowroute/911)                    [extensions.conf:3]
                  '_1NXXNXXXXXX' => 1. Dial(SIP/flowroute/${EXTEN})               [extensions.conf:7]
                  '_NXXNXXXXXX' =>  1. Dial(SIP/flowroute/1${EXTEN})              [extensions.conf:5]
                """);

        assertThat(new Trials(office.office()).outbound())
                .extracting(TrialCall::number)
                .startsWith("2065550100", "12065550100", "911")
                .containsAll(Trials.COSTLY);
    }

    @Test
    void theCarrierCallsWhatIsWhereItsCallsEnter() {
        assertThat(new Trials(RecordedOffice.ours().office()).inbound())
                .containsExactly(new TrialCall("inbound", "15551234567", "", "", "15551234567"));
    }

    @Test
    void ofAPatternTheCarrierCallsTheNumbersThatAreKnown() {
        RecordedOffice office = RecordedOffice.empty()
                .with("sip.conf", "[general]\nregister => a:b@sip.example.org/15551234567\n")
                .with(trunk("t", "sip.example.org", "", false), phone("101", "15551234599"), phone("102", "102"))
                .dialplan("""
                        [ Context 'inbound' created by 'pbx_config' ]
                          '_X.' =>          1. Goto(menu,s,1)                             [extensions.conf:10]
                          's' =>            1. Answer()                                   [extensions.conf:9]
                        """);

        assertThat(new Trials(office.office()).inbound())
                .extracting(TrialCall::number)
                .containsExactly("15551234567", "15551234599");
    }

    @Test
    void eachContextIsTriedOnceAndEachOtherPhoneWithOneNumber() {
        RecordedOffice office = RecordedOffice.ours().with(phone("102", "15551234599"));
        Trials trials = new Trials(office.office());
        PlacedCall reached = call(
                new TrialCall("outbound", "12065550100", "deskphone", "", "_1NXXNXXXXXX"),
                List.of("flowroute"),
                "12065550100",
                "15551234567");

        assertThat(trials.outbound()).extracting(TrialCall::phone).containsOnly("deskphone");
        assertThat(trials.others(List.of(reached)))
                .containsExactly(new TrialCall("outbound", "12065550100", "102", "15551234599", "_1NXXNXXXXXX"));
    }

    @Test
    void aLargeDialplanIsNotTriedWhole() {
        StringBuilder dialplan = new StringBuilder("[ Context 'outbound' created by 'pbx_config' ]\n");
        IntStream.range(100, 400)
                .forEach(number ->
                        dialplan.append("  '%d' => 1. Hangup()   [extensions.conf:%d]%n".formatted(number, number)));

        assertThat(new Trials(RecordedOffice.ours()
                                .dialplan(dialplan.toString())
                                .office())
                        .outbound())
                .hasSizeLessThan(80);
    }
}
