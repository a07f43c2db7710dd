package org.trunkproof.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Docker;
import org.trunkproof.carrier.TrunkProfile;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.steps.Conformance;

/** What mvn verify -Pbenchmarks does. */
public final class Benchmarks {

    static final Path FOLDER = Path.of("target/trunk-benchmarks");

    /** How many calls are up at once, and how often: each time takes half a minute with SIPp's. */
    private static final int HELD = 200;

    private static final int HELD_ROUNDS = 5;

    private Benchmarks() {}

    /** Measures what was asked for, one after the other, and writes what there is after each of them. */
    public static void measure() throws Exception {
        LabPlan plan = plan();
        Docker.sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(Docker::removeOwn));
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
        all.put("held", new HeldCalls(plan, sipp, HELD, HELD_ROUNDS));
        all.put("load", new LoadRamp(plan));
        all.put("suite", new SuiteTimes(suite, Conformance.labs()));
        all.put("growth", new Growth(suite));
        List<String> chosen = given("trunk.benchmarks")
                .map(names -> List.of(names.split(",")))
                .orElse(List.copyOf(all.keySet()));
        List<Figure> figures = new ArrayList<>();
        List<Plot> plots = new ArrayList<>();
        for (String name : chosen) {
            Benchmark benchmark = all.get(name.strip());
            if (benchmark == null) {
                throw new IllegalArgumentException(
                        "-Dtrunk.benchmarks=" + name + " is none; there are " + String.join(", ", all.keySet()) + ".");
            }
            List<Figure> taken = benchmark.measure();
            figures.addAll(taken);
            plots.addAll(benchmark.plots());
            new FiguresReport(figures, plots).write(FOLDER);
            System.out.print(FiguresReport.table(taken));
        }
        System.out.println("Read on in " + FOLDER.resolve("index.html"));
    }

    private static LabPlan plan() {
        return new LabPlan(
                given("trunk.image")
                        .map(AsteriskImage::ready)
                        .orElseGet(() -> AsteriskImage.built(Path.of("asterisk-image/Dockerfile"))),
                new ConfigurationFolder(
                        given("trunk.config").map(Path::of).orElse(Path.of("asterisk-image/flowroute"))),
                given("trunk.profile").map(Path::of).map(TrunkProfile::read).orElseGet(TrunkProfile::flowroute));
    }

    static Optional<String> given(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
