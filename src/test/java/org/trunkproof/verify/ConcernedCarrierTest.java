package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;

class ConcernedCarrierTest {

    private static Party of(Judgement judgement, Trace trace, boolean namesOther) {
        return ConcernedCarrier.of(judgement, trace, "first", "second", namesOther);
    }

    private static Judgement about(Subject subject) {
        return Judgement.about(subject).line("it", "is", "is not").judged();
    }

    private static Judgement ofNobody() {
        return Judgement.about(Optional.empty()).line("it", "is", "is not").judged();
    }

    private static Traces pastFirst() {
        return new Traces().dials("SIP/101-1", "first").dials("SIP/101-1", "second");
    }

    @ParameterizedTest
    @CsvSource({"CARRIER, CARRIER", "SECOND_CARRIER, CARRIER", "OTHER_CARRIER, OTHER_CARRIER"})
    void whomTheCheckNamesItIs(Party named, Party concerned) {
        Judgement judgement = Calls.reaches(named).judge(pastFirst().trace());

        assertThat(of(judgement, pastFirst().trace(), false)).isEqualTo(concerned);
    }

    @ParameterizedTest
    @CsvSource({"MEDIA_SERVER, CARRIER", "OTHER_CARRIER, OTHER_CARRIER", "DESK_PHONE, CARRIER"})
    void whoseMediaAreJudgedItIs(Party destination, Party concerned) {
        Subject media = new Subject.JudgedStream(
                Subject.Protocol.RTP, Optional.of(Party.ASTERISK), destination, OptionalInt.empty(), List.of());

        assertThat(of(about(media), new Traces().trace(), false)).isEqualTo(concerned);
    }

    @Test
    void aChannelIsThatOfTheTrunkItIsOf() {
        Trace trace = new Traces()
                .channel("SIP/first-1", "first")
                .channel("SIP/second-1", "second")
                .dials("SIP/first-1", "second")
                .trace();

        assertThat(of(about(new Subject.JudgedChannel("SIP/second-1")), trace, true))
                .isEqualTo(Party.OTHER_CARRIER);
    }

    @Test
    void elseItIsWhoWasDialledLastUnlessThatOneWasNotToBe() {
        assertThat(of(ofNobody(), pastFirst().trace(), true)).isEqualTo(Party.OTHER_CARRIER);
        assertThat(of(ofNobody(), pastFirst().trace(), false)).isEqualTo(Party.CARRIER);
        assertThat(of(ofNobody(), pastFirst().dials("SIP/101-2", "first").trace(), true))
                .isEqualTo(Party.CARRIER);
        // who dials that one alone means it
        assertThat(of(ofNobody(), new Traces().dials("SIP/101-1", "second").trace(), false))
                .isEqualTo(Party.OTHER_CARRIER);
        assertThat(of(ofNobody(), new Traces().trace(), true)).isEqualTo(Party.CARRIER);
    }
}
