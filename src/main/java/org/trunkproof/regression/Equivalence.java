package org.trunkproof.regression;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.Setting;

/** Why a mutant comes to the same as the original, as far as that can be told without any call. */
final class Equivalence {

    private static final String DIALPLAN_TOLD = "dialplan show";

    private static final String AS_CALLED =
            "a call cannot tell contexts that hold nothing from ones that are not there,"
                    + " names of applications by their capitals, or an application that is not there from Hangup (main/pbx.c)";

    private final Dialect dialect;
    private final LoadedState original;
    private final SameValues same;

    Equivalence(Dialect dialect, LoadedState original) {
        this.dialect = dialect;
        this.original = original;
        this.same = new SameValues(dialect.lastCounts(), original);
    }

    /** Because Asterisk has loaded the same, and would say so if it had not. */
    Optional<String> asLoaded(Mutant mutant, LoadedState now) {
        if (!now.equals(original)) {
            return Optional.empty();
        }
        List<Optional<String>> told = mutant.isOfHeader()
                ? mutant.original().settings().stream()
                        .filter(setting -> isInSame(mutant, setting))
                        .map(setting -> told(mutant, setting.name()))
                        .toList()
                : List.of(told(mutant, mutant.setting()));
        return told.stream().allMatch(Optional::isPresent)
                ? Optional.of("Asterisk says that it has loaded the same: "
                        + told.stream()
                                .flatMap(Optional::stream)
                                .distinct()
                                .findFirst()
                                .orElse("all of it"))
                : Optional.empty();
    }

    private Optional<String> told(Mutant mutant, String key) {
        if (mutant.original().isDialplan() && !ConfigurationText.isGlobal(mutant.section())) {
            return Optional.of(DIALPLAN_TOLD);
        }
        return dialect.known(mutant.linePlace(key)).map(KnownSetting::told).filter(command -> !command.isEmpty());
    }

    /** Because the table says so, or the way in which names are read; a scenario that tells it proves that wrong. */
    Optional<String> asClaimed(Mutant mutant, LoadedState now) {
        if (mutant.original().isDialplan() && !ConfigurationText.isGlobal(mutant.section())) {
            return Optional.of(AS_CALLED).filter(reason -> now.asCalled().equals(original.asCalled()));
        }
        if (mutant.isOfHeader()) {
            return asLeftOut(mutant);
        }
        if (now.equals(original) && lines(mutant.original()).equals(lines(mutant.text()))) {
            return Optional.of("capitals do not matter in names of settings (strcasecmp)");
        }
        return dialect.known(mutant.linePlace()).flatMap(known -> claim(known, mutant));
    }

    /** Of the header of the general section: because all that is in it may as well be left out. */
    private Optional<String> asLeftOut(Mutant mutant) {
        List<Optional<String>> reasons = ConfigurationText.isGlobal(mutant.section())
                ? mutant.original().settings().stream()
                        .filter(setting -> isInSame(mutant, setting))
                        .map(setting -> dialect.known(mutant.linePlace(setting.name()))
                                .flatMap(known -> same.reason(
                                        known, List.of(setting.value().strip()), List.of()))
                                .map(reason -> setting.name() + ": " + reason))
                        .toList()
                : List.of();
        return !reasons.isEmpty() && reasons.stream().allMatch(Optional::isPresent)
                ? Optional.of(reasons.stream().flatMap(Optional::stream).collect(joining("; ")))
                : Optional.empty();
    }

    /** Whether a setting stands in the section of the mistake, or in one of its name that adds to that. */
    private boolean isInSame(Mutant mutant, Setting setting) {
        ConfigurationText text = mutant.original();
        return setting.section().equals(mutant.section())
                && (!dialect.types().areSaid() || text.typeAt(setting.index()).equals(text.typeAt(mutant.line() - 1)));
    }

    /** What the lines of a file say, names in small letters. */
    private static List<String> lines(ConfigurationText text) {
        return text.settings().stream()
                .map(setting -> setting.section() + "/"
                        + setting.name().toLowerCase(Locale.ROOT) + "="
                        + setting.value().strip())
                .toList();
    }

    /** The value must come to the same in every section where the setting stands, before or after. */
    private Optional<String> claim(KnownSetting known, Mutant mutant) {
        Map<String, List<String>> before = values(mutant.original(), mutant);
        Map<String, List<String>> after = values(mutant.text(), mutant);
        Set<String> sections = new TreeSet<>(before.keySet());
        sections.addAll(after.keySet());
        List<Optional<String>> reasons = sections.stream()
                .map(section ->
                        List.of(before.getOrDefault(section, List.of()), after.getOrDefault(section, List.of())))
                .filter(values -> !values.get(0).equals(values.get(1)))
                .map(values -> same.reason(known, values.get(0), values.get(1)))
                .toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? reasons.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    /** By section, those of a name apart that say that they are something else. */
    private Map<String, List<String>> values(ConfigurationText text, Mutant mutant) {
        List<String> types = dialect.types().areSaid() ? text.types() : List.of();
        return text.settings().stream()
                .filter(setting -> setting.isCalled(mutant.setting()))
                .collect(groupingBy(
                        setting -> setting.section() + (types.isEmpty() ? "" : "/" + types.get(setting.index())),
                        mapping(setting -> setting.value().strip(), toList())));
    }
}
