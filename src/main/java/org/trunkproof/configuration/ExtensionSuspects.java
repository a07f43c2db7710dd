package org.trunkproof.configuration;

import static org.trunkproof.configuration.SuspectLine.Likelihood.NOT_RUN;
import static org.trunkproof.configuration.SuspectLine.Likelihood.POSSIBLE;
import static org.trunkproof.configuration.SuspectLine.Likelihood.UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which lines of the dialplan may be to blame: those that were run, those that ought to have been, and what is not there. */
final class ExtensionSuspects {

    private final List<Unknown> unknowns;
    private final boolean isElsewhere;
    private final boolean isRefused;
    private final List<Line> ends;
    private final List<MissingFile> missing;
    private final List<Section> sections;
    private final Extensions extensions;
    private final Map<String, Set<String>> ran;
    private final Map<String, Set<String>> asked;

    ExtensionSuspects(Configuration configuration, Map<String, Set<String>> ran, Map<String, Set<String>> asked) {
        this.unknowns = configuration.unknowns().stream()
                .filter(unknown -> configuration.isDialplan(unknown.line().file()))
                .toList();
        this.isElsewhere = configuration.isElsewhere(Dialect.DIALPLAN);
        this.isRefused = configuration.isRefused(Dialect.DIALPLAN);
        this.ends = configuration.ends(Dialect.DIALPLAN).stream()
                .map(EndOfReading::line)
                .toList();
        this.missing = configuration.missing(Dialect.DIALPLAN);
        this.sections = configuration.sections(Dialect.DIALPLAN);
        this.extensions = new Extensions(sections, configuration.dialplansOfOtherLanguages());
        this.ran = Collections.unmodifiableMap(new LinkedHashMap<>(ran));
        this.asked = Map.copyOf(asked);
    }

    /**
     * An extension that is there, and was not run, is not why a call did not get to it.
     *
     * @param reaches whether it is in question what can be reached in the context, rather than what is done there
     */
    Stream<SuspectLine> of(String context, boolean reaches) {
        List<Line> headers = extensions.headers(context);
        return Stream.of(
                        unknown(context),
                        SuspectLine.all(UNKNOWN, ends),
                        headers.isEmpty() ? absent(context) : of(context, headers, reaches))
                .flatMap(suspects -> suspects);
    }

    /** Of the context of callers whom nobody knows: what it includes, or else what it has for what they reached. */
    Stream<SuspectLine> ofGuests(String context, boolean reaches) {
        List<Line> lines = ran.containsKey(context)
                ? ran.get(context).stream()
                        .flatMap(number -> {
                            List<Line> way = extensions.way(context, number);
                            return (way.isEmpty() ? extensions.of(context, number) : way).stream();
                        })
                        .toList()
                : reaches ? extensions.ways(context) : List.of();
        return SuspectLine.all(POSSIBLE, lines);
    }

    /** What was run in other contexts than those where calls enter. */
    Stream<SuspectLine> ranElsewhere(List<String> entered) {
        return ran.entrySet().stream()
                .filter(context -> !entered.contains(context.getKey()))
                .flatMap(context -> context.getValue().stream()
                        .flatMap(number -> SuspectLine.all(POSSIBLE, extensions.of(context.getKey(), number))));
    }

    private Stream<SuspectLine> unknown(String context) {
        return SuspectLine.all(
                UNKNOWN,
                unknowns.stream()
                        .filter(unknown -> extensions.isReached(context, unknown.section()))
                        .map(Unknown::line)
                        .toList());
    }

    private Stream<SuspectLine> absent(String context) {
        List<Line> templates = sections.stream()
                .filter(section -> section.name().equals(context))
                .flatMap(section -> section.headers().stream())
                .toList();
        return isElsewhere || isRefused
                ? Stream.empty()
                : SuspectLine.absent("there is no [" + context + "]", templates, missing, Dialect.DIALPLAN);
    }

    private Stream<SuspectLine> of(String context, List<Line> headers, boolean reaches) {
        Set<String> run = ran.getOrDefault(context, Set.of());
        List<String> wanted = wanted(context, run);
        if (wanted.isEmpty()) {
            return SuspectLine.all(NOT_RUN, headers.subList(0, 1));
        }
        return wanted.stream().flatMap(number -> {
            List<Line> found = extensions.of(context, number);
            SuspectLine.Likelihood likelihood = run.isEmpty() ? NOT_RUN : POSSIBLE;
            return found.isEmpty()
                    ? nothing(context, headers, number)
                    : Stream.concat(
                            SuspectLine.all(likelihood, reaches ? extensions.way(context, number) : List.of()),
                            SuspectLine.all(likelihood, found));
        });
    }

    /** The latest first, for it was that after which something was wrong; it may be one that is not there. */
    private List<String> wanted(String context, Set<String> run) {
        List<String> calls = new ArrayList<>(asked.getOrDefault(context, Set.of()));
        List<String> wanted = new ArrayList<>(run.isEmpty() ? calls : run);
        calls.stream()
                .reduce((before, last) -> last)
                .filter(last ->
                        !wanted.contains(last) && extensions.of(context, last).isEmpty())
                .ifPresent(wanted::add);
        Collections.reverse(wanted);
        return wanted;
    }

    /** What somebody else has, nobody here can say is not there. */
    private Stream<SuspectLine> nothing(String context, List<Line> headers, String number) {
        List<Line> elsewhere = extensions.elsewhere(context);
        return Stream.concat(
                SuspectLine.all(POSSIBLE, extensions.nowhere(context)),
                elsewhere.isEmpty() && !isElsewhere
                        ? SuspectLine.lacking(
                                POSSIBLE, headers, Dialect.DIALPLAN, "[" + context + "] has no extension for " + number)
                        : SuspectLine.all(POSSIBLE, elsewhere));
    }
}
