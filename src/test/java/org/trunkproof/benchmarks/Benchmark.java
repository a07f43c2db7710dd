package org.trunkproof.benchmarks;

import java.util.List;

/** Something that is measured. */
interface Benchmark {

    /** How often each figure is taken, so that the median says something. */
    int ROUNDS = 5;

    List<Figure> measure() throws Exception;

    /** What is better seen than read, once it has been measured. */
    default List<FigurePlot> plots() {
        return List.of();
    }
}
