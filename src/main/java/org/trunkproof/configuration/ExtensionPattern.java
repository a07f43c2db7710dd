package org.trunkproof.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which numbers an extension of the dialplan takes (main/pbx.c, ext_cmp).
 *
 * @param form what they look like, as a regular expression
 */
public record ExtensionPattern(Pattern form) {

    private static final Pattern PART = Pattern.compile("\\[[^]\\[&]+]|.");

    /** Of its name as it stands in the dialplan: a number, or after an underscore a pattern of numbers. */
    public static ExtensionPattern of(String name) {
        try {
            return new ExtensionPattern(
                    Pattern.compile(name.startsWith("_") ? form(name.substring(1)) : Pattern.quote(name)));
        } catch (PatternSyntaxException e) {
            // a set such as [9-0], which no number is in
            return new ExtensionPattern(Pattern.compile(Pattern.quote(name)));
        }
    }

    /** Whatever stands in brackets is a set, as in regular expressions. */
    private static String form(String pattern) {
        StringBuilder form = new StringBuilder();
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            form.append(
                    switch (parts.group()) {
                        case "X", "x" -> "[0-9]";
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

    public boolean takes(String number) {
        return form.matcher(number).matches();
    }
}
