package org.trunkproof.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.LineMeaning;
import org.trunkproof.configuration.Statement;
import org.trunkproof.report.Page;

/**
 * What each line of a configuration does, and what proves it: the files line by line, each with its mistakes and with the
 * scenarios that notice them.
 */
public final class MutationReport {

    private final String configuration;
    private final Map<String, List<Mutant>> mutants;
    private final MutationSummary summary;
    private final Map<String, MutationResult> results;
    private final LineMeaning meaning;

    /**
     * @param configuration the folder, as it was given
     * @param dialect of its files
     */
    public MutationReport(String configuration, Dialect dialect, List<Mutant> mutants, MutationSummary summary) {
        this.configuration = configuration;
        this.meaning = new LineMeaning(dialect);
        this.mutants = mutants.stream().collect(Collectors.groupingBy(Mutant::place));
        this.summary = summary;
        this.results = summary.results().stream()
                .collect(Collectors.toMap(result -> result.mistake().id(), result -> result, (before, last) -> last));
    }

    /**
     * Writes {@code index.html}.
     *
     * @param texts the files of the folder that were mutated
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder, List<ConfigurationText> texts) throws IOException {
        Page.write(
                folder.resolve("index.html"),
                MutationReport.class,
                "mutation.ftlh",
                Map.of(
                        "configuration", configuration,
                        "counts", summary.counts(),
                        "times", summary.times(),
                        "contradictions",
                                summary.contradictions().stream()
                                        .map(MutationReport::row)
                                        .toList(),
                        "operators", operators(),
                        "files", texts.stream().map(this::file).toList()));
    }

    private List<Map<String, Object>> operators() {
        return Operator.ALL.stream()
                .map(Operator::label)
                .map(label -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("name", label);
                    row.put("score", summary.ofOperator(label));
                    for (Outcome outcome : Outcome.values()) {
                        row.put(
                                outcome.toString().replace('-', '_'),
                                results.values().stream()
                                        .filter(result ->
                                                result.mistake().operator().equals(label)
                                                        && result.outcome() == outcome)
                                        .count());
                    }
                    return row;
                })
                .toList();
    }

    private Map<String, Object> file(ConfigurationText text) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int index = 0; index < text.lines().size(); index++) {
            lines.add(line(text, index));
        }
        return Map.of("name", text.name(), "lines", lines);
    }

    private Map<String, Object> line(ConfigurationText text, int index) {
        List<MutationResult> ofLine = mutants.getOrDefault(text.name() + ":" + (index + 1), List.of()).stream()
                .map(Mutant::id)
                .filter(results::containsKey)
                .map(results::get)
                .toList();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", index + 1);
        row.put("text", text.lines().get(index).stripTrailing());
        row.put("does", meaning.of(text, index));
        row.put("pinned", ofLine.stream().anyMatch(result -> result.outcome() == Outcome.KILLED));
        row.put("readable", !(text.statements().get(index) instanceof Statement.Unreadable));
        row.put("killed", count(ofLine, Outcome.KILLED));
        row.put("equivalent", count(ofLine, Outcome.EQUIVALENT));
        row.put("open", ofLine.size() - count(ofLine, Outcome.KILLED) - count(ofLine, Outcome.EQUIVALENT));
        row.put("mutants", ofLine.stream().map(MutationReport::row).toList());
        return row;
    }

    private static long count(List<MutationResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static Map<String, Object> row(MutationResult result) {
        return Map.of(
                "outcome", result.outcome().toString(),
                "place", result.mistake().place(),
                "mistake", result.mistake().what(),
                "killer", result.killer(),
                "location", result.location(),
                "claim", result.claim(),
                "text", result.text());
    }
}
