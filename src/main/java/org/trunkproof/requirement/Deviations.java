package org.trunkproof.requirement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.spelling.Spelling;

/**
 * What a configuration is known to miss: the file {@code deviations} in its folder, a line for each requirement, its id, a
 * colon and the reason. Lines that start with # are comments.
 */
public final class Deviations {

    private static final String FILE = "deviations";
    private static final Pattern LINE = Pattern.compile("(" + RequirementId.FORM + ")\\s*:\\s*(\\S.*)");

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Path file;

    private Deviations(Path file) {
        this.file = file;
    }

    /**
     * @throws IllegalArgumentException if there is something of that name that is no file, a line is not an id and a reason, or
     *     two lines have the same id
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
            Matcher entry = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!entry.matches()) {
                objections.add(file + ":" + number + ": '" + line
                        + "' is not a requirement id, a colon and a reason, as in 'TP-SEC-02: why'.");
            } else if (lines.putIfAbsent(entry.group(1), number) != null) {
                objections.add(file + ":" + number + ": " + entry.group(1) + " has a line already, "
                        + lines.get(entry.group(1)) + "; delete one of the two.");
            } else {
                reasons.put(entry.group(1), entry.group(2));
            }
        }
        return objections;
    }

    /** Why the requirement is not met, where that is declared. */
    public Optional<String> reason(Requirement requirement) {
        return Optional.ofNullable(reasons.get(requirement.id()));
    }

    /**
     * @throws IllegalArgumentException which names each that is declared of a requirement that nobody states
     */
    public void areOf(Catalogue catalogue) {
        refuse(lines.entrySet().stream()
                .filter(line -> !catalogue.ids().contains(line.getKey()))
                .map(line -> file + ":" + line.getValue() + ": " + line.getKey()
                        + " is no requirement of any feature that is run; "
                        + Spelling.instead(line.getKey(), catalogue.ids()) + ".")
                .toList());
    }
}
