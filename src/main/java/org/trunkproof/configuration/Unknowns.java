package org.trunkproof.configuration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;

/**
 * Finds what Asterisk takes no notice of without a word, or with one in its log that nobody reads (channels/chan_sip.c,
 * reload_config and build_peer; pbx/pbx_config.c, pbx_load_config).
 */
final class Unknowns {

    private static final String TYPE = "type";

    /** What stands in a context of the dialplan. */
    private static final Set<String> OF_CONTEXT =
            Set.of("exten", "same", "include", "ignorepat", "switch", "lswitch", "eswitch", "autohints");

    private final Dialect dialect;
    private final Map<Line, Unknown> found = new LinkedHashMap<>();
    private final Set<Line> read = new HashSet<>();

    private Unknowns(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * In the order of the sections. A line of a template is told of once, and not at all where one of those that begin with it
     * reads it.
     *
     * @param ofDriver sections of the driver's files, by file
     * @param ofDialplan those of the dialplan's
     * @param isAllKnown whether there are no objects besides
     */
    static List<Unknown> in(
            Dialect dialect, Map<String, List<Section>> ofDriver, Stream<Section> ofDialplan, boolean isAllKnown) {
        Unknowns unknowns = new Unknowns(dialect);
        if (dialect.types().areSaid()) {
            unknowns.objects(ofDriver, isAllKnown);
        } else {
            unknowns.peers(ofDriver.values().stream()
                    .flatMap(List::stream)
                    .filter(section -> !section.isTemplate())
                    .toList());
        }
        ofDialplan
                .filter(section -> !section.isTemplate())
                .forEach(section -> unknowns.look(section, Unknowns::inDialplan));
        unknowns.found.keySet().removeAll(unknowns.read);
        return List.copyOf(unknowns.found.values());
    }

    private void objects(Map<String, List<Section>> byFile, boolean isAllKnown) {
        List<Section> all = byFile.values().stream().flatMap(List::stream).toList();
        byFile.forEach((file, sections) -> {
            ObjectUnknowns objects = new ObjectUnknowns(dialect, file, all, isAllKnown);
            sections.stream().filter(section -> !section.isTemplate()).forEach(section -> look(section, objects::in));
            objects.twice().forEach(unknown -> found.putIfAbsent(unknown.line(), unknown));
        });
    }

    private void peers(List<Section> sections) {
        sections.forEach(section -> look(section, this::inDriver));
        sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(Dialect.GENERAL))
                .skip(1)
                .forEach(this::secondGeneral);
    }

    /** There ast_variable_browse is asked, which knows the first of a name. */
    private void secondGeneral(Section section) {
        Line header = section.headers().get(0);
        found.put(
                header,
                new Unknown(
                        header,
                        section.name(),
                        dialect.name() + " reads no other " + section
                                + " than the first, and nothing that stands in this one",
                        ""));
    }

    private void look(Section section, Function<Section, List<Unknown>> how) {
        List<Unknown> unknown = how.apply(section);
        unknown.forEach(one -> found.putIfAbsent(one.line(), one));
        Set<Line> lines = unknown.stream().map(Unknown::line).collect(Collectors.toSet());
        section.settings().stream()
                .map(Setting::line)
                .filter(line -> !lines.contains(line))
                .forEach(read::add);
    }

    private List<Unknown> inDriver(Section section) {
        String type = dialect.typeOf(section);
        List<Unknown> settings = section.settings().stream()
                .flatMap(setting -> inDriver(section, type, setting).stream())
                .toList();
        boolean isNothing = type.equals(dialect.types().peer())
                && section.type().isEmpty()
                && settings.stream().noneMatch(unknown -> unknown.setting().equals(TYPE));
        return isNothing
                ? Stream.concat(Stream.of(typeless(section)), settings.stream()).toList()
                : settings;
    }

    private Unknown typeless(Section section) {
        return new Unknown(
                section.headers().get(0),
                section.name(),
                section + " has no type, and " + dialect.name() + " leaves such a section out",
                TYPE);
    }

    private Optional<Unknown> inDriver(Section section, String type, Setting setting) {
        String name = setting.name().toLowerCase(Locale.ROOT);
        return dialect.known(new LinePlace(false, section.name(), name))
                .map(known -> known.untaken(setting.means())
                        .map(word -> new Unknown(
                                setting.line(), section.name(), notTaken(known, setting.name(), word), name)))
                .orElseGet(() -> {
                    String meant = meant(type, name);
                    return Optional.of(new Unknown(
                            setting.line(), section.name(), notRead(section, type, setting.name(), meant), meant));
                });
    }

    private String notTaken(KnownSetting known, String setting, String word) {
        return dialect.name() + " takes no '" + word + "' for " + setting
                + Spelling.meant(
                                word,
                                known.takes().stream()
                                        .filter(taken -> !taken.startsWith("<"))
                                        .toList())
                        .map(nearest -> "; the nearest that it takes is " + nearest)
                        .orElse("");
    }

    private String notRead(Section section, String type, String setting, String meant) {
        return dialect.name() + " reads no " + setting + " in " + section
                + (isOf(other(type), setting)
                        ? type.equals(Dialect.GENERAL)
                                ? ", but in the section of each peer"
                                : ", but in [" + Dialect.GENERAL + "]"
                        : "")
                + (meant.isEmpty() || meant.equalsIgnoreCase(setting) ? "" : "; the nearest that it reads is " + meant);
    }

    /** Which setting of such a section the name was meant for; empty where nobody can tell. */
    private String meant(String type, String name) {
        Optional<String> usual =
                Optional.ofNullable(dialect.mistaken().get(name)).filter(meant -> isRead(type, meant));
        if (usual.isPresent() || isOf(other(type), name)) {
            return usual.orElse(name);
        }
        return Spelling.meant(
                        name,
                        Stream.of(type, dialect.types().peer())
                                .flatMap(of -> dialect.settings(of).keySet().stream())
                                .filter(setting -> isRead(type, setting))
                                .toList())
                .orElse("");
    }

    private String other(String type) {
        return type.equals(Dialect.GENERAL) ? dialect.types().peer() : Dialect.GENERAL;
    }

    private boolean isOf(String type, String setting) {
        return dialect.settings(type).containsKey(setting.toLowerCase(Locale.ROOT));
    }

    private boolean isRead(String type, String setting) {
        return dialect.known(new LinePlace(false, type, setting)).isPresent();
    }

    private static List<Unknown> inDialplan(Section section) {
        Set<String> read =
                switch (section.name().toLowerCase(Locale.ROOT)) {
                    case Dialect.GENERAL ->
                        Dialect.ofDialplan().settings(Dialect.GENERAL).keySet();
                    case "globals" ->
                        section.settings().stream()
                                .map(setting -> setting.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet());
                    default -> OF_CONTEXT;
                };
        return section.settings().stream()
                .filter(setting -> !read.contains(setting.name().toLowerCase(Locale.ROOT)))
                .map(setting -> inDialplan(section, setting, read))
                .toList();
    }

    private static Unknown inDialplan(Section section, Setting setting, Set<String> read) {
        String nearest =
                Spelling.meant(setting.name().toLowerCase(Locale.ROOT), read).orElse("");
        return new Unknown(
                setting.line(),
                section.name(),
                "the dialplan has no " + setting.name() + " in " + section
                        + (nearest.isEmpty() ? "" : "; the nearest that it has is " + nearest),
                nearest);
    }
}
