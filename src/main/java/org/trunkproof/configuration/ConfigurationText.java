package org.trunkproof.configuration;

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
 * @param root the file that includes it, directly or not; its own name where none does
 * @param opening the section in which its first lines stand; empty for a file that is not included
 * @param lines each with its line end
 */
public record ConfigurationText(String name, String root, String opening, List<String> lines) {

    private static final String DIALPLAN = "extensions.conf";
    private static final Pattern SECTION = Pattern.compile("(?s)(?:\u00EF\u00BB\u00BF)?\\s*\\[([^]\\n]+)].*");
    private static final Pattern SETTING =
            Pattern.compile("(?s)(\\s*)([^\\s=;\\[#][^=;]*?)(\\s*\\+?=>?\\s*)((?:\\\\;|[^;\\r\\n])*?)(\\s*(?:;.*)?)");
    private static final Pattern INCLUDE =
            Pattern.compile("(?is)\\s*#(?:try)?include\\s+(?:\"([^\"]*)\"|<([^>]*)>|([^\\s;]+))\\s*(?:;.*)?");

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
        public String line(String otherKey, String otherValue) {
            return indent + otherKey + assign + otherValue + rest;
        }

        public String withValue(String other) {
            return line(key, other);
        }
    }

    public ConfigurationText {
        lines = List.copyOf(lines);
    }

    /** A file that no other includes. */
    public static ConfigurationText of(String name, byte[] bytes) {
        return of(name, name, "", bytes);
    }

    static ConfigurationText of(String name, String root, String opening, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
        }
        return new ConfigurationText(name, root, opening, lines);
    }

    public byte[] bytes() {
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it is part of the dialplan, in which each line is part of an extension. */
    public boolean isDialplan() {
        return root.equals(DIALPLAN);
    }

    /** Whether a section is not one of a dialplan's contexts, or of chan_sip's peers, but is about all of them. */
    public static boolean isGlobal(String section) {
        return section.equals("general") || section.equals("globals");
    }

    /** The section that a line opens. */
    public Optional<String> sectionAt(int index) {
        return sectionAt(index, LongComments.in(lines));
    }

    private Optional<String> sectionAt(int index, List<Boolean> commented) {
        Matcher form = SECTION.matcher(lines.get(index));
        return !commented.get(index) && form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /** What a line includes, as it stands there. */
    public Optional<String> includeAt(int index) {
        Matcher form = INCLUDE.matcher(lines.get(index));
        return !LongComments.in(lines).get(index) && form.matches()
                ? IntStream.rangeClosed(1, 3)
                        .mapToObj(form::group)
                        .filter(place -> place != null)
                        .findFirst()
                : Optional.empty();
    }

    public List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        List<Boolean> commented = LongComments.in(lines);
        String section = opening;
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> opened = sectionAt(i, commented);
            section = opened.orElse(section);
            Matcher form = SETTING.matcher(lines.get(i));
            if (opened.isEmpty() && !commented.get(i) && form.matches()) {
                settings.add(new Setting(
                        i, section, form.group(1), form.group(2), form.group(3), form.group(4), form.group(5)));
            }
        }
        return settings;
    }

    /** Lines, from 0, that are neither settings, sections, includes, comments nor empty: nothing here knows what they do. */
    public List<Integer> unreadable() {
        List<Integer> known = settings().stream().map(Setting::index).toList();
        List<Boolean> commented = LongComments.in(lines);
        return IntStream.range(0, lines.size())
                .filter(i -> !commented.get(i) && !known.contains(i))
                .filter(i -> sectionAt(i).isEmpty() && includeAt(i).isEmpty())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).strip().startsWith(";"))
                .boxed()
                .toList();
    }

    public ConfigurationText replacing(int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return with(changed);
    }

    public ConfigurationText without(int index) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(index);
        return with(changed);
    }

    /** With another line before the one at the index, or after the last. */
    public ConfigurationText inserting(int index, String line) {
        String end = lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
        List<String> changed = new ArrayList<>(lines);
        if (index == lines.size() && !lines.get(index - 1).endsWith("\n")) {
            changed.set(index - 1, lines.get(index - 1) + end);
        }
        changed.add(index, line.replaceFirst("\r?\n$", "") + end);
        return with(changed);
    }

    private ConfigurationText with(List<String> changed) {
        return new ConfigurationText(name, root, opening, changed);
    }
}
