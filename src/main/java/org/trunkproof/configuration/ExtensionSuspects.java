package org.trunkproof.configuration;

import static org.trunkproof.configuration.SuspectLine.Likelihood.MISSING;
import static org.trunkproof.configuration.SuspectLine.Likelihood.NOT_RUN;
import static org.trunkproof.configuration.SuspectLine.Likelihood.POSSIBLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which lines of the dialplan may be to blame: those that were run, those that ought to have been, and what is not there. */
final class ExtensionSuspects {

    private final List<Line> ends;
    private final List<MissingFile> missing;
    private final List<Section> sections;
    private final Extensions extensions;
    private final Map<String, Set<String>> ran;
    private final Map<String, Set<String>> asked;

    ExtensionSuspects(Configuration configuration, Map<String, Set<String>> ran, Map<String, Set<String>> asked) {
        this.ends = configuration.ends(Dialect.DIALPLAN);
        this.missing = configuration.missing(Dialect.DIALPLAN);
        this.sections = configuration.sections(Dialect.DIALPLAN);
        this.extensions = new Extensions(sections);
        this.ran = Map.copyOf(ran);
        this.asked = Map.copyOf(asked);
    }

    /** An extension that is there, and was not run, is not why a call did not get to it. */
    Stream<SuspectLine> of(String context) {
        List<Line> headers = extensions.headers(context);
        return Stream.concat(
                SuspectLine.all(MISSING, ends), headers.isEmpty() ? absent(context) : of(context, headers));
    }

    private Stream<SuspectLine> absent(String context) {
        List<Line> templates = sections.stream()
                .filter(section -> section.name().equals(context))
                .flatMap(section -> section.headers().stream())
                .toList();
        return SuspectLine.absent(context, templates, missing, Dialect.DIALPLAN);
    }

    private Stream<SuspectLine> of(String context, List<Line> headers) {
        Set<String> run = ran.getOrDefault(context, Set.of());
        Set<String> wanted = run.isEmpty() ? asked.getOrDefault(context, Set.of()) : run;
        if (wanted.isEmpty()) {
            return SuspectLine.all(NOT_RUN, headers.subList(0, 1));
        }
        return wanted.stream().flatMap(number -> {
            List<Line> found = extensions.of(context, number);
            return found.isEmpty()
                    ? nothing(context, headers, number)
                    : SuspectLine.all(run.isEmpty() ? NOT_RUN : POSSIBLE, found);
        });
    }

    /** What somebody else has, nobody here can say is not there. */
    private Stream<SuspectLine> nothing(String context, List<Line> headers, String number) {
        List<Line> elsewhere = extensions.elsewhere(context);
        return Stream.concat(
                SuspectLine.all(POSSIBLE, extensions.nowhere(context)),
                elsewhere.isEmpty()
                        ? SuspectLine.lacking(
                                POSSIBLE, headers, Dialect.DIALPLAN, "[" + context + "] has no extension for " + number)
                        : SuspectLine.all(POSSIBLE, elsewhere));
    }
}
