package org.trunkproof.site.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.site.ladder.SipTexts.request;
import static org.trunkproof.site.ladder.SipTexts.response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.site.text.Elapsed;

class LadderTest {

    private static Ladder ladder(Trace trace, List<StreamBar> bars, Integer... judged) {
        return Ladder.of(trace, Transmission.of(trace), bars, Set.of(judged));
    }

    private static List<String> kinds(Ladder ladder) {
        return ladder.rungs().stream()
                .map(rung -> rung.getClass().getSimpleName())
                .toList();
    }

    private static Traces asked(Traces traces) {
        return traces.sip(Party.ASTERISK, Party.CARRIER, request("OPTIONS", "o", "o", 1))
                .sip(Party.CARRIER, Party.ASTERISK, response("200 OK", "o", "o", "1 OPTIONS"));
    }

    @Test
    void partiesStandInAnOrderThatIsAlwaysTheSame() {
        Trace trace = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "a", "a", 1))
                .sip(Party.ASTERISK, Party.DESK_PHONE, request("INVITE", "b", "b", 1))
                .sip(Party.STRANGER, Party.ASTERISK, request("INVITE", "c", "c", 1))
                .trace();

        assertThat(ladder(trace, List.of()).lifelines())
                .containsExactly(Party.STRANGER, Party.DESK_PHONE, Party.ASTERISK, Party.CARRIER);
        assertThat(ladder(new Traces().trace(), List.of()).lifelines()).containsExactly(Party.ASTERISK);
    }

    @Test
    void whatGoesOnBesideACallIsOneRow() {
        Trace trace = asked(new Traces())
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "a", "a", 1))
                .trace();

        assertThat(kinds(ladder(trace, List.of()))).containsExactly("Background", "Signal");
        assertThat(kinds(ladder(trace, List.of(), 2))).containsExactly("Signal", "Signal", "Signal");
        assertThat(kinds(ladder(asked(new Traces()).trace(), List.of()))).containsExactly("Signal", "Signal");
    }

    @Test
    void theDialplanStandsBesideTheMessages() {
        Trace trace = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "a", "a", 1))
                .ami(
                        "NewExten",
                        "context",
                        "inbound",
                        "exten",
                        "100",
                        "priority",
                        "1",
                        "application",
                        "Dial",
                        "appdata",
                        "SIP/deskphone,20",
                        "channel",
                        "SIP/flowroute-1")
                .ami("VarSet", "variable", Trace.OVER)
                .ami("Hangup", "channel", "SIP/flowroute-1", "cause", "16", "Cause-txt", "Normal Clearing")
                .trace();
        Ladder ladder = ladder(trace, List.of());

        assertThat(ladder.rungs().stream()
                        .filter(Rung.DialplanStep.class::isInstance)
                        .map(rung -> ((Rung.DialplanStep) rung).text()))
                .containsExactly(
                        "[100@inbound:1] Dial(SIP/deskphone,20)", "hang-up, cause 16 Normal Clearing: SIP/flowroute-1");
        assertThat(kinds(ladder)).containsExactly("Signal", "DialplanStep", "Over", "DialplanStep");
        assertThat(ladder.rungs().stream().map(ladder::isLate)).containsExactly(false, false, false, true);
    }

    @Test
    void keysOfAStreamAreOneRowUntilSomethingElseHappens() {
        Instant start = Instant.parse("2026-01-02T03:04:05Z");
        StreamBar bar = new StreamBar(
                Party.CARRIER,
                Party.ASTERISK,
                1,
                start,
                start.plusSeconds(1),
                "",
                List.of(
                        new StreamBar.KeyPress(start.plusMillis(1), "1"),
                        new StreamBar.KeyPress(start.plusMillis(2), "2"),
                        new StreamBar.KeyPress(start.plusMillis(50), "3")));
        Trace trace = new Traces()
                .log("")
                .sip(Party.CARRIER, Party.ASTERISK, request("INFO", "a", "a", 1))
                .trace();

        assertThat(ladder(trace, List.of(bar)).rungs().stream()
                        .map(rung -> rung instanceof Rung.Keys keys
                                ? keys.digits().stream()
                                        .map(StreamBar.KeyPress::label)
                                        .toList()
                                        .toString()
                                : rung.getClass().getSimpleName()))
                .containsExactly("StreamStart", "[1, 2]", "Signal", "[3]");
    }

    @Test
    void aLongExchangeEndsEarlyButForWhatWasJudged() {
        Traces traces = new Traces();
        for (int call = 1; call <= 400; call++) {
            traces.sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "b" + call, "c" + call, 1));
        }
        Ladder ladder = ladder(traces.trace(), List.of(), 399);

        assertThat(ladder.rungs()).hasSize(66);
        assertThat(ladder.rungs().get(64)).isInstanceOfSatisfying(Rung.More.class, more -> assertThat(more.rows())
                .isEqualTo(335));
        assertThat(ladder.rungs().get(65)).isInstanceOfSatisfying(Rung.Signal.class, signal -> {
            assertThat(signal.sent().number()).isEqualTo(399);
            assertThat(signal.call()).isEqualTo(399);
        });
    }

    @Test
    void aLengthOfTimeHasAsManyDigitsAsMeanSomething() {
        assertThat(List.of(1_000, 40_000, 1_440_000, 35_400_000, 999_400_000))
                .extracting(nanos -> Elapsed.of(Duration.ofNanos(nanos)))
                .containsExactly("0 ms", "0.04 ms", "1.4 ms", "35 ms", "999 ms");
        assertThat(Elapsed.of(Duration.ofMillis(65_040))).isEqualTo("65.0 s");
    }
}
