package org.trunkproof.configuration;

import static org.trunkproof.configuration.SuspectLine.Likelihood.AS_AGREED;
import static org.trunkproof.configuration.SuspectLine.Likelihood.MISSING;
import static org.trunkproof.configuration.SuspectLine.Likelihood.POSSIBLE;
import static org.trunkproof.configuration.SuspectLine.Likelihood.UNDONE;
import static org.trunkproof.configuration.SuspectLine.Likelihood.UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.SuspectLine.Likelihood;

/** Which settings of a trunk or a phone may be to blame: its own, a template's, or what is so for all of them. */
final class SectionSuspects {

    private static final String CONTEXT = "context";
    private static final String REGISTER = "register";

    /** Where guests' calls begin if nothing says where (channels/chan_sip.c, DEFAULT_CONTEXT). */
    private static final String DEFAULT_CONTEXT = "default";

    private final Configuration configuration;
    private final Dialect dialect;
    private final Agreement agreement;
    private final Related related;

    SectionSuspects(Configuration configuration, Agreement agreement) {
        this.configuration = configuration;
        this.dialect = configuration.dialect();
        this.agreement = agreement;
        this.related = new Related(dialect, all().toList());
    }

    /**
     * Of the sections that make up whoever has the name.
     *
     * @param groups settings, those together that stand for each other
     */
    Stream<SuspectLine> of(String name, List<List<SettingName>> groups) {
        if (groups.isEmpty()) {
            return Stream.empty();
        }
        List<Section> sections = related.of(name);
        Stream<SuspectLine> ends = dialect.files().stream()
                .flatMap(file -> configuration.ends(file).stream())
                .map(end -> new SuspectLine(UNKNOWN, end.line()));
        return Stream.concat(
                ends,
                sections.stream().noneMatch(this::isThere)
                        ? Stream.concat(lost(name), absent(name, headers(templates(sections))))
                        : groups.stream().flatMap(group -> of(name, sections, group)));
    }

    /** Where sections say what they are, others of the name are not who calls and is called. */
    private boolean isThere(Section section) {
        return !section.isTemplate()
                && (!dialect.types().areSaid() || dialect.types().isPeer(dialect.typeOf(section)));
    }

    private static List<Section> templates(List<Section> sections) {
        return sections.stream().filter(Section::isTemplate).toList();
    }

    /** Of the sections of a name, why they are nothing. */
    private Stream<SuspectLine> lost(String name) {
        return dialect.types().areSaid()
                ? configuration.unknowns().stream()
                        .filter(unknown -> unknown.section().equals(name) && unknown.drops())
                        .map(unknown -> new SuspectLine(UNKNOWN, unknown.line()))
                : Stream.empty();
    }

    /** What somebody else may have, nobody here can say is not there; of a file that is not taken, enough is said. */
    private Stream<SuspectLine> absent(String name, List<Line> headers) {
        String file = dialect.files().get(0);
        return configuration.isElsewhere(file) || configuration.isRefused(file)
                ? Stream.empty()
                : SuspectLine.absent("there is no " + calledPeer(name), headers, missing(), file);
    }

    private String calledPeer(String name) {
        return (dialect.types().areSaid() ? dialect.types().peer() + " " : "") + "[" + name + "]";
    }

    /** Only what is set, by itself, a template, or for all. */
    Stream<SuspectLine> setIn(String name, List<List<SettingName>> groups) {
        return groups.stream().flatMap(group -> Stream.concat(unknown(name, group), found(name, group)));
    }

    private Stream<SuspectLine> of(String name, List<Section> sections, List<SettingName> group) {
        List<SuspectLine> found = setIn(name, List.of(group)).toList();
        SettingName first = group.get(0);
        List<Section> objects = ofType(sections, first.type());
        String file = dialect.fileOf(first.type());
        if (!found.isEmpty() || !isNeeded(name, first)) {
            return found.stream();
        }
        return objects.isEmpty()
                ? lackingObject(name, sections, first.type(), file)
                : SuspectLine.lacking(
                        known(first).filter(KnownSetting::optional).isPresent() ? AS_AGREED : MISSING,
                        headers(objects),
                        file,
                        objects.get(0) + said(first.type()) + " has no " + first.name());
    }

    private String said(String type) {
        return dialect.types().areSaid() ? " (" + dialect.types().by() + "=" + type + ")" : "";
    }

    /** What belongs to somebody; of what that one refers to, enough is said elsewhere. */
    private Stream<SuspectLine> lackingObject(String name, List<Section> sections, String type, String file) {
        boolean isReferredTo = sections.stream()
                .flatMap(section -> dialect.settings(dialect.typeOf(section)).values().stream())
                .anyMatch(setting -> setting.refersTo().equals(type));
        boolean isPart = sections.stream().anyMatch(section -> dialect.types()
                .parts()
                .getOrDefault(dialect.typeOf(section), Map.of())
                .containsValue(type));
        return isReferredTo || isPart || configuration.isElsewhere(file)
                ? Stream.empty()
                : SuspectLine.lacking(MISSING, headers(sections), file, "[" + name + "] has no " + type);
    }

    private boolean isNeeded(String name, SettingName setting) {
        String needed = known(setting).map(KnownSetting::needed).orElse("");
        return needed.equals("any") || needed.equals(role(name));
    }

    private String role(String name) {
        return name.equals(agreement.deskPhone()) ? "phone" : "trunk";
    }

    private Stream<SuspectLine> found(String name, List<SettingName> group) {
        List<Section> sections = related.of(name);
        List<Setting> own = set(sections, group);
        UndoneSettings undone = UndoneSettings.in(own.isEmpty() ? general() : sections, dialect);
        return (own.isEmpty() ? inherited(group) : own)
                .stream()
                        .map(setting -> new SuspectLine(
                                undone.has(setting) ? UNDONE : likelihood(name, sections, group, setting),
                                setting.line()));
    }

    /**
     * Lines of the sections, and of that of all, of which Asterisk takes no notice and which were meant for one of these, or
     * because of which it takes no notice of one of them at all.
     */
    private Stream<SuspectLine> unknown(String name, List<SettingName> group) {
        List<Section> sections = related.of(name);
        Set<String> names = sections.stream().map(Section::name).collect(Collectors.toSet());
        names.add(name);
        return configuration.unknowns().stream()
                .filter(unknown -> names.contains(unknown.section())
                        || isGeneral(unknown.section()) && isInherited(group, unknown.setting()))
                .filter(unknown -> group.stream().anyMatch(one -> one.name().equals(unknown.setting()))
                        || unknown.drops() && isIn(ofType(sections, group.get(0).type()), unknown.line()))
                // of what is not there, a sentence says more than the header of its section
                .filter(unknown -> unknown.drops() || headers(sections).stream().noneMatch(unknown.line()::equals))
                .map(unknown -> new SuspectLine(UNKNOWN, unknown.line()));
    }

    private boolean isGeneral(String section) {
        return !dialect.types().areSaid() && section.equalsIgnoreCase(Dialect.GENERAL);
    }

    private static boolean isIn(List<Section> sections, Line line) {
        return sections.stream()
                .anyMatch(section -> section.headers().contains(line)
                        || section.settings().stream()
                                .anyMatch(setting -> setting.line().equals(line)));
    }

    /** Those of the general section that are so where a section's own says nothing. */
    private List<Setting> inherited(List<SettingName> group) {
        return set(
                general(),
                group.stream()
                        .filter(one ->
                                known(one).filter(KnownSetting::inherited).isPresent())
                        .toList());
    }

    private boolean isInherited(List<SettingName> group, String setting) {
        return group.stream()
                .filter(one -> one.name().equals(setting))
                .anyMatch(one -> known(one).filter(KnownSetting::inherited).isPresent());
    }

    /** Of what is about all objects. */
    Stream<SuspectLine> general(List<SettingName> settings) {
        return settings.stream()
                .flatMap(setting -> Stream.concat(
                        namesOfGeneral().flatMap(name -> unknown(name, List.of(setting))),
                        set(general(), List.of(setting)).stream()
                                .filter(one -> !isOtherTrunks(one))
                                .map(one -> new SuspectLine(likelihoodInGeneral(setting, one), one.line()))));
    }

    /** A line by which Asterisk registers with the carrier of another trunk than the one that something went wrong with. */
    private boolean isOtherTrunks(Setting setting) {
        if (!setting.isCalled(REGISTER)) {
            return false;
        }
        RegisterLine line = RegisterLine.of(setting);
        return agreement.isOtherTrunks(line.host()) || agreement.isOtherTrunks(line.peer());
    }

    /** What it does not say, and had better. */
    Stream<SuspectLine> lackingInGeneral(List<SettingName> settings) {
        return settings.stream()
                .filter(setting -> known(setting)
                                .filter(known -> known.needed().equals(Dialect.GENERAL))
                                .isPresent()
                        && general(List.of(setting)).findAny().isEmpty())
                .flatMap(setting -> SuspectLine.lacking(
                        POSSIBLE, headers(general()), dialect.files().get(0), "[general] has no " + setting.name()));
    }

    private Likelihood likelihoodInGeneral(SettingName name, Setting setting) {
        return known(name)
                                .filter(known -> known.usual().contains(setting.means()))
                                .isPresent()
                        || setting.isCalled(REGISTER) && isAsAgreed(RegisterLine.of(setting))
                ? AS_AGREED
                : POSSIBLE;
    }

    /** Where no extension is named, calls are for none of the trunk's numbers. */
    private boolean isAsAgreed(RegisterLine line) {
        return agreement.says(agreement.peer(), "host", line.host())
                && agreement.says(agreement.peer(), "username", line.account())
                && agreement.says(agreement.peer(), "password", line.password())
                && agreement.says(agreement.peer(), "did", line.extension());
    }

    /** Where calls begin that are nobody's; empty where they do nowhere. */
    String contextOfGuests() {
        String guests = dialect.types().guests();
        List<Section> sections = guests.isEmpty() ? general() : related.of(guests);
        return sections.stream()
                .flatMap(section -> section.settings(CONTEXT).stream())
                .reduce((before, last) -> last)
                .map(Setting::means)
                .orElse(guests.isEmpty() || sections.stream().anyMatch(this::isThere) ? DEFAULT_CONTEXT : "");
    }

    private Stream<String> namesOfGeneral() {
        return dialect.types().areSaid() ? general().stream().map(Section::name) : Stream.of(Dialect.GENERAL);
    }

    /** The first of each type, because Asterisk reads no other (ast_variable_browse); names in capitals are the same. */
    private List<Section> general() {
        Map<String, Section> first = new LinkedHashMap<>();
        all().filter(section -> !section.isTemplate())
                .filter(section -> dialect.types().general().contains(dialect.typeOf(section)))
                .forEach(section -> first.putIfAbsent(dialect.typeOf(section), section));
        return List.copyOf(first.values());
    }

    /** Those that say that they are of the type; where none says so, all of them. */
    private List<Section> ofType(List<Section> sections, String type) {
        return dialect.types().areSaid()
                ? sections.stream()
                        .filter(section -> dialect.typeOf(section).equals(type))
                        .toList()
                : sections;
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
    private List<Setting> set(List<Section> sections, List<SettingName> names) {
        List<Setting> set = new ArrayList<>();
        for (SettingName name : names) {
            List<Setting> ofName = new ArrayList<>(ofType(sections, name.type()).stream()
                    .flatMap(section -> section.settings(name.name()).stream())
                    .toList());
            if (known(name).filter(KnownSetting::adds).isEmpty()) {
                Collections.reverse(ofName);
            }
            set.addAll(ofName);
        }
        return set;
    }

    private Likelihood likelihood(String name, List<Section> sections, List<SettingName> group, Setting setting) {
        return group.stream()
                        .filter(one -> setting.isCalled(one.name()))
                        .flatMap(one -> known(one).stream())
                        .anyMatch(known -> agreement.says(name, known.fact(), known.factOf(setting.means()))
                                || known.usual().contains(setting.means())
                                || names(known, sections, setting, role(name)))
                ? AS_AGREED
                : POSSIBLE;
    }

    /** Whether it only names what is there, and is not what only the other of a trunk and a phone needs. */
    private boolean names(KnownSetting known, List<Section> sections, Setting setting, String role) {
        List<String> referred = known.references(setting.means());
        return !referred.isEmpty()
                && List.of("", "any", role).contains(known.needed())
                && referred.stream().allMatch(name -> ofType(sections, known.refersTo()).stream()
                        .anyMatch(section -> section.name().equals(name)));
    }

    private Optional<KnownSetting> known(SettingName setting) {
        return dialect.known(setting);
    }
}
