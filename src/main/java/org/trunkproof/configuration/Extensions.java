package org.trunkproof.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a context of the dialplan has for a number, as Asterisk would (main/pbx.c, pbx_find_extension). */
final class Extensions {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, List<Section>> contexts = new LinkedHashMap<>();
    private final Map<String, String> globals = new HashMap<>();

    /**
     * @param sections of extensions.conf; those of one name are one context, and templates are none
     */
    Extensions(List<Section> sections) {
        for (Section section : sections) {
            if (section.name().equalsIgnoreCase("globals")) {
                section.settings().forEach(setting -> globals.put(setting.name(), setting.means()));
            } else if (!section.isTemplate() && !ConfigurationText.isGlobal(section.name())) {
                contexts.computeIfAbsent(section.name(), name -> new ArrayList<>())
                        .add(section);
            }
        }
    }

    /** Where a context is opened; nowhere if it is not there. */
    List<Line> headers(String context) {
        return sections(context).stream()
                .flatMap(section -> section.headers().stream())
                .toList();
    }

    private List<Section> sections(String context) {
        return contexts.getOrDefault(context, List.of());
    }

    /**
     * The lines of the extension for the number: in the context the number itself before patterns that it matches, and where it
     * has neither, in the first of those that it includes which has one.
     */
    List<Line> of(String context, String number) {
        for (String one : reached(context)) {
            List<Line> literal = lines(one, number::equals);
            List<Line> found = literal.isEmpty()
                    ? lines(
                            one,
                            extension -> extension.startsWith("_")
                                    && ExtensionPattern.of(extension).takes(number))
                    : literal;
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Line> lines(String context, Predicate<String> wanted) {
        List<Line> found = new ArrayList<>();
        for (Section section : sections(context)) {
            boolean inside = false;
            for (Setting setting : section.settings()) {
                Optional<ExtensionLine> step = ExtensionLine.of(setting);
                if (step.isPresent() && !step.get().goesOn()) {
                    inside = wanted.test(withGlobals(step.get().number()));
                }
                if (inside && step.isPresent()) {
                    found.add(setting.line());
                }
            }
        }
        return found;
    }

    /** Names of extensions may be variables, if those are set for all calls (pbx_substitute_variables_helper). */
    private String withGlobals(String extension) {
        return VARIABLE.matcher(extension)
                .replaceAll(name -> Matcher.quoteReplacement(globals.getOrDefault(name.group(1), "")));
    }

    /** The context and those that it includes, in the order in which Asterisk looks into them, each once. */
    private Set<String> reached(String context) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(context));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (reached.add(one)) {
                List<Setting> includes = includes(one);
                for (int i = includes.size() - 1; i >= 0; i--) {
                    next.push(included(includes.get(i)));
                }
            }
        }
        return reached;
    }

    private List<Setting> includes(String context) {
        return sections(context).stream()
                .flatMap(section -> section.settings("include").stream())
                .toList();
    }

    /** What follows a comma says when it is included (main/pbx.c, ast_context_add_include2). */
    private static String included(Setting include) {
        return include.means().split(",", 2)[0].strip();
    }

    /** Lines of the context, and of those that it includes, which lead where nothing is known of: into what is not there. */
    List<Line> nowhere(String context) {
        return reached(context).stream()
                .flatMap(one -> includes(one).stream())
                .filter(include -> sections(included(include)).isEmpty())
                .map(Setting::line)
                .toList();
    }

    /** Lines of these contexts by which Asterisk asks somebody else for what they do not have. */
    List<Line> elsewhere(String context) {
        return reached(context).stream()
                .flatMap(one -> sections(one).stream())
                .flatMap(section -> section.settings().stream())
                .filter(setting -> setting.name().matches("(?i)[le]?switch"))
                .map(Setting::line)
                .toList();
    }
}
