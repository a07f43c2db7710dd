package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;

/**
 * The same of a driver whose sections say what they are: what is no object, what makes Asterisk leave one out, and what refers
 * to one that is not there (res/res_sorcery_config.c, sorcery_config_internal_load; main/config_options.c, aco_process_var).
 */
final class ObjectUnknowns {

    /** What begins so, any object may have (main/sorcery.c, sorcery_extended_config_handler). */
    private static final String FREE = "@";

    private static final String ALWAYS = "always";

    private final Dialect dialect;
    private final String file;
    private final List<Section> all;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final boolean isAllKnown;

    /**
     * @param file whose sections are looked at
     * @param all sections of all of the driver's files
     * @param isAllKnown whether there are no objects besides
     */
    ObjectUnknowns(Dialect dialect, String file, List<Section> all, boolean isAllKnown) {
        this.dialect = dialect;
        this.file = file;
        this.all = all.stream().filter(section -> !section.isTemplate()).toList();
        this.isAllKnown = isAllKnown;
        this.all.forEach(section -> named.computeIfAbsent(dialect.typeOf(section), type -> new LinkedHashSet<>())
                .add(section.name()));
    }

    List<Unknown> in(Section section) {
        String type = dialect.typeOf(section);
        if (type.isEmpty()) {
            return List.of(typeless(section));
        }
        if (!dialect.fileOf(type).equals(file)) {
            return List.of(dropping(
                    typeLine(section),
                    section,
                    dialect.name() + " reads what is of type " + type + " from " + dialect.fileOf(type)
                            + " only, and leaves " + section + " out",
                    dialect.types().by()));
        }
        List<Unknown> found = new ArrayList<>();
        section.settings().forEach(setting -> in(section, type, setting).ifPresent(found::add));
        if (found.stream().noneMatch(Unknown::drops)) {
            lacking(section, type).or(() -> alone(section, type)).ifPresent(found::add);
        }
        return found;
    }

    private static Unknown dropping(Line line, Section section, String what, String setting) {
        return new Unknown(line, section.name(), what, setting, true);
    }

    private Line typeLine(Section section) {
        return section.settings(dialect.types().by()).stream()
                .map(Setting::line)
                .findFirst()
                .orElse(section.headers().get(0));
    }

    private Unknown typeless(Section section) {
        String by = dialect.types().by();
        String what = section.type()
                .map(said -> dialect.name() + " knows no " + by + " '" + said + "', and leaves " + section + " out"
                        + Spelling.meant(said, known())
                                .map(nearest -> "; the nearest that it knows is " + nearest)
                                .orElse(""))
                .orElse(section + " has no " + by + ", and " + dialect.name() + " leaves such a section out");
        return dropping(typeLine(section), section, what, by);
    }

    private List<String> known() {
        return dialect.objects().keySet().stream()
                .filter(type -> dialect.fileOf(type).equals(file))
                .sorted()
                .toList();
    }

    private Optional<Unknown> in(Section section, String type, Setting setting) {
        String name = setting.name().toLowerCase(Locale.ROOT);
        if (name.startsWith(FREE)) {
            return Optional.empty();
        }
        Optional<KnownSetting> known = dialect.known(new SettingName(type, name));
        if (known.isEmpty()) {
            // of what stands for several objects, only what begins like a part of one of them is looked at
            return isLookedAt(type, name) ? Optional.of(notRead(section, type, setting, name)) : Optional.empty();
        }
        // what it says that it is, counts where it says so first
        return name.equals(dialect.types().by())
                ? Optional.empty()
                : notTaken(section, known.get(), setting, name).or(() -> nobody(known.get(), setting.means())
                        .map(what -> new Unknown(setting.line(), section.name(), what, name)));
    }

    private boolean isLookedAt(String type, String name) {
        Set<String> parts = dialect.types().parts().getOrDefault(type, Map.of()).keySet();
        return parts.isEmpty() || parts.stream().anyMatch(name::startsWith);
    }

    private Optional<Unknown> notTaken(Section section, KnownSetting known, Setting setting, String name) {
        return known.untaken(setting.means())
                .map(word -> known.unknown().isEmpty()
                        ? dropping(
                                setting.line(),
                                section,
                                dialect.name() + " takes no '" + word + "' for " + setting.name() + ", and "
                                        + dropped(section) + nearest(known, word),
                                name)
                        : new Unknown(
                                setting.line(),
                                section.name(),
                                dialect.name() + " takes '" + word + "' for no in " + setting.name(),
                                name));
    }

    private String dropped(Section section) {
        return "leaves the whole of " + section + " (" + dialect.types().by() + "=" + dialect.typeOf(section) + ") out";
    }

    private static String nearest(KnownSetting known, String word) {
        return Spelling.meant(
                        word,
                        known.takes().stream()
                                .filter(taken -> !taken.startsWith("<"))
                                .toList())
                .map(nearest -> "; the nearest that it takes is " + nearest)
                .orElse("");
    }

    private Unknown notRead(Section section, String type, Setting setting, String name) {
        List<String> meant = meant(type, name);
        return dropping(
                setting.line(),
                section,
                dialect.name() + " reads no " + setting.name() + " in " + section + ", and " + dropped(section)
                        + instead(type, meant),
                meant.isEmpty() ? "" : meant.get(0));
    }

    /** Which settings, of this type or of another, the name was meant for; none where nobody can tell. */
    private List<String> meant(String type, String name) {
        return dialect.types().parts().getOrDefault(type, Map.of()).entrySet().stream()
                .filter(part -> name.startsWith(part.getKey()))
                .findFirst()
                .map(part -> meantByPart(part.getKey(), part.getValue(), name))
                .orElseGet(() -> meantByWhole(type, name));
    }

    /** Of what is handed on to another object, only what that one has. */
    private List<String> meantByPart(String prefix, String type, String name) {
        return meantByWhole(type, name.substring(prefix.length())).stream()
                .filter(dialect.settings(type)::containsKey)
                .map(meant -> prefix + meant)
                .toList();
    }

    private List<String> meantByWhole(String type, String name) {
        Map<String, KnownSetting> own = dialect.settings(type);
        Stream<String> usual = Arrays.stream(
                        dialect.mistaken().getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
        List<String> said = usual.toList();
        List<String> here = said.stream().filter(own::containsKey).toList();
        if (!here.isEmpty()) {
            return here;
        }
        if (dialect.anywhere(name).findAny().isPresent()) {
            return List.of(name);
        }
        Optional<String> near = Spelling.meant(name, own.keySet());
        return said.isEmpty() ? near.stream().toList() : said;
    }

    private String instead(String type, List<String> meant) {
        if (meant.isEmpty()) {
            return "";
        }
        if (dialect.settings(type).keySet().containsAll(meant)) {
            return "; what it reads there is " + String.join(", ", meant);
        }
        return "; "
                + meant.stream()
                        .map(name -> dialect.anywhere(name).findFirst().orElse("") + " has " + name)
                        .map(where -> dialect.types().by() + "=" + where)
                        .collect(Collectors.joining(", "));
    }

    private Optional<Unknown> lacking(Section section, String type) {
        Map<String, KnownSetting> settings = dialect.settings(type);
        return settings.entrySet().stream()
                .filter(entry -> isRequired(section, entry.getValue().required()))
                .map(Map.Entry::getKey)
                .filter(name -> settings.entrySet().stream()
                        .filter(other -> other.getKey().equals(name)
                                || other.getValue().standsFor().equals(name))
                        .allMatch(one -> section.settings(one.getKey()).isEmpty()))
                .findFirst()
                .map(name -> dropping(
                        section.headers().get(0),
                        section,
                        section + " has no " + name + ", and " + dialect.name() + " " + dropped(section),
                        name));
    }

    /** What makes sense with another setting only, and stands there without. */
    private Optional<Unknown> alone(Section section, String type) {
        return section.settings().stream()
                .filter(setting ->
                        !setting.means().isEmpty() && !setting.means().matches(KnownSetting.NO))
                .flatMap(setting -> dialect.known(new SettingName(type, setting.name())).stream()
                        .map(KnownSetting::goesWith)
                        .filter(other -> !goesWith(section, other))
                        .map(other -> dropping(
                                setting.line(),
                                section,
                                section + " has " + setting.name() + ", but no " + other + ", and " + dialect.name()
                                        + " " + dropped(section),
                                setting.name().toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private static boolean goesWith(Section section, String other) {
        String[] sides = other.split("=", 2);
        return other.isEmpty()
                || section.settings(sides[0]).stream()
                        .reduce((before, last) -> last)
                        .filter(setting -> sides.length == 1 || KnownSetting.isYes(setting.means()))
                        .isPresent();
    }

    private static boolean isRequired(Section section, String required) {
        String[] unless = required.split("=", 2);
        return required.equals(ALWAYS)
                || unless.length == 2
                        && section.settings(unless[0]).stream()
                                .noneMatch(setting -> setting.means().equalsIgnoreCase(unless[1]));
    }

    private Optional<String> nobody(KnownSetting known, String value) {
        String type = known.refersTo();
        return known.references(value).stream()
                .filter(name -> isAllKnown && !named(type).contains(name) && !mayBeMade(type, name))
                .findFirst()
                .map(name -> "there is no " + type + " [" + name + "]"
                        + Spelling.meant(name, named(type))
                                .map(nearest -> "; the nearest that there is is [" + nearest + "]")
                                .orElse(""));
    }

    /** Whether what stands for several objects may make one of that name, which then begins with its own. */
    private boolean mayBeMade(String type, String name) {
        return dialect.types().parts().entrySet().stream()
                .filter(parts -> parts.getValue().containsValue(type))
                .flatMap(parts -> named(parts.getKey()).stream())
                .anyMatch(name::startsWith);
    }

    private Set<String> named(String type) {
        return named.getOrDefault(type, Set.of());
    }

    private boolean isWizard(String type) {
        return dialect.types().parts().containsKey(type);
    }

    /** Of what stands for several objects the last counts (res_pjsip_config_wizard.c, object_type_loaded_observer). */
    private Unknown replaced(Section section, String type) {
        return new Unknown(
                section.headers().get(0),
                section.name(),
                "there is another " + section + " with " + dialect.types().by() + "=" + type + ", and " + dialect.name()
                        + " takes this one alone",
                "");
    }

    /** Those of which there may be one only of the name, or of the type, and are two: then there is none of the type at all. */
    List<Unknown> twice() {
        Map<String, Section> first = new LinkedHashMap<>();
        List<Unknown> found = new ArrayList<>();
        for (Section section : all) {
            String type = dialect.typeOf(section);
            boolean isSingle = dialect.types().general().contains(type);
            if (!type.isEmpty()
                    && dialect.fileOf(type).equals(file)
                    && first.putIfAbsent(isSingle ? type : type + "/" + section.name(), section) != null) {
                found.add(
                        isWizard(type)
                                ? replaced(section, type)
                                : dropping(
                                        section.headers().get(0),
                                        section,
                                        "there is " + (isSingle ? "more than one section" : "another " + section)
                                                + " with "
                                                + dialect.types().by() + "=" + type + ", and " + dialect.name()
                                                + " loads nothing of that type at all",
                                        ""));
            }
        }
        return found;
    }
}
