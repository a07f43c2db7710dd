package org.trunkproof.configuration;

import static org.trunkproof.configuration.SuspectLine.Likelihood.AS_AGREED;
import static org.trunkproof.configuration.SuspectLine.Likelihood.MISSING;
import static org.trunkproof.configuration.SuspectLine.Likelihood.POSSIBLE;
import static org.trunkproof.configuration.SuspectLine.Likelihood.UNDONE;
import static org.trunkproof.configuration.SuspectLine.Likelihood.UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.SuspectLine.Likelihood;

/** Which settings of a trunk or a phone may be to blame: its own, a template's, or what is so for all of them. */
final class SectionSuspects {

    private static final String CONTEXT = "context";

    /** Where guests' calls begin if nothing says where (channels/chan_sip.c, DEFAULT_CONTEXT). */
    private static final String DEFAULT_CONTEXT = "default";

    private final Configuration configuration;
    private final Dialect dialect;
    private final Agreement agreement;

    SectionSuspects(Configuration configuration, Agreement agreement) {
        this.configuration = configuration;
        this.dialect = configuration.dialect();
        this.agreement = agreement;
    }

    /**
     * Of the sections of the name.
     *
     * @param groups settings, those together that stand for each other
     */
    Stream<SuspectLine> of(String name, List<List<String>> groups) {
        if (groups.isEmpty()) {
            return Stream.empty();
        }
        List<Section> sections = sections(name);
        Stream<SuspectLine> ends = dialect.files().stream()
                .flatMap(file -> configuration.ends(file).stream())
                .map(end -> new SuspectLine(UNKNOWN, end.line()));
        return Stream.concat(
                ends,
                sections.stream().allMatch(Section::isTemplate)
                        ? absent(name, headers(sections))
                        : groups.stream().flatMap(group -> of(name, headers(sections), group)));
    }

    /** What somebody else may have, nobody here can say is not there; of a file that is not taken, enough is said. */
    private Stream<SuspectLine> absent(String name, List<Line> headers) {
        String file = dialect.files().get(0);
        return configuration.isElsewhere(file) || configuration.isRefused(file)
                ? Stream.empty()
                : SuspectLine.absent(name, headers, missing(), file);
    }

    /** Only what is set, by itself, a template, or for all. */
    Stream<SuspectLine> setIn(String name, List<List<String>> groups) {
        return groups.stream().flatMap(group -> Stream.concat(unknown(name, group), found(name, group)));
    }

    private Stream<SuspectLine> of(String name, List<Line> headers, List<String> group) {
        List<SuspectLine> found = setIn(name, List.of(group)).toList();
        return found.isEmpty() && isNeeded(name, group.get(0))
                ? SuspectLine.lacking(MISSING, headers, dialect.files().get(0), "[" + name + "] has no " + group.get(0))
                : found.stream();
    }

    private boolean isNeeded(String name, String setting) {
        String needed = known(setting).map(KnownSetting::needed).orElse("");
        return needed.equals("any") || needed.equals(name.equals(agreement.deskPhone()) ? "phone" : "trunk");
    }

    private Stream<SuspectLine> found(String name, List<String> group) {
        List<Section> sections = sections(name);
        List<Setting> own = set(sections, group);
        UndoneSettings undone = UndoneSettings.in(own.isEmpty() ? general() : sections, dialect);
        return (own.isEmpty() ? inherited(group) : own)
                .stream()
                        .map(setting -> new SuspectLine(
                                undone.has(setting) ? UNDONE : likelihood(name, setting), setting.line()));
    }

    /** Lines of the section, and of that of all, of which Asterisk takes no notice and which were meant for one of these. */
    private Stream<SuspectLine> unknown(String name, List<String> group) {
        return configuration.unknowns().stream()
                .filter(unknown -> unknown.section().equals(name)
                        || unknown.section().equalsIgnoreCase(Dialect.GENERAL) && isInherited(unknown.setting()))
                .filter(unknown -> group.contains(unknown.setting()))
                // of what is not there, a sentence says more than the header of its section
                .filter(unknown -> headers(sections(name)).stream().noneMatch(unknown.line()::equals))
                .map(unknown -> new SuspectLine(UNKNOWN, unknown.line()));
    }

    /** Those of the general section that are so where a section's own says nothing. */
    private List<Setting> inherited(List<String> group) {
        return set(general(), group.stream().filter(this::isInherited).toList());
    }

    private boolean isInherited(String setting) {
        return known(setting).filter(KnownSetting::inherited).isPresent();
    }

    /** Of the general section. */
    Stream<SuspectLine> general(List<String> settings) {
        return settings.stream()
                .flatMap(setting -> Stream.concat(
                        unknown(Dialect.GENERAL, List.of(setting)),
                        set(general(), List.of(setting)).stream()
                                .filter(one -> !isOtherTrunks(one))
                                .map(one -> new SuspectLine(likelihoodInGeneral(one), one.line()))));
    }

    /** A line by which Asterisk registers with the carrier of another trunk than the one that something went wrong with. */
    private boolean isOtherTrunks(Setting setting) {
        if (!setting.isCalled("register")) {
            return false;
        }
        RegisterLine line = RegisterLine.of(setting);
        return agreement.isOtherTrunks(line.host()) || agreement.isOtherTrunks(line.peer());
    }

    /** What it does not say, and had better. */
    Stream<SuspectLine> lackingInGeneral(List<String> settings) {
        return settings.stream()
                .filter(setting -> isNeededByAll(setting)
                        && general(List.of(setting)).findAny().isEmpty())
                .flatMap(setting -> SuspectLine.lacking(
                        POSSIBLE, headers(general()), dialect.files().get(0), "[general] has no " + setting));
    }

    private Likelihood likelihoodInGeneral(Setting setting) {
        return dialect.known(new LinePlace(false, Dialect.GENERAL, setting.name()))
                        .filter(known -> known.usual().contains(setting.means()))
                        .isPresent()
                ? AS_AGREED
                : POSSIBLE;
    }

    private boolean isNeededByAll(String setting) {
        return dialect.known(new LinePlace(false, Dialect.GENERAL, setting))
                .filter(known -> known.needed().equals(Dialect.GENERAL))
                .isPresent();
    }

    /** Where calls begin that are nobody's. */
    String contextOfGuests() {
        return set(general(), List.of(CONTEXT)).stream()
                .findFirst()
                .map(Setting::means)
                .orElse(DEFAULT_CONTEXT);
    }

    /** The first, because Asterisk reads no other (ast_variable_browse); names in capitals are the same. */
    private List<Section> general() {
        return all().filter(section -> section.name().equalsIgnoreCase(Dialect.GENERAL) && !section.isTemplate())
                .limit(1)
                .toList();
    }

    /** Those that are no templates, if there are any. */
    private List<Section> sections(String name) {
        List<Section> called =
                all().filter(section -> section.name().equals(name)).toList();
        List<Section> objects =
                called.stream().filter(section -> !section.isTemplate()).toList();
        return objects.isEmpty() ? called : objects;
    }

    private Stream<Section> all() {
        return dialect.files().stream().flatMap(file -> configuration.sections(file).stream());
    }

    private List<MissingFile> missing() {
        return dialect.files().stream()
                .flatMap(file -> configuration.missing(file).stream())
                .toList();
    }

    private static List<Line> headers(List<Section> sections) {
        return sections.stream().flatMap(section -> section.headers().stream()).toList();
    }

    /** In the order of the names; of those of one name the last first, because it counts, unless each adds to those before. */
    private List<Setting> set(List<Section> sections, List<String> names) {
        List<Setting> set = new ArrayList<>();
        for (String name : names) {
            List<Setting> ofName = new ArrayList<>(sections.stream()
                    .flatMap(section -> section.settings(name).stream())
                    .toList());
            if (known(name).filter(KnownSetting::adds).isEmpty()) {
                Collections.reverse(ofName);
            }
            set.addAll(ofName);
        }
        return set;
    }

    private Likelihood likelihood(String section, Setting setting) {
        return agreement.says(
                                section,
                                known(setting.name()).map(KnownSetting::fact).orElse(""),
                                setting.means())
                        || isUsual(setting.name(), setting.means())
                ? AS_AGREED
                : POSSIBLE;
    }

    private boolean isUsual(String setting, String value) {
        return known(setting).filter(one -> one.usual().contains(value)).isPresent();
    }

    private Optional<KnownSetting> known(String setting) {
        return dialect.known(new LinePlace(false, agreement.peer(), setting));
    }
}
