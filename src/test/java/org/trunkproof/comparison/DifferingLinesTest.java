package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trunkproof.comparison.DifferingLines.Stretch;

class DifferingLinesTest {

    private final Random random = new Random(1);

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    @Test
    void whatIsLargeIsHeldInPlaceByWhatStandsThereOnce() {
        List<String> before = numbers(5000);
        List<String> after = new ArrayList<>(before);
        after.set(4000, "other");
        after.subList(2000, 2003).clear();
        after.add(10, "new");

        assertThat(DifferingLines.of(before, after))
                .containsExactly(
                        new Stretch(10, 10, 10, 11),
                        new Stretch(2000, 2003, 2001, 2001),
                        new Stretch(4000, 4001, 3998, 3999));
    }

    @Test
    void whereNothingHoldsItInPlaceAllOfItDiffers() {
        List<String> before = IntStream.range(0, 2000).mapToObj(i -> "no").toList();
        List<String> after = IntStream.range(0, 2000)
                .mapToObj(i -> i % 2 == 0 ? "yes" : "no")
                .toList();

        assertThat(DifferingLines.of(before, after)).containsExactly(new Stretch(0, 1999, 0, 1999));
    }

    @Test
    void withNewLinesInThePlaceOfThoseThatAreGoneOneTextIsTheOther() {
        for (int i = 0; i < 100; i++) {
            List<String> before = some();
            List<String> after = some();
            List<String> made = new ArrayList<>();
            int from = 0;
            for (Stretch stretch : DifferingLines.of(before, after)) {
                made.addAll(before.subList(from, stretch.from()));
                made.addAll(after.subList(stretch.newFrom(), stretch.newTo()));
                from = stretch.to();
            }
            made.addAll(before.subList(from, before.size()));

            assertThat(made).isEqualTo(after);
        }
    }

    /** Some of many lines and some of few, long enough for both ways of finding what differs. */
    private List<String> some() {
        int length = random.nextInt(1500);
        return IntStream.range(0, length)
                .mapToObj(i -> random.nextBoolean() ? String.valueOf(i) : "a" + random.nextInt(1 + random.nextInt(900)))
                .toList();
    }
}
