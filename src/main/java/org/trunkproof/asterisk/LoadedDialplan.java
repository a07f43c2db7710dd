package org.trunkproof.asterisk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The dialplan that Asterisk has loaded, whatever it is written in, as {@code dialplan show} prints it (main/pbx.c,
 * show_dialplan_helper).
 *
 * @param contexts by their names, in Asterisk's order
 */
public record LoadedDialplan(Map<String, Context> contexts) {

    private static final Pattern CONTEXT =
            Pattern.compile("\\[ (?:Context|Included context) '(.+)' created by '(.*)' ]");
    private static final Pattern STEP = Pattern.compile(
            "\\s+(?:'([^']*)'(?: \\(CID match '[^']*'\\))? =>)?\\s*(?:\\[[^]]*])?\\s*(\\d+)\\. (\\w+)\\((.*)\\)\\s+\\[([^]]*)]");
    private static final Pattern INCLUDE = Pattern.compile("\\s+Include =>\\s+'([^']*)'.*");
    private static final Pattern SWITCH = Pattern.compile("\\s+(?:Alt\\. )?Switch =>.*");

    /**
     * What is in one.
     *
     * @param creator the module that has made it
     * @param includes names of other contexts, there or not
     * @param isOpen whether it asks elsewhere, such as in a database, for extensions that it has not itself
     */
    public record Context(String name, String creator, List<LoadedStep> steps, List<String> includes, boolean isOpen) {
        public Context {
            steps = List.copyOf(steps);
            includes = List.copyOf(includes);
        }
    }

    /**
     * A step of an extension.
     *
     * @param place file and line as in {@code extensions.conf:20}, or the module that has made it
     */
    public record LoadedStep(String extension, int priority, String application, String data, String place) {

        /** As a person writes it. */
        @Override
        public String toString() {
            return application + "(" + data + ")";
        }
    }

    public LoadedDialplan {
        contexts = new LinkedHashMap<>(contexts);
    }

    /** Of its lines. */
    public static LoadedDialplan of(List<String> lines) {
        Map<String, Context> contexts = new LinkedHashMap<>();
        List<LoadedStep> steps = new ArrayList<>();
        List<String> includes = new ArrayList<>();
        String name = "";
        String creator = "";
        boolean isOpen = false;
        String extension = "";
        for (String line : Stream.concat(lines.stream(), Stream.of("[ Context 'end' created by '' ]"))
                .toList()) {
            Matcher form;
            if ((form = CONTEXT.matcher(line)).matches()) {
                if (!name.isEmpty()) {
                    contexts.put(name, new Context(name, creator, steps, includes, isOpen));
                }
                name = form.group(1);
                creator = form.group(2);
                steps = new ArrayList<>();
                includes = new ArrayList<>();
                isOpen = false;
            } else if ((form = STEP.matcher(line)).matches()) {
                extension = form.group(1) == null ? extension : form.group(1);
                steps.add(new LoadedStep(
                        extension, Integer.parseInt(form.group(2)), form.group(3), form.group(4), form.group(5)));
            } else if ((form = INCLUDE.matcher(line)).matches()) {
                includes.add(form.group(1));
            } else {
                isOpen |= SWITCH.matcher(line).matches();
            }
        }
        return new LoadedDialplan(contexts);
    }

    /** Whether any context of it asks elsewhere. */
    boolean isOpen() {
        return contexts.values().stream().anyMatch(Context::isOpen);
    }

    public boolean has(String context) {
        return contexts.containsKey(context);
    }

    /** The context and those that it includes, in whatever depth, as far as they are there. */
    public List<Context> reached(String context) {
        List<Context> reached = new ArrayList<>();
        reach(context, new HashSet<>(), reached);
        return reached;
    }

    private void reach(String context, Set<String> seen, List<Context> reached) {
        Optional<Context> found = Optional.ofNullable(contexts.get(context)).filter(one -> seen.add(one.name()));
        found.ifPresent(one -> {
            reached.add(one);
            one.includes().forEach(other -> reach(other.replaceFirst(",.*|\\|.*", ""), seen, reached));
        });
    }

    /** All steps, context by context. */
    public Stream<LoadedStep> steps() {
        return contexts.values().stream().flatMap(context -> context.steps().stream());
    }
}
