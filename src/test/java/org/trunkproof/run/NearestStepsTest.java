package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestStepsTest {

    private static final NearestSteps STEPS = new NearestSteps(List.of(
            "{party} hangs up",
            "{party} presses {digits}",
            "{party} presses {digits} for {int} ms each",
            "the call is refused with {sipStatus}",
            "the call is answered",
            "{party} calls {number}",
            "the trunk becomes {reachability}"));

    @Test
    void noneIsShownTwiceAndNoMoreThanAPersonCompares() {
        assertThat(NearestSteps.to("a", List.of("a", "a", "ab", "abc", "abcd"))).containsExactly("a", "ab", "abc");
    }

    @Test
    void whatIsLikeNoneIsAnsweredWithTheNearest() {
        assertThat(STEPS.instead("the call is ansered"))
                .isEqualTo("There is no step 'the call is ansered'; the nearest are:\n  the call is answered\n"
                        + "  {party} calls {number}\n  {party} hangs up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the deskphone hangs up | of '{party} hangs up', 'the deskphone' is no {party}; the nearest is \
                    'the desk phone'.
                    the desk phone presses 1 for x ms each | of '{party} presses {digits} for {int} ms each', 'x' is no \
                    {int}; give a whole number.
                    the call is refused with busy | of 'the call is refused with {sipStatus}', 'busy' is no {sipStatus}; \
                    give a status from 100 to 699.
                    the carrier calls the trunks number | of '{party} calls {number}', 'the trunks number' is no {number}; \
                    the nearest is 'the trunk's number'.
                    the trunk becomes dead | of 'the trunk becomes {reachability}', 'dead' is no {reachability}; give one \
                    of reachable, unusable, unreachable.
                    """)
    void whereItIsAnArgumentThatIsSaid(String text, String what) {
        assertThat(STEPS.instead(text)).isEqualTo("There is no step '" + text + "'; " + what);
    }
}
