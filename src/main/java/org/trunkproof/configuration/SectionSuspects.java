package org.trunkproof.configuration;

import static org.trunkproof.configuration.SuspectLine.Likelihood.AS_AGREED;
import static org.trunkproof.configuration.SuspectLine.Likelihood.MISSING;
import static org.trunkproof.configuration.SuspectLine.Likelihood.POSSIBLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.SuspectLine.Likelihood;

/** Which settings of a trunk or a phone may be to blame: its own, a template's, or what is so for all of them. */
final class SectionSuspects {

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
        List<Line> headers = headers(sections);
        Stream<SuspectLine> ends =
                dialect.files().stream().flatMap(file -> SuspectLine.all(MISSING, configuration.ends(file)));
        return Stream.concat(
                ends,
                sections.stream().allMatch(Section::isTemplate)
                        ? SuspectLine.absent(
                                name, headers, missing(), dialect.files().get(0))
                        : groups.stream().flatMap(group -> of(name, headers, group)));
    }

    private Stream<SuspectLine> of(String name, List<Line> headers, List<String> group) {
        List<Setting> own = set(sections(name), group);
        List<Setting> found = own.isEmpty() ? inherited(group) : own;
        return found.isEmpty()
                ? SuspectLine.lacking(
                        isUsual(group.get(0), KnownSetting.LEFT_OUT) ? AS_AGREED : MISSING,
                        headers,
                        dialect.files().get(0),
                        "[" + name + "] has no " + group.get(0))
                : found.stream().map(setting -> new SuspectLine(likelihood(name, setting), setting.line()));
    }

    /** Those of the general section that are so where a section's own says nothing. */
    private List<Setting> inherited(List<String> group) {
        return set(
                general(),
                group.stream()
                        .filter(setting ->
                                known(setting).filter(KnownSetting::inherited).isPresent())
                        .toList());
    }

    /** Of the general section. */
    Stream<SuspectLine> general(List<String> settings) {
        return set(general(), settings).stream().map(setting -> new SuspectLine(POSSIBLE, setting.line()));
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
