package org.trunkproof.requirement;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of Gherkin. An empty one states no feature. */
record FeatureFile(Path path, Optional<Feature> feature) {

    /**
     * Every feature file in the places, which are folders or files, once however often it is named.
     *
     * @throws IllegalArgumentException which names each that cannot be read or is no Gherkin
     */
    static List<FeatureFile> in(List<Path> places) {
        Map<Path, Path> files = new LinkedHashMap<>();
        places.stream()
                .flatMap(place -> below(place).stream())
                .forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
        List<FeatureFile> all = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files.values()) {
            try {
                all.add(read(file));
            } catch (IllegalArgumentException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", unreadable));
        }
        return all;
    }

    private static List<Path> below(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("The features at " + place + " cannot be read: " + e.getMessage(), e);
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
            throw new IllegalArgumentException("The feature " + path + " cannot be read: " + e.getMessage(), e);
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
