package org.trunkproof.configuration;

import java.util.Optional;

/**
 * A line of a context that is a step of an extension, {@code exten => name,priority(label),application(arguments)} or
 * {@code same => priority,application} (pbx/pbx_config.c).
 *
 * @param extension its name, and after a slash the caller that it is for; empty in a line that goes on with the one before
 * @param priority with its label
 * @param application the name of what is run
 */
public record ExtensionLine(String extension, String priority, String application) {

    /** Empty for what is no step. */
    public static Optional<ExtensionLine> of(Setting setting) {
        String value = setting.means();
        if (setting.isCalled("same")) {
            return Optional.of(step("", value));
        }
        return setting.isCalled("exten") ? Optional.of(step(before(',', value), after(',', value))) : Optional.empty();
    }

    private static ExtensionLine step(String extension, String rest) {
        String application = after(',', rest).strip();
        int end = 0;
        while (end < application.length()
                && (Character.isLetterOrDigit(application.charAt(end)) || application.charAt(end) == '_')) {
            end++;
        }
        return new ExtensionLine(extension.strip(), before(',', rest).strip(), application.substring(0, end));
    }

    private static String before(char separator, String text) {
        int at = text.indexOf(separator);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String after(char separator, String text) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(at + 1);
    }

    /** The number, or after an underscore the pattern of numbers, that it is for. */
    public String number() {
        return before('/', extension).strip();
    }

    /** Whether it goes on with the extension that the line before it is of. */
    public boolean goesOn() {
        return extension.isEmpty();
    }
}
