package org.trunkproof.documents;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps that features take, as they are run: an outline's values filled in. */
final class StepTexts {

    /**
     * @param feature the file, relative to the folder of the features
     */
    record Use(String text, Path feature) {}

    private StepTexts() {}

    /** By path of the feature, each text once for a feature. */
    static List<Use> in(Path features) {
        try (Stream<Path> files = Files.walk(features)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(file -> texts(file).map(text -> new Use(text, features.relativize(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Path file) {
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
                    .map(PickleStep::getText)
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
