package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final Random random = new Random(1);

    /** Few different lines, so that many edits come to the same. */
    private List<String> some(int most) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            lines.add(String.valueOf((char) ('a' + random.nextInt(3))));
        }
        return lines;
    }

    @Test
    void editsAreAsThoseOfAList() {
        for (int i = 0; i < 2000; i++) {
            List<String> list = some(6);
            Lines lines = Lines.of(list);
            for (int edit = 0; edit < 4; edit++) {
                int from = random.nextInt(list.size() + 1);
                int to = from + random.nextInt(list.size() - from + 1);
                List<String> others = some(2);
                list = new ArrayList<>(list);
                list.subList(from, to).clear();
                list.addAll(from, others);
                lines = lines.with(from, to, others);

                assertThat(lines).isEqualTo(list).hasSameHashCodeAs(list);
                assertThat(lines.fingerprint()).isEqualTo(Lines.of(list).fingerprint());
            }
        }
    }

    @Test
    void otherLinesHaveAnotherFingerprint() {
        assertThat(List.of(
                        Lines.of(List.of()),
                        Lines.of(List.of("")),
                        Lines.of(List.of("ab")),
                        Lines.of(List.of("a", "b")),
                        Lines.of(List.of("b", "a")),
                        Lines.of(List.of("ba")),
                        Lines.of(List.of("a", "b", "")),
                        // these two have the same hash code
                        Lines.of(List.of("Aa")),
                        Lines.of(List.of("BB"))))
                .extracting(Lines::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotEditedIsToldFromWhatIs() {
        Lines lines = Lines.of(List.of("a", "b"));

        assertThat(lines.isEdited()).isFalse();
        assertThat(lines.with(1, 2, List.of()).isEdited()).isTrue();
        assertThat(lines.with(1, 2, List.of("c")).isEdited()).isTrue();
    }
}
