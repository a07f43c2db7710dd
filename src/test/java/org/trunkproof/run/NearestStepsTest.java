package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestStepsTest {

    @Test
    void theNearestComeFirst() {
        assertThat(NearestSteps.to("it rings", List.of("it sang", "it rang", "it rings")))
                .containsExactly("it rings", "it rang", "it sang");
    }

    @Test
    void thoseThatAreAsNearComeInTheirOrder() {
        assertThat(NearestSteps.to("bat", List.of("hat", "cat"))).containsExactly("cat", "hat");
    }

    @Test
    void noneIsShownTwiceAndNoMoreThanAPersonCompares() {
        assertThat(NearestSteps.to("a", List.of("a", "a", "ab", "abc", "abcd"))).containsExactly("a", "ab", "abc");
    }
}
