package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings that come to nothing because another that stands after them takes back all that they say, and those others: {@code
 * allow=ulaw} before {@code disallow=all} (main/format_cap.c, ast_format_cap_update_by_allow_disallow), {@code permit} before a
 * {@code deny} of all (main/acl.c, ast_apply_ha). What a template says is taken back on purpose.
 */
final class UndoneSettings {

    private final Dialect dialect;
    private final Set<Setting> found = new LinkedHashSet<>();

    private UndoneSettings(Dialect dialect) {
        this.dialect = dialect;
    }

    /** In sections that make up one object, in Asterisk's order. */
    static UndoneSettings in(Collection<Section> sections, Dialect dialect) {
        List<Setting> settings = new ArrayList<>();
        sections.forEach(section -> settings.addAll(section.settings()));
        UndoneSettings undone = new UndoneSettings(dialect);
        for (int i = 0; i < settings.size(); i++) {
            undone.look(settings.get(i), settings.subList(0, i));
        }
        return undone;
    }

    private void look(Setting later, List<Setting> before) {
        dialect.known(new LinePlace(false, later.section(), later.name()))
                .filter(known -> !known.undoes().isEmpty())
                .ifPresent(known -> look(known, later, before));
    }

    private void look(KnownSetting known, Setting later, List<Setting> before) {
        Set<String> taken = words(later);
        boolean takesAll = known.undoesAll().stream().anyMatch(taken::contains);
        before.stream()
                .filter(setting -> setting.isCalled(known.undoes()) && isBeside(setting, later))
                .filter(setting -> takesAll || taken.containsAll(words(setting)))
                .forEach(setting -> {
                    found.add(later);
                    found.add(setting);
                });
    }

    private static boolean isBeside(Setting setting, Setting other) {
        return setting.file().equals(other.file()) && setting.section().equals(other.section());
    }

    private static Set<String> words(Setting setting) {
        return Arrays.stream(setting.means().toLowerCase(Locale.ROOT).split("[,|]"))
                .map(word -> word.strip().replaceFirst(":.*", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean has(Setting setting) {
        return found.contains(setting);
    }
}
