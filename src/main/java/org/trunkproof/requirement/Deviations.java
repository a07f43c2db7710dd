package org.trunkproof.requirement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration is known to miss: the file {@code deviations} in its folder, a line for each requirement, its id, a
 * colon and the reason. Lines that start with # are comments.
 */
public final class Deviations {

    private static final String FILE = "deviations";
    private static final Pattern LINE = Pattern.compile("(TP-[A-Z0-9-]+)\\s*:\\s*(\\S.*)");

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private final Path file;

    private Deviations(Path file) {
        this.file = file;
    }

    /**
     * @throws IllegalArgumentException if there is something of that name that is no file, or a line is not an id and a reason
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
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                deviations.add(line.strip(), file + ":" + number);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be read; it should be text in UTF-8.", e);
        }
        return deviations;
    }

    private void add(String line, String place) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        Matcher entry = LINE.matcher(line);
        if (!entry.matches()) {
            throw new IllegalArgumentException(
                    place + ": '" + line + "' is not a requirement id, a colon and a reason, as in 'TP-SEC-02: why'.");
        }
        reasons.put(entry.group(1), entry.group(2));
    }

    /** Why the requirement is not met, where that is declared. */
    public Optional<String> reason(Requirement requirement) {
        return Optional.ofNullable(reasons.get(requirement.id()));
    }

    /**
     * @throws IllegalArgumentException if one is declared of a requirement that nobody states
     */
    public void areOf(Catalogue catalogue) {
        reasons.keySet().stream().filter(id -> !catalogue.has(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("The file " + file + " declares a deviation from " + id
                    + ", which is no requirement of any feature that is run; correct the id, or delete the line.");
        });
    }
}
