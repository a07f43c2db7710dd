package org.trunkproof.configuration;

import java.util.List;

/**
 * The line that opens a section, {@code [name](options)}.
 *
 * @param options as they stand there: {@code !} makes a template of it, {@code +} adds to a section that there is, and a name
 *     has it begin with what that section says
 */
public record SectionHeader(String name, List<String> options) implements Statement {

    public SectionHeader {
        options = List.copyOf(options);
    }

    /** Spaces around an option are part of it, and one before the bracket makes options none (main/config.c). */
    static Statement of(String text) {
        int end = text.indexOf(']');
        if (end < 0) {
            return new Unreadable(Flaw.NO_BRACKET);
        }
        String name = text.substring(1, end);
        if (!text.startsWith("(", end + 1)) {
            return new SectionHeader(name, List.of());
        }
        int close = text.indexOf(')', end + 2);
        return close < 0
                ? new Unreadable(Flaw.NO_PARENTHESIS)
                : new SectionHeader(name, List.of(text.substring(end + 2, close).split(",", -1)));
    }

    public boolean isTemplate() {
        return options.contains("!");
    }

    /** Whether it opens a section that there is once more. */
    public boolean isAddition() {
        return options.stream().anyMatch(option -> option.startsWith("+"));
    }
}
