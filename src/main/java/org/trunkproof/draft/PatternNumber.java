package org.trunkproof.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.ExtensionPattern;

/** A number that a pattern of the dialplan takes, of those that belong to nobody where the pattern leaves the choice. */
final class PatternNumber {

    /** In North America nobody has numbers that end in 555-0100 to 555-0199. */
    private static final String NORTH_AMERICAN = "12065550100";

    /** Behind the digits that lead abroad; one like it in London. */
    private static final String ABROAD = "442075550100";

    private static final String DIGITS = "0123456789";
    private static final String ABROAD_PREFIX = ".*(00|011|\\+)";

    private PatternNumber() {}

    /**
     * @param extension a number, or after an underscore a pattern of numbers
     * @return empty where it takes none, as of {@code s}
     */
    static Optional<String> of(String extension) {
        if (!extension.startsWith("_")) {
            return Optional.of(extension).filter(number -> number.matches("\\+?[0-9*#]+"));
        }
        // a dash is there to be read, but in a set
        String pattern = extension.substring(1).replaceAll("-(?![^\\[]*])", "");
        boolean isOpen = pattern.matches(".*[.!]");
        String form = isOpen ? pattern.substring(0, pattern.length() - 1) : pattern;
        String prefix = form.replaceFirst("(?<=^[+*#0-9]{0,99})[^+*#0-9].*", "");
        Stream<String> numbers = isOpen
                ? Stream.concat(
                        prefix.matches(ABROAD_PREFIX) ? Stream.of(prefix + ABROAD) : Stream.empty(),
                        Stream.iterate(NORTH_AMERICAN, rest -> !rest.isEmpty(), rest -> rest.substring(1))
                                .map(prefix::concat))
                : Stream.of(filled(form));
        ExtensionPattern taken = ExtensionPattern.of(extension);
        return numbers.filter(taken::takes).findFirst();
    }

    /** Those of some numbers that an extension takes. */
    static List<String> taken(String extension, Stream<String> numbers) {
        ExtensionPattern pattern = ExtensionPattern.of(extension);
        return numbers.filter(pattern::takes).toList();
    }

    /** From the right with the digits of a number, or the least that may stand there. */
    private static String filled(String form) {
        StringBuilder filled = new StringBuilder();
        String[] parts = form.split("(?<=])|(?=\\[)|(?<=[^\\[\\]])(?![^\\[]*])");
        for (int i = 0; i < parts.length; i++) {
            int fromRight = parts.length - i;
            ExtensionPattern part = ExtensionPattern.of("_" + parts[i]);
            String wanted = fromRight <= NORTH_AMERICAN.length()
                    ? String.valueOf(NORTH_AMERICAN.charAt(NORTH_AMERICAN.length() - fromRight))
                    : "";
            filled.append(
                    Stream.concat(Stream.of(wanted, parts[i]), DIGITS.chars().mapToObj(Character::toString))
                            .filter(digit -> digit.length() == 1 && part.takes(digit))
                            .findFirst()
                            .orElse(""));
        }
        return filled.toString();
    }
}
