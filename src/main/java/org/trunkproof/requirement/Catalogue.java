package org.trunkproof.requirement;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The requirements that a set of feature files states. */
public final class Catalogue {

    private static final String ID = "@TP-";
    private static final String PINS = "@pins:";
    private static final String SOURCE = "Source:";

    private final Map<String, Requirement> byId = new TreeMap<>();

    private Catalogue() {}

    /**
     * Reads every feature file at the places, folders or files; one that lies at several is read once.
     *
     * @throws IllegalArgumentException if a file cannot be read or is no Gherkin, or two Rules claim the same id
     */
    public static Catalogue read(List<Path> places) {
        Catalogue catalogue = new Catalogue();
        places.stream().flatMap(Catalogue::features).distinct().forEach(catalogue::add);
        return catalogue;
    }

    private static Stream<Path> features(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files
                    .filter(file -> file.toString().endsWith(".feature"))
                    .map(file -> file.toAbsolutePath().normalize())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("The features at " + place + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(Path file) {
        try {
            GherkinParser.builder()
                    .includePickles(false)
                    .includeSource(false)
                    .build()
                    .parse(file)
                    .map(envelope -> document(envelope, file))
                    .flatMap(Optional::stream)
                    .flatMap(document -> document.getFeature().stream())
                    .flatMap(feature -> feature.getChildren().stream())
                    .map(FeatureChild::getRule)
                    .flatMap(Optional::stream)
                    .flatMap(rule -> requirement(rule).stream())
                    .forEach(this::add);
        } catch (IOException e) {
            throw new IllegalArgumentException("The feature " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<GherkinDocument> document(Envelope envelope, Path file) {
        envelope.getParseError().ifPresent(error -> {
            throw new IllegalArgumentException("The feature " + file + " is no Gherkin, see line and column: "
                    + error.getMessage().lines().findFirst().orElse(""));
        });
        return envelope.getGherkinDocument();
    }

    private void add(Requirement requirement) {
        if (byId.putIfAbsent(requirement.id(), requirement) != null) {
            throw new IllegalArgumentException(
                    "Two Rules claim the requirement id " + requirement.id() + "; give one of them another.");
        }
    }

    private static Optional<Requirement> requirement(Rule rule) {
        List<String> tags = rule.getTags().stream().map(Tag::getName).toList();
        String source = rule.getDescription()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(SOURCE))
                .map(line -> line.substring(SOURCE.length()).strip())
                .findFirst()
                .orElse("not stated");
        return id(tags).map(id -> new Requirement(
                id,
                tags.contains("@should") ? Level.SHOULD : Level.MUST,
                rule.getName(),
                source,
                tags.stream()
                        .filter(tag -> tag.startsWith(PINS))
                        .map(tag -> tag.substring(PINS.length()))
                        .toList()));
    }

    private static Optional<String> id(List<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(ID))
                .map(tag -> tag.substring(1))
                .findFirst();
    }

    /**
     * The requirement that a scenario is tagged with. A scenario without one is a requirement of its own: it must do what
     * its title says.
     */
    public Requirement of(String scenario, List<String> tags) {
        return id(tags).map(byId::get)
                .orElseGet(() -> new Requirement(
                        id(tags).orElse("UNNUMBERED"),
                        tags.contains("@should") ? Level.SHOULD : Level.MUST,
                        scenario,
                        "the scenario itself",
                        List.of()));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    public List<Requirement> all() {
        return List.copyOf(byId.values());
    }
}
