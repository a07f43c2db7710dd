package org.trunkproof.comparison;

import java.util.List;
import java.util.Optional;

/**
 * How Asterisks of two channel drivers, or of two releases, say the same in other words: whoever is told does nothing else
 * because of it.
 *
 * @param what it is about, as a person finds it in a list
 * @param why nothing follows from it, and where that is written
 */
public record Manner(String what, String why) {

    /**
     * The one by which a field of an action may be so or so; none where somebody may go by it.
     *
     * @param title of the action, as in {@code 200 to INVITE}
     * @param name of the field
     * @param before its value in the one run, empty where it is not there
     * @param after its value in the other
     */
    static Optional<Manner> of(String title, String name, String before, String after) {
        return Manners.ALL.stream()
                .filter(rule -> rule.fields().contains(name) || rule.fields().isEmpty())
                .filter(rule -> rule.meaning().isSame(title, before, after))
                .map(Rule::manner)
                .findFirst();
    }

    /**
     * What makes it one.
     *
     * @param fields that it is about; where there are none, those of any name
     */
    record Rule(Manner manner, List<String> fields, Meaning meaning) {

        /** Whether a value means the same as another. */
        interface Meaning {
            boolean isSame(String title, String before, String after);
        }

        static Rule of(String what, String why, String fields, Meaning meaning) {
            return new Rule(new Manner(what, why), fields.isEmpty() ? List.of() : List.of(fields.split(", ")), meaning);
        }
    }
}
