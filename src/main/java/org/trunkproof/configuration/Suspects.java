package org.trunkproof.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.configuration.SuspectLine.Likelihood;

/**
 * Where the configuration may be to blame, the likeliest first: what is missing, then what is there, and last what says just
 * what was agreed on.
 */
public final class Suspects {

    private final Configuration configuration;
    private final Aspects aspects;
    private final Agreement agreement;
    private final SectionSuspects sections;
    private final ExtensionSuspects extensions;

    /**
     * @param ran extensions that were run, by context
     * @param asked extensions that callers asked for, by the context that is theirs
     */
    public Suspects(
            Configuration configuration,
            Agreement agreement,
            Map<String, Set<String>> ran,
            Map<String, Set<String>> asked) {
        this.configuration = configuration;
        this.aspects = configuration.dialect().aspects();
        this.agreement = agreement;
        this.sections = new SectionSuspects(configuration, agreement);
        this.extensions = new ExtensionSuspects(configuration, ran, asked);
    }

    /**
     * Lines with file and number, and sentences where a setting, a section or an extension is missing: in all files, with what
     * templates say, and the general section where that is so for all.
     *
     * @param wrong what went wrong has to do with, the likeliest first; see {@link Aspects#settings}
     */
    public List<Line> of(List<String> wrong) {
        List<SuspectLine> all =
                Stream.concat(modules(), wrong.stream().flatMap(this::of)).toList();
        boolean better = all.stream().anyMatch(suspect -> suspect.likelihood() != Likelihood.NOT_RUN);
        return all.stream()
                .filter(suspect -> !better || suspect.likelihood() != Likelihood.NOT_RUN)
                .sorted(Comparator.comparing(SuspectLine::likelihood))
                .map(SuspectLine::line)
                .distinct()
                .toList();
    }

    /** Why Asterisk runs without what every call needs; whatever went wrong, that comes first. */
    private Stream<SuspectLine> modules() {
        return Modules.OF_EVERY_CALL.stream()
                .flatMap(module -> configuration.keepingOut(module).stream())
                .map(line -> new SuspectLine(Likelihood.MISSING, line));
    }

    private Stream<SuspectLine> of(String aspect) {
        return switch (aspect) {
            case Aspects.INBOUND_DIALPLAN -> extensions.of(agreement.inbound());
            case Aspects.OUTBOUND_DIALPLAN -> extensions.of(agreement.outbound());
            case Aspects.DESK_PHONE, Aspects.CALLER_NUMBER ->
                sections.of(agreement.deskPhone(), aspects.ofPeer(aspect));
            default ->
                Stream.concat(
                        sections.of(agreement.peer(), aspects.ofPeer(aspect)),
                        sections.general(aspects.ofGeneral(aspect)));
        };
    }
}
