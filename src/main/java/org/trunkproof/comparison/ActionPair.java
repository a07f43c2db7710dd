package org.trunkproof.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An action of one run beside the same action of the other; one of the two may not have it.
 *
 * @param lane whose it is
 * @param ofTwoAsterisks whether the runs are of two channel drivers or releases, so that a {@link Manner} is no difference
 */
public record ActionPair(Lane lane, Optional<Action> before, Optional<Action> after, boolean ofTwoAsterisks) {

    /**
     * A field in which the two differ; nothing stands for a field that one of them does not have.
     *
     * @param manner by which it may be so or so
     */
    public record FieldChange(String name, String before, String after, Optional<Manner> manner) {}

    /** Whether Asterisk did otherwise, and not by chance: what others say differs only because of that. */
    public boolean isDifference() {
        return isOther() && !isOfManner();
    }

    /** The manners by which Asterisk did otherwise, where it did. */
    public Set<Manner> manners() {
        if (!ofTwoAsterisks || !isOther()) {
            return Set.of();
        }
        return isOfTrying()
                ? Set.of(Manners.OF_TRYING)
                : fields().stream()
                        .flatMap(field -> field.manner().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isOther() {
        return lane.ofAsterisk()
                && !isSame()
                && before.filter(Action::byChance).isEmpty()
                && after.filter(Action::byChance).isEmpty();
    }

    private boolean isOfManner() {
        return ofTwoAsterisks
                && (isOfTrying()
                        || before.isPresent()
                                && after.isPresent()
                                && before.get().title().equals(after.get().title())
                                && fields().stream()
                                        .allMatch(field -> field.manner().isPresent()));
    }

    /** Whether one of the two sent a 100, and the other nothing. */
    private boolean isOfTrying() {
        return (before.isEmpty() || after.isEmpty())
                && Stream.of(before, after).flatMap(Optional::stream).allMatch(action -> action.title()
                        .startsWith(Manners.TRYING));
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
                .filter(name -> !field(before.get(), name).equals(field(after.get(), name)))
                .map(this::change)
                .toList();
    }

    private FieldChange change(String name) {
        String was = field(before.orElseThrow(), name);
        String is = field(after.orElseThrow(), name);
        return new FieldChange(
                name,
                was,
                is,
                ofTwoAsterisks ? Manner.of(before.orElseThrow().title(), name, was, is) : Optional.empty());
    }

    private static String field(Action action, String name) {
        return action.fields().getOrDefault(name, "");
    }

    /** In one line, manners left out, as in {@code asterisk to carrier: INVITE: Allow: INVITE, ACK -> INVITE}. */
    @Override
    public String toString() {
        String titles = before.map(Action::title).orElse("nothing");
        if (!titles.equals(after.map(Action::title).orElse("nothing"))) {
            titles += " -> " + after.map(Action::title).orElse("nothing");
        }
        return lane.label() + ": " + titles
                + fields().stream()
                        .filter(field -> field.manner().isEmpty())
                        .map(field ->
                                "; " + field.name() + ": " + shown(field.before()) + " -> " + shown(field.after()))
                        .reduce("", String::concat);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
