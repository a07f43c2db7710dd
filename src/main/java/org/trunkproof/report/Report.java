package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Verdict;

/**
 * The results of a run.
 *
 * @param configuration the folder under test
 * @param results in no particular order
 */
public record Report(String configuration, List<ScenarioResult> results) {

    public Report {
        results = results.stream()
                .sorted(Comparator.comparing(
                                (ScenarioResult result) -> result.requirement().id())
                        .thenComparing(ScenarioResult::location))
                .toList();
    }

    /**
     * A report in which a declared deviation is stale when every scenario of its requirement that ran has passed; one that
     * passes while another fails proves nothing.
     */
    public static Report of(String configuration, List<ScenarioResult> results, Deviations deviations) {
        Set<String> missed = results.stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .map(result -> result.requirement().id())
                .collect(Collectors.toSet());
        return new Report(
                configuration,
                results.stream()
                        .map(result -> deviations
                                .reason(result.requirement())
                                .filter(reason ->
                                        !missed.contains(result.requirement().id()))
                                .map(result::stale)
                                .orElse(result))
                        .toList());
    }

    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /**
     * Writes {@code index.html} for people and {@code results.json} for programs.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Map<String, Object>> rows = results.stream().map(ResultsFile::row).toList();
        ResultsFile.write(folder, results);
        Page.write(
                folder.resolve("index.html"),
                Report.class,
                "index.ftlh",
                Map.of("configuration", configuration, "results", rows, "summary", counts()));
    }

    /** Counts of the verdicts that there are, as in {@code 31 pass, 1 deviation}. */
    public String counts() {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(count(verdict))
                        .append(' ')
                        .append(verdict);
            }
        }
        return text.isEmpty() ? "no scenario ran" : text.toString();
    }

    /**
     * What is printed when the run is over: what did not pass, the counts, and where to read on. The text of what fails
     * the build is left to the build, which prints it next, and that of what is declared to the report.
     */
    public String summary(Path folder) {
        StringBuilder text = new StringBuilder("\nTrunkproof on " + configuration + "\n\n");
        Set<String> said = new HashSet<>();
        for (ScenarioResult result : results) {
            if (result.verdict() == Verdict.DEVIATION) {
                String line = row(Verdict.DEVIATION, result.requirement().id() + ": " + firstLine(result.message()));
                text.append(said.add(line) ? line : "");
            } else if (result.verdict() != Verdict.PASS) {
                text.append(row(
                        result.verdict(),
                        result.requirement().id() + ": " + result.scenario() + " (" + result.location() + ")"));
                // a lab that cannot be opened breaks every scenario in the same words
                if (!result.failsTheBuild() && said.add(result.message())) {
                    text.append(result.message().indent(4));
                }
            }
        }
        return text.append("  ")
                .append(counts())
                .append("; read on in ")
                .append(folder.resolve("index.html"))
                .append('\n')
                .toString();
    }

    private static String row(Verdict verdict, String what) {
        return String.format(Locale.ROOT, "  %-15s  %s%n", verdict, what);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
