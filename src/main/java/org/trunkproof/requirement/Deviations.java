package org.trunkproof.requirement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;

/**
 * What a configuration is known to miss: the file {@code deviations} in its folder, a line for each requirement, its id, a
 * colon and the reason, or with a scenario's title in brackets after the id a line for that scenario. Of a requirement that has
 * both, the scenario's line is about the scenario, and the other about the rest. Lines that start with # are comments.
 */
public final class Deviations {

    private static final String FILE = "deviations";

    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Deviation> all = new ArrayList<>();
    private final Path file;

    private Deviations(Path file) {
        this.file = file;
    }

    /**
     * @throws IllegalArgumentException if there is something of that name that is no file, a line is not an id and a reason, or
     *     two lines are about the same
     */
    public static Deviations read(Path folder) {
        Path file = folder.resolve(FILE);
        Deviations deviations = new Deviations(file);
        if (!Files.exists(file)) {
            return deviations;
        }
        if (!Files.isRegularFile(file)) {
            // whoever reads a named pipe waits for who writes to it
            throw new IllegalArgumentException(file + " is no file; make it one, or leave it out.");
        }
        try {
            refuse(deviations.add(Files.readAllLines(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be read; it should be text in UTF-8.", e);
        }
        return deviations;
    }

    private static void refuse(List<String> objections) {
        if (!objections.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", objections));
        }
    }

    private List<String> add(List<String> text) {
        List<String> objections = new ArrayList<>();
        for (int number = 1; number <= text.size(); number++) {
            String line = text.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Optional<Deviation> deviation = Deviation.read(line);
            String subject = deviation.map(Deviation::subject).orElse("");
            if (deviation.isEmpty()) {
                objections.add(
                        file + ":" + number + ": '" + line + "' is not a requirement id, a colon and a reason, as in"
                                + " 'TP-SEC-02: why', or 'TP-SEC-02 (a scenario's title): why'.");
            } else if (lines.putIfAbsent(subject, number) != null) {
                objections.add(file + ":" + number + ": " + subject + " has a line already, " + lines.get(subject)
                        + "; delete one of the two.");
            } else {
                all.add(deviation.get());
            }
        }
        return objections;
    }

    /** All of them, as they stand in the file. */
    public List<Deviation> all() {
        return List.copyOf(all);
    }

    /**
     * What is said of a scenario of the requirement, the scenario's own line before that of all of them.
     *
     * @param scenario its title, an outline's values filled in
     */
    public Optional<Deviation> of(Requirement requirement, String scenario) {
        return all.stream()
                .filter(deviation -> deviation.isOf(requirement, scenario))
                .max(Comparator.comparing(deviation -> deviation.closeness(scenario)));
    }

    /**
     * Holds them against what the features require.
     *
     * @param isAll whether an id that the catalogue has not is none; else it may be that of a feature that nobody has named
     * @throws IllegalArgumentException which names each that is declared of a requirement that nobody states, or of a scenario
     *     that its requirement has not
     */
    public void areOf(Catalogue catalogue, boolean isAll) {
        refuse(all.stream()
                .flatMap(deviation -> objection(deviation, catalogue, isAll)
                        .map(what -> file + ":" + lines.get(deviation.subject()) + ": " + what))
                .toList());
    }

    private static Stream<String> objection(Deviation deviation, Catalogue catalogue, boolean isAll) {
        String id = deviation.requirement();
        Optional<Requirement> requirement = catalogue.with(id);
        if (requirement.isEmpty()) {
            return isAll
                    ? Stream.of(
                            id + " is no requirement of any feature; " + Spelling.instead(id, catalogue.ids()) + ".")
                    : Stream.of();
        }
        List<String> titles = requirement.get().titles();
        return deviation.scenario().stream()
                .filter(title -> !titles.contains(title))
                .map(title -> id + " has no scenario '" + title + "'; " + Spelling.instead(title, titles) + ".");
    }
}
