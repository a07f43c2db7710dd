package org.trunkproof.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void theMedianStandsBeforeTheLeastAndTheMost() {
        assertThat(new Series("a", List.of(3.0, 1.0, 200.0)).text()).isEqualTo("3.00 (1.00 to 200)");
        assertThat(new Series("a", List.of(0.25)).text()).isEqualTo("0.250");
    }

    @Test
    void aQuantileMayLieBetweenTwoValues() {
        List<Double> values = List.of(4.0, 1.0, 3.0, 2.0);

        assertThat(Series.quantile(values, 0)).isEqualTo(1);
        assertThat(Series.quantile(values, 0.5)).isEqualTo(2.5);
        assertThat(Series.quantile(values, 1)).isEqualTo(4);
    }

    @Test
    void thereIsNoMedianOfNothing() {
        assertThatThrownBy(() -> new Series("a", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing was measured of a.");
    }
}
