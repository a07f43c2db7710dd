package org.trunkproof.requirement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a requirement is not met, or one of its scenarios does not pass, and why.
 *
 * @param requirement its id
 * @param scenario its title, an outline's as it is written or with its values filled in; empty where all of them are meant
 */
public record Deviation(String requirement, Optional<String> scenario, String reason) {

    private static final Pattern LINE =
            Pattern.compile("(" + RequirementId.FORM + ")(?:\\s*\\((.*?)\\))?\\s*:\\s*(\\S.*)");

    /** As it stands in a line, such as {@code TP-SEC-02: why} or {@code TP-NAME-01 (A call out): why}; empty if it is none. */
    public static Optional<Deviation> read(String line) {
        Matcher form = LINE.matcher(line);
        return form.matches()
                ? Optional.of(new Deviation(form.group(1), Optional.ofNullable(form.group(2)), form.group(3)))
                : Optional.empty();
    }

    /** What it is of, as it stands before the colon. */
    public String subject() {
        return requirement + scenario.map(title -> " (" + title + ")").orElse("");
    }

    /** Whether it is said of the scenario, by its title as it was run. */
    boolean isOf(Requirement other, String title) {
        return requirement.equals(other.id())
                && scenario.filter(named -> !named.equals(title) && !other.isRunAs(named, title))
                        .isEmpty();
    }

    /** How much it is about this scenario alone, among those that are said of it. */
    int closeness(String title) {
        return scenario.map(named -> named.equals(title) ? 2 : 1).orElse(0);
    }

    @Override
    public String toString() {
        return subject() + ": " + reason;
    }
}
