package org.trunkproof.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An action of one run beside the same action of the other; one of the two may not have it.
 *
 * @param lane whose it is
 */
public record ActionPair(Lane lane, Optional<Action> before, Optional<Action> after) {

    /** A field in which the two differ; nothing stands for a field that one of them does not have. */
    public record FieldChange(String name, String before, String after) {}

    /** Whether Asterisk did otherwise, and not by chance: what others say differs only because of that. */
    public boolean isDifference() {
        return lane.ofAsterisk()
                && !isSame()
                && before.filter(Action::byChance).isEmpty()
                && after.filter(Action::byChance).isEmpty();
    }

    boolean isSame() {
        return before.isPresent() && after.isPresent() && before.get().isSameAs(after.get());
    }

    /** In the order of the fields; none when one of the two does not have the action at all. */
    public List<FieldChange> fields() {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>(before.get().fields().keySet());
        names.addAll(after.get().fields().keySet());
        return names.stream()
                .map(name -> new FieldChange(name, field(before.get(), name), field(after.get(), name)))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private static String field(Action action, String name) {
        return action.fields().getOrDefault(name, "");
    }

    /** In one line, as in {@code asterisk to carrier: INVITE: Allow: INVITE, ACK -> INVITE}. */
    @Override
    public String toString() {
        String titles = before.map(Action::title).orElse("nothing");
        if (!titles.equals(after.map(Action::title).orElse("nothing"))) {
            titles += " -> " + after.map(Action::title).orElse("nothing");
        }
        return lane.label() + ": " + titles
                + fields().stream()
                        .map(field ->
                                "; " + field.name() + ": " + shown(field.before()) + " -> " + shown(field.after()))
                        .reduce("", String::concat);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
