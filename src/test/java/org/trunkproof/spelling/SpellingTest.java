package org.trunkproof.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void theNearestComeFirst() {
        assertThat(Spelling.nearest("it rings", List.of("it sang", "it rang", "it rings"), 3))
                .containsExactly("it rings", "it rang", "it sang");
    }

    @Test
    void thoseThatAreAsNearComeInTheirOrderAndNoneTwice() {
        assertThat(Spelling.nearest("bat", List.of("hat", "cat", "hat"), 3)).containsExactly("cat", "hat");
    }

    @Test
    void caseIsNoDistance() {
        assertThat(Spelling.distance("Trunk.Config", "trunk.config")).isZero();
    }

    @Test
    void whatIsTooFarAwayWasNotMeant() {
        assertThat(Spelling.meant("abcd", List.of("aXXX"))).isEmpty();
        assertThat(Spelling.meant("abcd", List.of("abdc"))).hasValue("abdc");
        assertThat(Spelling.meant("ab", List.of("ba"))).isEmpty();
        assertThat(Spelling.meant("abcdefghi", List.of("abcdefXXX"))).isPresent();
        assertThat(Spelling.meant("abcdefghi", List.of("abcdeXXXX"))).isEmpty();
    }

    @Test
    void whereNoneIsNearAFewAreNamed() {
        assertThat(Spelling.instead("x", List.of("one", "two"))).isEqualTo("there are one, two");
        assertThat(Spelling.instead("x", List.of())).isEqualTo("there is none");
        assertThat(Spelling.instead(
                        "x", IntStream.range(10, 40).mapToObj(Integer::toString).toList()))
                .isEqualTo("there are, among others, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21");
    }
}
