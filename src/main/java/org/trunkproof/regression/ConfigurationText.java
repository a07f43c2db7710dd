package org.trunkproof.regression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One configuration file as Asterisk's main/config.c reads it, line by line: sections, and settings in them. Each byte is
 * one character (ISO 8859-1), and lines keep their ends, so that a text that is not changed is the same file.
 *
 * @param name of the file, relative to the folder
 * @param lines each with its line end
 */
public record ConfigurationText(String name, List<String> lines) {

    private static final Pattern SECTION = Pattern.compile("\\s*\\[([^]]+)].*\\R?");
    private static final Pattern SETTING =
            Pattern.compile("(\\s*)([^\\s=;\\[#][^=;]*?)(\\s*=>?\\s*)([^;\\r\\n]*?)(\\s*(?:;.*)?\\R?)");

    /**
     * A line that sets something.
     *
     * @param index of its line, from 0
     * @param section it stands in; empty before the first
     * @param key left of the equals sign, as it stands there
     * @param assign the equals sign, or {@code =>}, with the space around it
     * @param value without a comment
     * @param rest space, comment and line end
     */
    public record Setting(
            int index, String section, String indent, String key, String assign, String value, String rest) {

        /** The line with another key and value. */
        String line(String otherKey, String otherValue) {
            return indent + otherKey + assign + otherValue + rest;
        }

        String withValue(String other) {
            return line(key, other);
        }
    }

    public ConfigurationText {
        lines = List.copyOf(lines);
    }

    public static ConfigurationText of(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        Matcher line = Pattern.compile(".*(?:\\R|$)").matcher(text);
        while (line.find() && !line.group().isEmpty()) {
            lines.add(line.group());
        }
        return new ConfigurationText(name, lines);
    }

    public byte[] bytes() {
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The section that a line opens. */
    Optional<String> sectionAt(int index) {
        Matcher form = SECTION.matcher(lines.get(index));
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    public List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            section = sectionAt(i).orElse(section);
            Matcher form = SETTING.matcher(lines.get(i));
            if (sectionAt(i).isEmpty() && form.matches()) {
                settings.add(new Setting(
                        i, section, form.group(1), form.group(2), form.group(3), form.group(4), form.group(5)));
            }
        }
        return settings;
    }

    /** Lines that are neither settings, sections, comments nor empty: nothing here knows what they do. */
    public List<Integer> unreadable() {
        List<Integer> known = settings().stream().map(Setting::index).toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !known.contains(i) && sectionAt(i).isEmpty())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).strip().startsWith(";"))
                .filter(i -> !lines.get(i).strip().startsWith("#"))
                .boxed()
                .toList();
    }

    ConfigurationText replacing(int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new ConfigurationText(name, changed);
    }

    ConfigurationText without(int index) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(index);
        return new ConfigurationText(name, changed);
    }

    ConfigurationText inserting(int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(index, line);
        return new ConfigurationText(name, changed);
    }
}
