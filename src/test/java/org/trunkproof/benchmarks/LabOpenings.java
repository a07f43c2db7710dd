package org.trunkproof.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;

/** From when a lab is asked for to when the trunk is qualified and the desk phone registered, one lab at a time. */
final class LabOpenings implements Benchmark {

    private static final double BUDGET_SECONDS = 0.9;

    /** More than elsewhere, because one takes a second. */
    private static final int OPENINGS = 9;

    private final LabPlan plan;

    LabOpenings(LabPlan plan) {
        this.plan = plan;
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Double> labs = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        BareContainer container = new BareContainer(plan, Benchmarks.FOLDER.resolve("etc"));
        try (LabPool pool = new LabPool(plan, 1)) {
            // the first also makes the networks that all labs have in common
            double first = opening(pool);
            for (int round = 0; round < OPENINGS; round++) {
                bare.add(container.seconds());
                labs.add(opening(pool));
            }
            return List.of(Figure.of(
                            "lab requested to trunk qualified and phone registered",
                            "s",
                            labs,
                            Budget.atMost(BUDGET_SECONDS))
                    .beside("docker run to FullyBooted", bare)
                    .remark("the first lab of a run, whose networks are made with it: " + Series.number(first) + " s"));
        }
    }

    private static double opening(LabPool pool) throws InterruptedException {
        long asked = System.nanoTime();
        var lab = pool.borrowNew(Circumstances.USUAL);
        double seconds = (System.nanoTime() - asked) / 1e9;
        pool.discard(lab);
        return seconds;
    }
}
