package org.trunkproof.site.compared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.comparison.Action;
import org.trunkproof.comparison.ActionPair;
import org.trunkproof.site.text.Legible;
import org.trunkproof.site.text.MarkedText;

/**
 * What both runs did, or one of them, in full.
 *
 * @param number counted from 1 in the order of the ladder
 * @param before the message of the one, if it is one; what differs is marked
 * @param now the message of the other
 */
public record PairText(int number, ActionPair pair, Optional<MarkedText> before, Optional<MarkedText> now) {

    private static final int MOST_OF_CHANGES = 160;
    private static final int MOST_OF_VALUE = 600;

    /** A field that one of the two has at least. */
    public record FieldPair(String name, String before, String now) {

        public boolean differs() {
            return !before.equals(now);
        }
    }

    public String lane() {
        return Legible.line(pair.lane().label());
    }

    /** As in {@code 200 to INVITE}, or what stands in the place of what. */
    public String title() {
        String one = pair.before().map(Action::title).orElse("nothing");
        String other = pair.after().map(Action::title).orElse("nothing");
        return Legible.line(one.equals(other) ? one : one + " \u2192 " + other);
    }

    public boolean differs() {
        return pair.isDifference();
    }

    /** The fields that differ, in a line. */
    public String changes() {
        String changes = pair.fields().stream()
                .map(field -> field.name() + ": " + shown(field.before()) + " \u2192 " + shown(field.after()))
                .collect(Collectors.joining("; "));
        return Legible.shortened(Legible.line(changes), MOST_OF_CHANGES);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    /** Whether either of the two is a message. */
    public boolean message() {
        return before.isPresent() || now.isPresent();
    }

    /** All fields of what is no message. */
    public List<FieldPair> fields() {
        Set<String> names = Stream.of(pair.before(), pair.after())
                .flatMap(Optional::stream)
                .flatMap(action -> action.fields().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return names.stream()
                .map(name -> new FieldPair(Legible.line(name), field(pair.before(), name), field(pair.after(), name)))
                .toList();
    }

    private static String field(Optional<Action> action, String name) {
        return Legible.shortened(
                Legible.line(
                        action.map(one -> one.fields().getOrDefault(name, "")).orElse("")),
                MOST_OF_VALUE);
    }
}
