package org.trunkproof.trunk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.spelling.Spelling;

/**
 * Keys and values of a profile: a line each, the key before the first {@code =} or {@code :}, and after it the value as it
 * is. No character in it means another, a backslash neither. Lines that start with # or ! are comments.
 */
final class ProfileText {

    private static final String FLOWROUTE = "flowroute.properties";
    private static final Pattern LINE = Pattern.compile("([^=:\\s]+)\\s*[=:]\\s*(.*)");

    /** Of what stands in a URI: a space in it, or another part of the URI, is a slip. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "carrier.host", Pattern.compile("[\\w.-]+"),
            "carrier.did", Pattern.compile("\\S+"),
            "deskphone.number", Pattern.compile("\\S+"));

    private final String name;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private final List<String> objections = new ArrayList<>();

    private ProfileText(String name) {
        this.name = name;
    }

    /** What everybody starts from, whose keys are all that there are. */
    static ProfileText flowroute() {
        try (InputStream in = ProfileText.class.getResourceAsStream(FLOWROUTE)) {
            if (in == null) {
                throw new IllegalStateException("This program was built without " + FLOWROUTE + ".");
            }
            ProfileText text = new ProfileText(FLOWROUTE);
            text.add(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    Optional.empty());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param known all keys that there are
     * @throws IllegalArgumentException if it cannot be read, or which names each line that is not a known key and a value of
     *     its kind, or has a key that stood before
     */
    static ProfileText read(Path file, Set<String> known) {
        ProfileText text = new ProfileText(file.toString());
        try {
            text.add(Files.readAllLines(file, StandardCharsets.UTF_8), Optional.of(known));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The profile " + file + " cannot be read; check -Dtrunk.profile, and that it is text in UTF-8.", e);
        }
        if (!text.objections.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", text.objections));
        }
        return text;
    }

    private void add(List<String> text, Optional<Set<String>> known) {
        for (int number = 1; number <= text.size(); number++) {
            // some editors begin a file with a mark
            String line = text.get(number - 1).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                add(line, number, known);
            }
        }
    }

    private void add(String line, int number, Optional<Set<String>> known) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            // which may hold a password
            object(number, "This is not a key, an equals sign and a value, as in carrier.did=15551234567.");
            return;
        }
        String key = form.group(1);
        String value = form.group(2);
        if (known.isPresent() && !known.get().contains(key)) {
            object(number, "There is no key '" + key + "'; " + Spelling.instead(key, known.get()) + ".");
        } else if (lines.putIfAbsent(key, number) != null) {
            object(number, "'" + key + "' has a line already, " + lines.get(key) + "; delete one of the two.");
        } else if (value.isEmpty()) {
            object(number, "'" + key + "' has no value; give one, or delete the line for " + FLOWROUTE + "'s.");
        } else if (!FORMS.getOrDefault(key, Pattern.compile(".*"))
                .matcher(value)
                .matches()) {
            object(
                    number,
                    "'" + value + "' cannot be " + key + "; give "
                            + (key.equals("carrier.host")
                                    ? "the name alone, without sip: and a port."
                                    : "the number as it is sent, without spaces and remarks."));
        } else {
            values.put(key, value);
        }
    }

    private void object(int number, String what) {
        objections.add(name + ":" + number + ": " + what);
    }

    Map<String, String> values() {
        return values;
    }
}
