package org.trunkproof.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a setting: what it does, which values Asterisk documents for it, where Asterisk tells what it has loaded of
 * it, which values come to the same, and what of a trunk it bears on. Whatever is not said of it is empty.
 *
 * @param does one plain sentence for a person
 * @param source a sample file of Asterisk's, or a source file and function
 * @param takes the only words that Asterisk takes for its value, {@code <number>}, {@code <integer>}, {@code <decimal>},
 *     {@code <yes-no>} and {@code <no>} among them, which stand for what begins with a number or is one, and for Asterisk's words
 *     for yes and no; none where it takes anything
 * @param separator what stands between such words, as a regular expression; empty where the value is one of them
 * @param values what may stand there, other than anything
 * @param told the command whose output differs whenever the setting does
 * @param adds whether each line adds to those before it, rather than standing in for them
 * @param context whether the value is the name of a context
 * @param anyCase why capitals do not matter in its value; empty where they do, or where it is not known
 * @param unknown why a value that is none of {@code values} is as no; empty where it is not
 * @param same which values come to the same
 * @param aspects of the trunk, as requirements name them that pin them, which it helps to make up
 * @param unseen why no scenario can see it; empty where it helps to make up an aspect
 * @param standsFor the setting in whose place it may stand
 * @param fact which of those in an {@link Agreement} it states
 * @param usual values that do what any trunk and any phone need
 * @param needed where it is worth a word that nothing says it, because its default is not what is needed there: {@code trunk},
 *     {@code phone}, {@code any} of both, {@code general}; empty for nowhere
 * @param inherited whether what the general section says is so where an object's own says nothing
 * @param undoes the setting of which it takes back what stands before it
 * @param undoesAll values of which each takes back all of that, whatever it is
 * @param secret whether its value is a secret, or holds one
 * @param refersTo the type of those objects whose names are its value, separated by commas
 * @param factIn what of its value is such a fact, as a regular expression with one group; empty for all of it
 * @param required where an object without it is none: {@code always}, or what another setting must not be for that; of those
 *     that stand for each other one is enough
 * @param goesWith what else the object must say for it, {@code name=value}, or {@code name} where any value does, or else it is
 *     none; a setting that says no needs nothing
 * @param optional whether its default works, though something else is worth a thought
 * @param alsoAs the name under which people write the same value once more
 * @param since the first version of Asterisk that has it; empty for all that are judged
 */
public record KnownSetting(
        String does,
        String source,
        List<String> takes,
        String separator,
        List<String> values,
        String told,
        boolean adds,
        boolean context,
        String anyCase,
        String unknown,
        List<Same> same,
        List<String> aspects,
        String unseen,
        String standsFor,
        String fact,
        List<String> usual,
        String needed,
        boolean inherited,
        String undoes,
        List<String> undoesAll,
        boolean secret,
        String refersTo,
        String factIn,
        String required,
        String goesWith,
        boolean optional,
        String alsoAs,
        String since) {

    /** How a line that is not there stands in {@link Same#values}. */
    public static final String LEFT_OUT = "(left out)";

    /** How whatever may stand there stands in {@link Same#values}. */
    public static final String ANY = "*";

    private static final String YES = "(?i)yes|true|y|t|1|on";
    static final String NO = "(?i)no|false|n|f|0|off";

    /** As sscanf reads it. */
    private static final String NUMBER = "\\s*[+-]?\\d.*";

    /** As ast_parse_arg reads one that has no sign, to its end (main/config.c). */
    private static final String INTEGER = "\\s*\\+?(0[xX][0-9a-fA-F]+|\\d+)";

    private static final String DECIMAL = "\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    public KnownSetting {
        takes = List.copyOf(takes);
        values = List.copyOf(values);
        same = List.copyOf(same);
        aspects = List.copyOf(aspects);
        usual = List.copyOf(usual);
        undoesAll = List.copyOf(undoesAll);
    }

    /** Whether the value is as no: one of Asterisk's words for it (main/utils.c, ast_false), or none that is known. */
    public boolean isNo(String value) {
        return !unknown.isEmpty()
                && !value.equals(LEFT_OUT)
                && (value.matches(NO)
                        || !isYes(value)
                                && Arrays.stream(value.split(","))
                                        .noneMatch(word -> values.contains(word.toLowerCase(Locale.ROOT))));
    }

    /** The first word of the value that Asterisk does not take; empty where it takes all of them. */
    Optional<String> untaken(String value) {
        return takes.isEmpty()
                ? Optional.empty()
                : Stream.of(separator.isEmpty() ? new String[] {value} : value.split(separator))
                        .filter(word -> !word.isEmpty() && takes.stream().noneMatch(taken -> isTaken(taken, word)))
                        .findFirst();
    }

    private static boolean isTaken(String taken, String word) {
        return switch (taken) {
            case "<number>" -> word.matches(NUMBER);
            case "<integer>" -> word.matches(INTEGER);
            case "<decimal>" -> word.matches(DECIMAL);
            case "<yes-no>" -> isYes(word) || word.matches(NO);
            case "<no>" -> word.matches(NO);
            default -> word.equalsIgnoreCase(taken);
        };
    }

    /** Whether the value is one of Asterisk's words for yes (main/utils.c, ast_true). */
    public static boolean isYes(String value) {
        return value.matches(YES);
    }

    /** The names of the objects to which a value refers. */
    List<String> references(String value) {
        return refersTo.isEmpty()
                ? List.of()
                : Stream.of(value.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** What of a value may be what was agreed on. */
    String factOf(String value) {
        return factIn.isEmpty() || !value.matches(factIn) ? value : value.replaceFirst(factIn, "$1");
    }

    /** The same as a setting of an object that stands for several. */
    KnownSetting partOf(String prefix) {
        return new KnownSetting(
                does,
                source,
                takes,
                separator,
                values,
                told,
                adds,
                context,
                anyCase,
                unknown,
                same,
                aspects,
                unseen,
                standsFor.isEmpty() ? "" : prefix + standsFor,
                fact,
                usual,
                "",
                inherited,
                undoes.isEmpty() ? "" : prefix + undoes,
                undoesAll,
                secret,
                refersTo,
                factIn,
                "",
                "",
                optional,
                "",
                since);
    }

    /** Values that come to the same, and why. */
    public record Same(List<String> values, String because) {
        public Same {
            values = List.copyOf(values);
        }

        public boolean has(String value) {
            return values.contains(ANY) || values.contains(value);
        }
    }
}
