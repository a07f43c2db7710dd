package org.trunkproof.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * How the harness does at one thing.
 *
 * @param beside what bare tools, or another tool, took for the same in the same run; empty where nothing can be compared
 * @param remark what one has to know to read it; empty for nothing
 */
record Figure(String what, String unit, Series ours, Budget budget, Optional<Series> beside, String remark) {

    static Figure of(String what, String unit, List<Double> values, Budget budget) {
        return new Figure(what, unit, new Series("Trunkproof", values), budget, Optional.empty(), "");
    }

    Figure beside(String whose, List<Double> values) {
        return new Figure(what, unit, ours, budget, Optional.of(new Series(whose, values)), remark);
    }

    Figure budget(Budget other) {
        return new Figure(what, unit, ours, other, beside, remark);
    }

    Figure remark(String words) {
        return new Figure(what, unit, ours, budget, beside, words);
    }

    String verdict() {
        return budget.verdict(ours.median());
    }
}
