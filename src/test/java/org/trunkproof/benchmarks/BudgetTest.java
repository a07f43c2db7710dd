package org.trunkproof.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void aBudgetIsMetUpToItsLimit() {
        assertThat(Budget.atMost(2).verdict(2)).isEqualTo("met");
        assertThat(Budget.atLeast(2).verdict(2)).isEqualTo("met");
    }

    @Test
    void whatMissesItMissesItBySoMuch() {
        assertThat(Budget.atMost(2).verdict(3)).isEqualTo("missed by 1.00 (50 %)");
        assertThat(Budget.atLeast(20).verdict(15)).isEqualTo("missed by 5.00 (25 %)");
        assertThat(Budget.atMost(0).verdict(0.5)).isEqualTo("missed by 0.500");
    }

    @Test
    void whereThereIsNoneThereIsNothingToMeet() {
        assertThat(Budget.none().verdict(1)).isEmpty();
        assertThat(Budget.none().text()).isEmpty();
    }
}
