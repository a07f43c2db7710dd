package org.trunkproof.configuration;

import static org.trunkproof.configuration.SuspectLine.Likelihood.AS_AGREED;
import static org.trunkproof.configuration.SuspectLine.Likelihood.MISSING;
import static org.trunkproof.configuration.SuspectLine.Likelihood.POSSIBLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of lines of the dialplan that were run, how likely those are to blame by which somebody is dialled: by whom that is. */
final class DialSuspects {

    private final Agreement agreement;
    private final DialTargets targets;

    /** Those who are there, and those who were agreed on: that one of them is not there is another aspect's. */
    private final Set<String> known;

    private final boolean isAllKnown;

    DialSuspects(Configuration configuration, Agreement agreement) {
        this.agreement = agreement;
        this.targets = new DialTargets(configuration);
        List<String> files = configuration.dialect().files();
        this.known = Stream.of(
                        agreement.otherTrunks().stream(),
                        Stream.of(agreement.peer(), agreement.deskPhone()),
                        files.stream()
                                .flatMap(file -> configuration.sections(file).stream())
                                .filter(section -> !section.isTemplate() && isPeer(configuration, section))
                                .map(Section::name))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        this.isAllKnown = files.stream()
                .noneMatch(file -> configuration.isElsewhere(file)
                        || configuration.isRefused(file)
                        || !configuration.missing(file).isEmpty());
    }

    private static boolean isPeer(Configuration configuration, Section section) {
        Dialect dialect = configuration.dialect();
        return !dialect.types().areSaid() || dialect.types().isPeer(dialect.typeOf(section));
    }

    /**
     * Who dials nobody that there is comes first. Of two trunks, a line that dials the other is not to blame, as long as there is
     * one that dials this, or was to; where there is none, one of those that dial the other ought to, the last of them first.
     */
    Stream<SuspectLine> among(List<SuspectLine> suspects) {
        boolean isMeant = suspects.stream()
                .map(SuspectLine::line)
                .anyMatch(line -> targets.of(line).contains(agreement.peer()) || isNobodys(line));
        List<SuspectLine> mistaken = new ArrayList<>(suspects.stream()
                .filter(suspect -> !isMeant && suspect.likelihood() == POSSIBLE && isOtherTrunks(suspect.line()))
                .toList());
        Collections.reverse(mistaken);
        return Stream.concat(
                mistaken.stream().flatMap(suspect -> withGlobals(POSSIBLE, suspect.line())),
                suspects.stream().flatMap(suspect -> weighed(suspect, isMeant)));
    }

    private Stream<SuspectLine> weighed(SuspectLine suspect, boolean isMeant) {
        if (suspect.likelihood() != POSSIBLE) {
            return Stream.of(suspect);
        }
        if (isNobodys(suspect.line())) {
            return withGlobals(MISSING, suspect.line());
        }
        return Stream.of(
                isMeant && isOtherTrunks(suspect.line()) ? new SuspectLine(AS_AGREED, suspect.line()) : suspect);
    }

    /** The line that says whom it dials, and then the one that does. */
    private Stream<SuspectLine> withGlobals(SuspectLine.Likelihood likelihood, Line line) {
        return SuspectLine.all(
                likelihood,
                Stream.concat(targets.globalsIn(line).stream(), Stream.of(line)).toList());
    }

    private boolean isOtherTrunks(Line line) {
        Set<String> dialled = targets.of(line);
        return !dialled.isEmpty() && agreement.otherTrunks().containsAll(dialled);
    }

    /** Whether nobody whom it dials is in the driver's files; a name with a dot is that of a host. */
    private boolean isNobodys(Line line) {
        Set<String> dialled = targets.of(line);
        return isAllKnown
                && !dialled.isEmpty()
                && dialled.stream().noneMatch(name -> name.contains(".") || known.contains(name));
    }
}
