package org.trunkproof.regression;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.ConfigurationText.Setting;

/**
 * An extension of the dialplan: the numbers that it takes.
 *
 * @param form what they look like, as a regular expression
 */
record Extension(Pattern form) {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+");

    /** The one that the mutant's line is part of; empty where it is not of a dialplan, or of none. */
    static Optional<Extension> of(Mutant mutant) {
        ConfigurationText text = mutant.original();
        return Operator.priorities(text)
                .filter(setting -> setting.section().equals(mutant.section()) && setting.index() < mutant.line())
                .filter(setting -> setting.key().strip().equalsIgnoreCase("exten") && !mutant.isOfHeader())
                .reduce((before, last) -> last)
                .map(Extension::of);
    }

    private static Extension of(Setting setting) {
        String name = setting.value().replaceFirst(",.*", "").strip();
        return new Extension(Pattern.compile(name.startsWith("_") ? form(name.substring(1)) : Pattern.quote(name)));
    }

    /** As pbx.c reads patterns; whatever stands in brackets is a set, as in regular expressions. */
    private static String form(String pattern) {
        StringBuilder form = new StringBuilder();
        Matcher parts = Pattern.compile("\\[[^]\\[&]+]|.").matcher(pattern);
        while (parts.find()) {
            form.append(
                    switch (parts.group()) {
                        case "X", "x" -> "\\d";
                        case "Z", "z" -> "[1-9]";
                        case "N", "n" -> "[2-9]";
                        case "." -> ".+";
                        case "!" -> ".*";
                        case "-" -> "";
                        default -> parts.group().length() > 1 ? parts.group() : Pattern.quote(parts.group());
                    });
        }
        return form.toString();
    }

    /** Whether the text names a number that it takes. */
    boolean isNamedIn(String text) {
        return NUMBER.matcher(text).results().anyMatch(number -> form.matcher(number.group())
                .matches());
    }
}
