package org.trunkproof.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a context of the dialplan has for a number, as Asterisk would (main/pbx.c, pbx_find_extension). */
final class Extensions {

    /**
     * A context that is looked into.
     *
     * @param from the one that includes it; none of the one that is asked for
     * @param by the line by which that does
     */
    private record Reached(
            String context,
            @Nullable Reached from,
            @Nullable Line by) {

        /** The lines that lead there, the outermost first. */
        List<Line> way() {
            Deque<Line> way = new ArrayDeque<>();
            for (Reached one = this; one != null && one.by != null; one = one.from) {
                way.push(one.by);
            }
            return List.copyOf(way);
        }
    }

    private final Map<String, List<DialplanContext>> contexts = new LinkedHashMap<>();
    private final GlobalVariables globals;

    /**
     * @param sections of extensions.conf; those of one name are one context, and templates are none
     * @param others contexts that are written in another language; they add to those
     */
    Extensions(List<Section> sections, List<DialplanContext> others) {
        globals = new GlobalVariables(sections);
        for (Section section : sections) {
            if (!section.isTemplate() && !ConfigurationText.isGlobal(section.name())) {
                add(DialplanContext.of(section));
            }
        }
        others.forEach(this::add);
    }

    private void add(DialplanContext context) {
        contexts.computeIfAbsent(context.name(), name -> new ArrayList<>()).add(context);
    }

    /** The lines by which a context includes the one that has the number, the outermost first; none where it has it itself. */
    List<Line> way(String context, String number) {
        for (Reached one : reached(context).values()) {
            if (!found(one.context, number).isEmpty()) {
                return one.way();
            }
        }
        return List.of();
    }

    /** All lines by which a context reaches others. */
    List<Line> ways(String context) {
        return reached(context).keySet().stream()
                .flatMap(one -> includes(one).stream())
                .map(DialplanContext.Inclusion::line)
                .toList();
    }

    /** Whether the context is the other, or includes it. */
    boolean isReached(String context, String other) {
        return reached(context).containsKey(other);
    }

    /** Where a context is opened; nowhere if it is not there. */
    List<Line> headers(String context) {
        return parts(context).flatMap(part -> part.headers().stream()).toList();
    }

    private Stream<DialplanContext> parts(String context) {
        return contexts.getOrDefault(context, List.of()).stream();
    }

    /**
     * The lines of the extension for the number: in the context the number itself before patterns that it matches, and where it
     * has neither, in the first of those that it includes which has one.
     */
    List<Line> of(String context, String number) {
        return reached(context).keySet().stream()
                .map(one -> found(one, number))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Line> found(String one, String number) {
        List<Line> literal = lines(one, number::equals);
        return literal.isEmpty()
                ? lines(
                        one,
                        extension -> extension.startsWith("_")
                                && ExtensionPattern.of(extension).takes(number))
                : literal;
    }

    private List<Line> lines(String context, Predicate<String> wanted) {
        return parts(context)
                .flatMap(part -> part.steps().stream())
                .filter(step -> wanted.test(withGlobals(step.extension())))
                .map(DialplanContext.ExtensionStep::line)
                .toList();
    }

    /** Names of extensions may be variables, if those are set for all calls (pbx_substitute_variables_helper). */
    private String withGlobals(String extension) {
        return globals.replaced(extension, none -> "");
    }

    /** The context and those that it includes, in the order in which Asterisk looks into them, each once. */
    private Map<String, Reached> reached(String context) {
        Map<String, Reached> reached = new LinkedHashMap<>();
        Deque<Reached> next = new ArrayDeque<>(List.of(new Reached(context, null, null)));
        while (!next.isEmpty()) {
            Reached one = next.pop();
            if (reached.putIfAbsent(one.context, one) == null) {
                List<DialplanContext.Inclusion> includes = includes(one.context);
                for (int i = includes.size() - 1; i >= 0; i--) {
                    next.push(new Reached(
                            includes.get(i).context(), one, includes.get(i).line()));
                }
            }
        }
        return reached;
    }

    private List<DialplanContext.Inclusion> includes(String context) {
        return parts(context).flatMap(part -> part.inclusions().stream()).toList();
    }

    /** Lines of the context, and of those that it includes, which lead where nothing is known of: into what is not there. */
    List<Line> nowhere(String context) {
        return reached(context).keySet().stream()
                .flatMap(one -> includes(one).stream())
                .filter(include -> parts(include.context()).findAny().isEmpty())
                .map(DialplanContext.Inclusion::line)
                .toList();
    }

    /** Lines of these contexts by which Asterisk asks somebody else for what they do not have. */
    List<Line> elsewhere(String context) {
        return reached(context).keySet().stream()
                .flatMap(this::parts)
                .flatMap(part -> part.switches().stream())
                .toList();
    }
}
