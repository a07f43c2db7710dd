package org.trunkproof.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.LineMeaning;
import org.trunkproof.configuration.Statement;
import org.trunkproof.report.Page;
import org.trunkproof.site.Assets;

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
        Assets.copyStyle(folder);
        Page.write(
                folder.resolve("index.html"),
                MutationReport.class,
                "mutation.ftlh",
                new MutationPage(
                        configuration,
                        summary,
                        summary.contradictions().stream()
                                .map(MutationPage.TriedMistake::new)
                                .toList(),
                        Operator.ALL.stream()
                                .map(Operator::label)
                                .map(this::tally)
                                .toList(),
                        texts.stream().map(this::file).toList()));
    }

    private MutationPage.OperatorTally tally(String operator) {
        return new MutationPage.OperatorTally(
                operator,
                summary.ofOperator(operator),
                Stream.of(Outcome.values())
                        .map(outcome -> results.values().stream()
                                .filter(result -> result.mistake().operator().equals(operator))
                                .filter(result -> result.outcome() == outcome)
                                .count())
                        .toList());
    }

    private MutationPage.MutatedFile file(ConfigurationText text) {
        return new MutationPage.MutatedFile(
                text.name(),
                IntStream.range(0, text.lines().size())
                        .mapToObj(index -> line(text, index))
                        .toList());
    }

    private MutationPage.MutatedLine line(ConfigurationText text, int index) {
        return new MutationPage.MutatedLine(
                index + 1,
                text.shown(index),
                meaning.of(text, index),
                !(text.statements().get(index) instanceof Statement.Unreadable),
                mutants.getOrDefault(text.name() + ":" + (index + 1), List.of()).stream()
                        .map(Mutant::id)
                        .filter(results::containsKey)
                        .map(results::get)
                        .map(MutationPage.TriedMistake::new)
                        .toList());
    }
}
