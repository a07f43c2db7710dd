package org.trunkproof.benchmarks;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;

/** The scenarios of {@code load.feature}, each with more calls at once than the one before. */
final class LoadRamp implements Benchmark {

    private static final String PLACE = "classpath:/org/trunkproof/benchmarks";

    /** Cucumber makes the steps, which have to know of it. */
    private static volatile @Nullable LoadRamp current;

    private final LabPlan plan;
    private final List<LoadStep> steps = new ArrayList<>();
    private @Nullable LabPool labs;

    LoadRamp(LabPlan plan) {
        this.plan = plan;
    }

    static LoadRamp current() {
        LoadRamp ramp = current;
        if (ramp == null) {
            throw new IllegalStateException("These scenarios are run by mvn verify -Pbenchmarks.");
        }
        return ramp;
    }

    LabPool labs() {
        return labs;
    }

    void add(LoadStep step) {
        steps.add(step);
    }

    @Override
    public List<Figure> measure() {
        byte failures;
        try (LabPool pool = new LabPool(plan, 1)) {
            labs = pool;
            current = this;
            Runtime runtime = Runtime.builder()
                    .withRuntimeOptions(new RuntimeOptionsBuilder()
                            .addGlue(URI.create(PLACE))
                            .addFeature(FeatureWithLines.parse(PLACE + "/load.feature"))
                            .setNoSummary()
                            .setPublishQuiet(true)
                            .build())
                    .withClassLoader(LoadRamp.class::getClassLoader)
                    .build();
            runtime.run();
            failures = runtime.exitStatus();
        } finally {
            current = null;
        }
        if (failures != 0) {
            throw new IllegalStateException("A scenario of load.feature could not be run to its end.");
        }
        return steps.stream().map(LoadStep::figure).toList();
    }

    @Override
    public List<FigurePlot> plots() {
        return List.of(
                plot(
                        "from INVITE to 200, median, over calls at once",
                        "ms",
                        step -> Series.quantile(step.setUps(), 0.5)),
                plot("from INVITE to 200, p95, over calls at once", "ms", step -> Series.quantile(step.setUps(), 0.95)),
                plot("sound lost, over calls at once", "%", LoadStep::lost),
                plot("off 20 ms at the receiver, p95, over calls at once", "ms", LoadStep::jitter),
                plot("calls that fail, over calls at once", "calls", LoadStep::failed));
    }

    private FigurePlot plot(String title, String unit, ToDoubleFunction<LoadStep> value) {
        return new FigurePlot(
                title,
                unit,
                steps.stream()
                        .map(step -> new FigurePlot.Point(step.calls(), value.applyAsDouble(step)))
                        .toList());
    }
}
