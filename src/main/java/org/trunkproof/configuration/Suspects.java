package org.trunkproof.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.configuration.SuspectLine.Likelihood;

/**
 * Where the configuration may be to blame, the likeliest first: what has changed, then what Asterisk takes no notice of, what is
 * missing, what is there, and last what says just what was agreed on.
 */
public final class Suspects {

    private final Configuration configuration;
    private final Aspects aspects;
    private final Agreement agreement;
    private final SectionSuspects sections;
    private final ExtensionSuspects extensions;
    private final DialSuspects dialled;

    private final List<Line> changed;

    /**
     * @param ran extensions that were run, by context, the latest last
     * @param asked extensions that callers asked for, by the context that is theirs, the latest last
     * @param changed lines that are other than when all was well
     */
    public Suspects(
            Configuration configuration,
            Agreement agreement,
            Map<String, Set<String>> ran,
            Map<String, Set<String>> asked,
            List<Line> changed) {
        this.changed = List.copyOf(changed);
        this.configuration = configuration;
        this.aspects = configuration.dialect().aspects();
        this.agreement = agreement;
        this.sections = new SectionSuspects(configuration, agreement);
        this.extensions = new ExtensionSuspects(configuration, ran, asked);
        this.dialled = new DialSuspects(configuration, agreement);
    }

    /** The same where it was the trunk that something went wrong with. */
    public List<Line> of(List<String> wrong) {
        return of(wrong, List.of(agreement.peer()));
    }

    /**
     * Lines with file and number, and sentences where a setting, a section or an extension is missing: in all files, with what
     * templates say, and the general section where that is so for all.
     *
     * @param wrong what went wrong has to do with, the likeliest first; see {@link Aspects#settings}
     * @param concerned names of the sections of those whom it went wrong with, the likeliest first
     */
    public List<Line> of(List<String> wrong, List<String> concerned) {
        boolean reaches = wrong.contains(Aspects.REACH);
        List<SuspectLine> all = Stream.concat(
                        modules(),
                        wrong.stream()
                                .flatMap(Aspects::causes)
                                .distinct()
                                .flatMap(aspect -> of(aspect, concerned, reaches)))
                .toList();
        boolean better = all.stream().anyMatch(suspect -> suspect.likelihood() != Likelihood.NOT_RUN);
        return all.stream()
                .filter(suspect -> !better || suspect.likelihood() != Likelihood.NOT_RUN)
                .sorted(Comparator.comparing((SuspectLine suspect) -> !isChanged(suspect.line()))
                        .thenComparing(SuspectLine::likelihood))
                .map(SuspectLine::line)
                .distinct()
                .toList();
    }

    private boolean isChanged(Line line) {
        return line.number() > 0
                && changed.stream()
                        .anyMatch(other -> other.file().equals(line.file()) && other.number() == line.number());
    }

    /** Why Asterisk runs without what every call needs; whatever went wrong, that comes first. */
    private Stream<SuspectLine> modules() {
        return Modules.OF_EVERY_CALL.stream()
                .flatMap(module -> configuration.keepingOut(module).stream())
                .map(line -> new SuspectLine(Likelihood.UNKNOWN, line));
    }

    private Stream<SuspectLine> of(String aspect, List<String> concerned, boolean reaches) {
        return switch (aspect) {
            case Aspects.REACH -> Stream.empty();
            case Aspects.INBOUND_DIALPLAN -> ofDialplan(agreement.inbound(), reaches);
            case Aspects.OUTBOUND_DIALPLAN -> ofDialplan(agreement.outbound(), reaches);
            case Aspects.GUESTS ->
                Stream.of(
                                sections.general(aspects.ofGeneral(aspect)),
                                concerned.stream().flatMap(section -> sections.of(section, aspects.ofPeer(aspect))),
                                extensions.ofGuests(sections.contextOfGuests(), reaches),
                                sections.lackingInGeneral(aspects.ofGeneral(aspect)))
                        .flatMap(suspects -> suspects);
            case Aspects.DESK_PHONE ->
                Stream.concat(
                        sections.of(agreement.deskPhone(), aspects.ofPeer(aspect)),
                        sections.general(aspects.ofGeneral(aspect)));
            case Aspects.CALLER_NUMBER -> ofCallerNumber();
            case Aspects.REGISTRATION -> ofRegistration();
            // who is not asked is called all the same
            case Aspects.REACHABLE ->
                concerned.stream().flatMap(section -> sections.setIn(section, aspects.ofPeer(aspect)));
            case Aspects.CALLING_HOSTS ->
                Stream.concat(
                        new CallingHostSuspects(configuration, agreement).all(),
                        sections.of(agreement.peer(), aspects.ofPeer(aspect)));
            default ->
                Stream.concat(
                        (Aspects.OF_TRUNK.contains(aspect) ? List.of(agreement.peer()) : concerned)
                                .stream().flatMap(section -> sections.of(section, aspects.ofPeer(aspect))),
                        sections.general(aspects.ofGeneral(aspect)));
        };
    }

    /** Where it is neither the trunk's own nor everybody's, there is none. */
    private Stream<SuspectLine> ofRegistration() {
        List<List<SettingName>> own = aspects.ofPeer(Aspects.REGISTRATION);
        List<SettingName> general = aspects.ofGeneral(Aspects.REGISTRATION);
        List<SuspectLine> ofTrunk = sections.of(agreement.peer(), own).toList();
        return Stream.of(
                        ofTrunk.stream(),
                        sections.general(general),
                        ofTrunk.isEmpty() ? sections.lackingInGeneral(general) : Stream.<SuspectLine>empty())
                .flatMap(suspects -> suspects);
    }

    /** The context in which calls enter, and then where they went from there, such as a menu. */
    private Stream<SuspectLine> ofDialplan(String entered, boolean reaches) {
        return dialled.among(Stream.concat(
                        extensions.of(entered, reaches),
                        extensions.ranElsewhere(
                                List.of(agreement.inbound(), agreement.outbound(), sections.contextOfGuests())))
                .toList());
    }

    /** What the trunk says in its place, and then whose number it is. */
    private Stream<SuspectLine> ofCallerNumber() {
        List<List<SettingName>> settings = aspects.ofPeer(Aspects.CALLER_NUMBER);
        return Stream.of(
                        sections.setIn(agreement.peer(), settings),
                        // only the number was agreed on, and not the name that stands with it
                        sections.of(agreement.deskPhone(), settings)
                                .map(suspect -> suspect.likelihood() == Likelihood.AS_AGREED
                                        ? new SuspectLine(Likelihood.POSSIBLE, suspect.line())
                                        : suspect),
                        sections.general(aspects.ofGeneral(Aspects.CALLER_NUMBER)))
                .flatMap(suspects -> suspects);
    }
}
