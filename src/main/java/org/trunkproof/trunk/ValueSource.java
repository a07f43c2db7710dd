package org.trunkproof.trunk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where values come from that do not stand in the file: {@code ${NAME}} from the environment, {@code ${file:PATH}} from a
 * file, relative to the one that names it. It stands for a value as a whole.
 */
final class ValueSource {

    private static final Pattern ELSEWHERE = Pattern.compile("\\$\\{(file:)?([^}]+)}");

    private final Path folder;
    private final Function<String, @Nullable String> environment;
    private final List<Path> read = new ArrayList<>();

    /**
     * @param folder that paths are relative to
     * @param environment the value of a name; null where it has none
     */
    ValueSource(Path folder, Function<String, @Nullable String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * The text, or what it stands for.
     *
     * @throws IllegalArgumentException if that is not there, in a sentence
     */
    String value(String text) {
        Matcher elsewhere = ELSEWHERE.matcher(text);
        if (!elsewhere.matches()) {
            return text;
        }
        String name = elsewhere.group(2);
        return elsewhere.group(1) == null ? ofEnvironment(name) : ofFile(name);
    }

    /** The file, of which it is known from now on that it was read. */
    Path reading(Path file) {
        read.add(file);
        return file;
    }

    /** The files that were read by now. */
    List<Path> read() {
        return List.copyOf(read);
    }

    private String ofEnvironment(String name) {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "The environment has no " + name + "; export " + name + "=…, or write the value here.");
        }
        return value.strip();
    }

    private String ofFile(String name) {
        Path file = reading(folder.resolve(name));
        try {
            String value = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (value.isEmpty() || value.contains("\n")) {
                throw new IllegalArgumentException(
                        "The file " + file + " does not hold one value; write it there, on one line.");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file " + file + " cannot be read; write the value there, on one line, or here.", e);
        }
    }
}
