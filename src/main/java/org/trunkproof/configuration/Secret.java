package org.trunkproof.configuration;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What nobody may read in a line of a configuration.
 *
 * @param file relative to the folder
 * @param line from 1
 * @param from where in the line it begins, as a character of a byte each
 * @param to where it is over
 * @param value what Asterisk takes it for
 * @param contexts what stands before it where Asterisk or a report says it, for a value that is no secret elsewhere
 */
public record Secret(String file, int line, int from, int to, String value, List<Neighbours> contexts) {

    /** What a report has in its place. */
    static final String MASK = "********";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}|\\$\\[[^]]*]");

    /**
     * What a value stands between.
     *
     * @param before with a space for any number of blanks
     * @param after likewise; empty for anything
     */
    public record Neighbours(String before, String after) {
        static Neighbours before(String text) {
            return new Neighbours(text, "");
        }
    }

    public Secret {
        contexts = List.copyOf(contexts);
    }

    /** What it is made of besides what Asterisk puts something else in the place of; nothing of a variable alone. */
    public List<String> parts() {
        return Stream.of(EXPRESSION.split(value))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** Whether a report has put something in the place of a value, so that nobody can tell it from another. */
    public static boolean isMasked(String value) {
        return value.contains(MASK);
    }

    Secret at(String inFile, int inLine, int offset) {
        return new Secret(inFile, inLine, from + offset, to + offset, value, contexts);
    }
}
