package org.trunkproof.requirement;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of Gherkin. An empty one states no feature. */
record FeatureFile(Path path, Optional<Feature> feature) {

    /** Every feature file in a folder, or the one that is named, by path. */
    static List<FeatureFile> in(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .map(FeatureFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeatureFile read(Path path) {
        try {
            return new FeatureFile(
                    path,
                    GherkinParser.builder()
                            .includePickles(false)
                            .includeSource(false)
                            .build()
                            .parse(path)
                            .map(envelope -> document(envelope, path))
                            .flatMap(Optional::stream)
                            .flatMap(document -> document.getFeature().stream())
                            .findFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<GherkinDocument> document(Envelope envelope, Path path) {
        envelope.getParseError().ifPresent(error -> {
            throw new IllegalArgumentException("The feature " + path + " is no Gherkin, see line and column: "
                    + error.getMessage().lines().findFirst().orElse(""));
        });
        return envelope.getGherkinDocument();
    }
}
