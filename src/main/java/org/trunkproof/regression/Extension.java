package org.trunkproof.regression;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.ExtensionLine;
import org.trunkproof.configuration.ExtensionPattern;

/**
 * An extension of the dialplan.
 *
 * @param numbers those that it takes
 */
record Extension(ExtensionPattern numbers) {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+");

    /** The one that the mutant's line is part of; empty where it is not of a dialplan, or of none. */
    static Optional<Extension> of(Mutant mutant) {
        ConfigurationText text = mutant.original();
        return Operator.priorities(text)
                .filter(setting -> setting.section().equals(mutant.section()) && setting.index() < mutant.line())
                .filter(setting -> !mutant.isOfHeader())
                .flatMap(setting -> ExtensionLine.of(setting).stream())
                .filter(line -> !line.goesOn())
                .reduce((before, last) -> last)
                .map(line -> new Extension(ExtensionPattern.of(line.number())));
    }

    /** Whether the text names a number that it takes. */
    boolean isNamedIn(String text) {
        return NUMBER.matcher(text).results().anyMatch(number -> numbers.takes(number.group()));
    }
}
