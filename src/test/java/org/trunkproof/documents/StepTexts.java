package org.trunkproof.documents;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleDocString;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTableCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps that features take, as they are run: an outline's values filled in. */
final class StepTexts {

    /**
     * @param feature the file, relative to the folder of the features
     * @param appendix the lines that follow the step's own, as they are written there
     */
    record Use(String text, Path feature, List<String> appendix) {}

    private static final String QUOTES = "\"\"\"";

    private StepTexts() {}

    /** By path of the feature, each once for a feature. */
    static List<Use> in(Path features) {
        try (Stream<Path> files = Files.walk(features)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(file -> uses(file, features.relativize(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Use> uses(Path file, Path feature) {
        try {
            return GherkinParser.builder()
                    .includeSource(false)
                    .includeGherkinDocument(false)
                    .build()
                    .parse(file)
                    .map(Envelope::getPickle)
                    .flatMap(Optional::stream)
                    .map(Pickle::getSteps)
                    .flatMap(List::stream)
                    .map(step -> new Use(
                            step.getText(),
                            feature,
                            step.getArgument().map(StepTexts::lines).orElse(List.of())))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(PickleStepArgument argument) {
        return Stream.concat(
                        argument.getDataTable().stream()
                                .flatMap(table -> table.getRows().stream())
                                .map(row -> row.getCells().stream()
                                        .map(PickleTableCell::getValue)
                                        .collect(Collectors.joining(" | ", "| ", " |"))),
                        argument.getDocString().stream()
                                .map(PickleDocString::getContent)
                                .flatMap(text -> Stream.of(QUOTES.lines(), text.lines(), QUOTES.lines())
                                        .flatMap(lines -> lines)))
                .toList();
    }
}
