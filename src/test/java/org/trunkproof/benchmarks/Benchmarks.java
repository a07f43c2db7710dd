package org.trunkproof.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.run.Verify;

/** What mvn verify -Pbenchmarks does. */
public final class Benchmarks {

    static final Path FOLDER = Path.of("target/trunk-benchmarks");

    /** How many calls are up at once. */
    private static final int HELD = 200;

    private Benchmarks() {}

    /** Measures what was asked for, one after the other, and writes what there is after each of them. */
    public static void measure() throws Exception {
        LabPlan plan = Verify.labPlan();
        Optional<Sipp> sipp = Sipp.installed(FOLDER.resolve("sipp"));
        if (sipp.isEmpty()) {
            System.out.println("SIPp is not installed (on Debian: apt-get install --no-install-recommends sip-tester);"
                    + " the figures come without it.");
        }
        SuiteProcess suite = new SuiteProcess(FOLDER);
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("labs", new LabOpenings(plan));
        all.put("pacing", new Pacing(sipp));
        all.put("rate", new CallRate(plan, sipp));
        all.put("held", new HeldCalls(plan, sipp, HELD));
        all.put("load", new LoadRamp(plan));
        all.put("suite", new SuiteTimes(suite, Verify.labs()));
        all.put("growth", new Growth(suite));
        List<Benchmark> chosen = chosen(all);
        List<Figure> figures = new ArrayList<>();
        List<FigurePlot> plots = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            List<Figure> taken = benchmark.measure();
            figures.addAll(taken);
            plots.addAll(benchmark.plots());
            new FiguresReport(figures, plots).write(FOLDER);
            System.out.print(FiguresReport.table(taken));
        }
        System.out.println("Read on in " + FOLDER.resolve("index.html"));
    }

    /**
     * All of them, where the user has not said which.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    private static List<Benchmark> chosen(Map<String, Benchmark> all) {
        String names = System.getProperty("trunk.benchmarks", "");
        if (names.isBlank()) {
            return List.copyOf(all.values());
        }
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names.split(",")) {
            Benchmark benchmark = all.get(name.strip());
            if (benchmark == null) {
                throw new IllegalArgumentException(
                        "-Dtrunk.benchmarks=" + name + " is none; there are " + String.join(", ", all.keySet()) + ".");
            }
            chosen.add(benchmark);
        }
        return chosen;
    }
}
