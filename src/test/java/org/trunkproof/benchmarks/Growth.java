package org.trunkproof.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.ScenarioResult;

/** How the time that a run takes grows with the scenarios, and falls with the labs; without those that are slow by nature. */
final class Growth implements Benchmark {

    private static final List<Integer> LABS = List.of(1, 2, 4, 8);
    private static final List<Integer> SCENARIOS = List.of(50, 100, 200, 400);

    private final SuiteProcess suite;
    private final List<FigurePlot.Point> overLabs = new ArrayList<>();
    private final List<FigurePlot.Point> overScenarios = new ArrayList<>();

    Growth(SuiteProcess suite) {
        this.suite = suite;
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (int labs : LABS) {
            double seconds = seconds("trunk.labs", "" + labs);
            overLabs.add(new FigurePlot.Point(labs, seconds));
            figures.add(figure("all scenarios with " + labs + (labs == 1 ? " lab" : " labs"), seconds)
                    .remark("labs times seconds: " + Series.number(labs * seconds)));
        }
        List<String> all = ResultsFile.read(SuiteProcess.REPORT).stream()
                .map(ScenarioResult::location)
                .sorted()
                .toList();
        for (int count : SCENARIOS) {
            double seconds = seconds("trunk.features", some(count, all));
            overScenarios.add(new FigurePlot.Point(count, seconds));
            figures.add(figure(count + " scenarios of " + all.size(), seconds));
        }
        int last = figures.size() - 1;
        figures.set(last, figures.get(last).remark(slope()));
        return figures;
    }

    private double seconds(String property, String value) throws IOException, InterruptedException {
        return suite.run(SuiteProcess.QUICK, Map.of(property, value)).seconds();
    }

    private static Figure figure(String what, double seconds) {
        return Figure.of(what, "s", List.of(seconds), Budget.none());
    }

    private String slope() {
        FigurePlot.Point few = overScenarios.get(0);
        FigurePlot.Point many = overScenarios.get(overScenarios.size() - 1);
        return "each scenario more takes "
                + Series.number((many.value() - few.value()) / (many.at() - few.at()) * 1000)
                + " ms; one run each";
    }

    /** So many of them from all over the features, as -Dtrunk.features takes them. */
    private static String some(int count, List<String> all) {
        Map<String, String> lines = IntStream.range(0, count)
                .mapToObj(i -> all.get(i * all.size() / count))
                .collect(Collectors.groupingBy(
                        location -> location.substring(0, location.lastIndexOf(':')),
                        TreeMap::new,
                        Collectors.mapping(
                                location -> location.substring(location.lastIndexOf(':')), Collectors.joining())));
        return lines.entrySet().stream()
                .map(file -> file.getKey() + file.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    public List<FigurePlot> plots() {
        return List.of(
                new FigurePlot("time of a run over labs", "s", overLabs),
                new FigurePlot("time of a run over scenarios", "s", overScenarios));
    }
}
