package org.trunkproof.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.KnownSetting;

/**
 * The mistakes that people make in a dialplan in AEL, which is no list of settings: a statement that is gone, and a name, a
 * comparison, a number or a time that is another.
 */
final class AelMistakes {

    private static final Pattern CONTEXT = Pattern.compile("(\\bcontext\\s+)([\\w-]+)");
    private static final Pattern EXTENSION = Pattern.compile("(^\\s*)([\\w*#.-]+)(?=\\s*=>)");
    private static final Pattern STATEMENT = Pattern.compile("\\s*(?:&\\s*)?[\\w-]+\\s*(?:\\(.*\\)|=[^>].*);\\s*");

    private static final List<Kind> KINDS = List.of(
            new Kind("rename-section", CONTEXT, "$1$2-old"),
            new Kind("change-pattern", EXTENSION, "$1$2x"),
            new Kind("other-value", Pattern.compile("()\\s(=|==)\\s(?=[\"$\\d])"), " != "),
            new Kind("other-value", Pattern.compile("(\"\\d*)(\\d)(?=\")"), "$1"),
            new Kind("change-target", Pattern.compile("(\\b[A-Za-z]+/)([\\w-]+)"), "$1$2x"),
            new Kind("change-target", Pattern.compile("(\\bVoiceMail\\()(\\d+)"), "$1200"),
            new Kind("change-timeout", Pattern.compile("(\\bDial\\([^;]*,)(\\d+)(?=\\))"), "$12"),
            new Kind("change-timeout", Pattern.compile("(\\bDial\\([^;]*,)(\\d+)(?=\\))"), "$1200"));

    private AelMistakes() {}

    /**
     * @param operator its name in reports
     * @param place of two groups
     * @param by what stands there instead, with $1 and $2 for the groups
     */
    private record Kind(String operator, Pattern place, String by) {

        Stream<String> of(String line) {
            return place.matcher(line).results().map(found -> replaced(line, found));
        }

        /** By hand, because in "$12" a Matcher would find a group 12. */
        private String replaced(String line, MatchResult found) {
            return line.substring(0, found.start())
                    + by.replace("$1", found.group(1)).replace("$2", found.group(2))
                    + line.substring(found.end());
        }
    }

    static Stream<Mutant> of(ConfigurationText text) {
        List<Mutant> mutants = new ArrayList<>();
        String context = "";
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (line.strip().startsWith("//")) {
                continue;
            }
            Matcher named = CONTEXT.matcher(line);
            context = named.find() ? named.group(2) : context;
            if (STATEMENT.matcher(line).matches()) {
                mutants.add(mutant("delete-line", text, i, context, KnownSetting.LEFT_OUT, text.without(i)));
            }
            for (Kind kind : KINDS) {
                int index = i;
                String section = context;
                kind.of(line)
                        .map(becomes -> mutant(
                                kind.operator(), text, index, section, becomes.strip(), text.replacing(index, becomes)))
                        .forEach(mutants::add);
            }
        }
        return mutants.stream();
    }

    /** A line has no name there but that of what it does. */
    private static Mutant mutant(
            String operator, ConfigurationText text, int index, String context, String becomes, ConfigurationText to) {
        String does = text.lines().get(index).strip().split("[^\\w-]", 2)[0];
        return new Mutant(operator, index + 1, context, does, becomes, text, to);
    }
}
