package org.trunkproof.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long the suite takes and how much memory, and what part of the time is the harness's. */
final class SuiteTimes implements Benchmark {

    private static final double FULL_SECONDS = 80;
    private static final double QUICK_SECONDS = 30;
    private static final double RESIDENT_MEBIBYTES = 512;
    private static final double OVERHEAD_MEDIAN_MILLIS = 30;
    private static final double OVERHEAD_TAIL_MILLIS = 100;

    private final SuiteProcess suite;
    private final int labs;

    /**
     * @param labs how many there are side by side
     */
    SuiteTimes(SuiteProcess suite, int labs) {
        this.suite = suite;
        this.labs = labs;
    }

    /** Several runs of the same scenarios. */
    private static final class Runs {
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> resident = new ArrayList<>();
        private final List<Double> collecting = new ArrayList<>();
        private final List<Double> longest = new ArrayList<>();
        private final List<Double> demanded = new ArrayList<>();
        private final List<Double> overhead = new ArrayList<>();
        private int opened;

        void add(SuiteProcess.Usage run, Overhead times) {
            seconds.add(run.seconds());
            resident.add(run.resident());
            collecting.add(run.collecting());
            longest.add(times.longest());
            demanded.add(times.demanded());
            overhead.addAll(times.millis());
            opened += times.opened();
        }
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        Runs quick = runs(SuiteProcess.QUICK);
        Runs full = runs("");
        String whole = full.overhead.size() + " scenarios of " + ROUNDS + " runs; not " + full.opened
                + " whose lab was opened for them";
        return List.of(
                Figure.of("suite without @slow", "s", quick.seconds, Budget.atMost(QUICK_SECONDS))
                        .beside("waits that are demanded, over " + labs + " labs", over(labs, quick.demanded))
                        .remark("with Java's start and the report, without Maven's 2 s"),
                Figure.of("full suite", "s", full.seconds, Budget.atMost(FULL_SECONDS))
                        .beside("its longest scenario", full.longest)
                        .remark("collecting garbage: " + new Series("", full.collecting).text() + " s"),
                Figure.of(
                        "full suite: memory of Java (RSS), peak",
                        "MiB",
                        full.resident,
                        Budget.atMost(RESIDENT_MEBIBYTES)),
                Figure.of(
                                "overhead of a scenario, median",
                                "ms",
                                List.of(Series.quantile(full.overhead, 0.5)),
                                Budget.atMost(OVERHEAD_MEDIAN_MILLIS))
                        .remark(whole),
                Figure.of(
                        "overhead of a scenario, p95",
                        "ms",
                        List.of(Series.quantile(full.overhead, 0.95)),
                        Budget.atMost(OVERHEAD_TAIL_MILLIS)));
    }

    private static List<Double> over(int labs, List<Double> seconds) {
        return seconds.stream().map(all -> all / labs).toList();
    }

    private Runs runs(String tags) throws IOException, InterruptedException {
        Runs runs = new Runs();
        for (int round = 0; round < ROUNDS; round++) {
            SuiteProcess.Usage run = suite.run(tags, Map.of());
            runs.add(run, Overhead.in(SuiteProcess.REPORT));
        }
        return runs;
    }
}
