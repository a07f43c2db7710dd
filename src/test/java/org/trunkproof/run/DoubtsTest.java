package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.steps.Doubt;

class DoubtsTest {

    private static Doubt slow(int millis) {
        return new Doubt(Doubt.Ground.PACE, "A party sent nothing for " + millis + " ms");
    }

    @Test
    void ofOne() {
        assertThat(Doubts.told(List.of(slow(300)))).isEqualTo("""
                  Running 1 scenario once more, alone, for what came of it is no verdict:
                    A party sent nothing for 300 ms""".indent(2).stripTrailing());
    }

    @Test
    void whatDiffersInFiguresAloneIsSaidOnce() {
        assertThat(Doubts.told(List.of(slow(300), new Doubt(Doubt.Ground.LOST_LAB, "It was killed"), slow(412))))
                .isEqualTo("""
                  Running 3 scenarios once more, alone, for what came of them is no verdict:
                    A party sent nothing for 300 ms (2)
                    It was killed""".indent(2).stripTrailing());
    }
}
