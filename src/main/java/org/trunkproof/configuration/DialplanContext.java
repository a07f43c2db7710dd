package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A context of the dialplan as one file has it, whatever language that is written in.
 *
 * @param headers where it is opened
 * @param steps of its extensions, in their order
 * @param switches lines by which Asterisk asks somebody else for what it does not have
 */
record DialplanContext(
        String name, List<Line> headers, List<ExtensionStep> steps, List<Inclusion> inclusions, List<Line> switches) {

    /**
     * Where something is done for an extension.
     *
     * @param extension the number, or after an underscore the pattern of numbers, that it is for
     */
    record ExtensionStep(String extension, Line line) {}

    /** Where it says that what another has, it has as well. */
    record Inclusion(String context, Line line) {}

    DialplanContext {
        headers = List.copyOf(headers);
        steps = List.copyOf(steps);
        inclusions = List.copyOf(inclusions);
        switches = List.copyOf(switches);
    }

    /** Of a section of extensions.conf (pbx/pbx_config.c, pbx_load_config). */
    static DialplanContext of(Section section) {
        List<ExtensionStep> steps = new ArrayList<>();
        Optional<String> extension = Optional.empty();
        for (Setting setting : section.settings()) {
            Optional<ExtensionLine> step = ExtensionLine.of(setting);
            if (step.isPresent() && !step.get().goesOn()) {
                extension = step.map(ExtensionLine::number);
            }
            if (step.isPresent()) {
                extension.ifPresent(number -> steps.add(new ExtensionStep(number, setting.line())));
            }
        }
        return new DialplanContext(
                section.name(),
                section.headers(),
                steps,
                section.settings("include").stream()
                        .map(include -> new Inclusion(included(include.means()), include.line()))
                        .toList(),
                section.settings().stream()
                        .filter(setting -> setting.name().matches("(?i)[le]?switch"))
                        .map(Setting::line)
                        .toList());
    }

    /** What follows a comma says when it is included (main/pbx.c, ast_context_add_include2). */
    private static String included(String include) {
        return include.split(",", 2)[0].strip();
    }
}
