package org.trunkproof.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.asterisk.ConfigurationFolder.Line;
import org.trunkproof.configuration.ExtensionPattern;

/** Finds what a context of extensions.conf has for a number, as Asterisk would (main/pbx.c, ext_cmp). */
final class Extensions {

    private static final Pattern EXTEN = Pattern.compile("exten\\s*=>?\\s*([^,/]+)[,/].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAME = Pattern.compile("same\\s*=>?.*", Pattern.CASE_INSENSITIVE);

    private Extensions() {}

    /** The lines of the context's extension for the number: the number itself before patterns that it matches. */
    static List<Line> of(List<Line> context, String number) {
        List<Line> literal = lines(context, extension -> extension.equals(number));
        return literal.isEmpty()
                ? lines(
                        context,
                        extension -> extension.startsWith("_")
                                && ExtensionPattern.of(extension).takes(number))
                : literal;
    }

    private static List<Line> lines(List<Line> context, Predicate<String> wanted) {
        List<Line> found = new ArrayList<>();
        boolean inside = false;
        for (Line line : context) {
            String text = line.text().strip();
            Optional<String> extension = extension(text);
            if (extension.isPresent()) {
                inside = wanted.test(extension.get());
            }
            if (inside && (extension.isPresent() || SAME.matcher(text).matches())) {
                found.add(line);
            }
        }
        return found;
    }

    private static Optional<String> extension(String text) {
        Matcher exten = EXTEN.matcher(text);
        return exten.matches() ? Optional.of(exten.group(1).strip()) : Optional.empty();
    }
}
