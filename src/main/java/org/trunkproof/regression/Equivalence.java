package org.trunkproof.regression;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.regression.ConfigurationText.Setting;
import org.trunkproof.regression.SettingsTable.Entry;
import org.trunkproof.regression.SettingsTable.Same;

/** Why a mutant comes to the same as the original, as far as that can be told without any call. */
final class Equivalence {

    private static final String DIALPLAN_TOLD = "dialplan show";

    private static final String AS_CALLED =
            "a call cannot tell contexts that hold nothing from ones that are not there,"
                    + " names of applications by their capitals, or an application that is not there from Hangup (main/pbx.c)";

    private static final String HIDDEN = "each number that is included is matched by the context itself, and what is"
            + " included is looked at only where nothing matches (main/pbx.c, pbx_find_extension)";

    private final SettingsTable table = SettingsTable.chanSip();
    private final LoadedState original;

    Equivalence(LoadedState original) {
        this.original = original;
    }

    /** Because Asterisk has loaded the same, and would say so if it had not. */
    Optional<String> asLoaded(Mutant mutant, LoadedState now) {
        if (!now.equals(original)) {
            return Optional.empty();
        }
        List<Optional<String>> told = mutant.isOfHeader()
                ? mutant.original().settings().stream()
                        .filter(setting -> setting.section().equals(mutant.section()))
                        .map(setting -> told(mutant, setting.key().strip()))
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
        if (mutant.original().isDialplan() && !isGlobal(mutant.section())) {
            return Optional.of(DIALPLAN_TOLD);
        }
        return table.entry(mutant.section(), key).map(Entry::told).filter(command -> !command.isEmpty());
    }

    static boolean isGlobal(String section) {
        return section.equals("general") || section.equals("globals");
    }

    /** Because the table says so, or the way in which chan_sip reads names; a scenario that tells it proves that wrong. */
    Optional<String> asClaimed(Mutant mutant, LoadedState now) {
        if (mutant.original().isDialplan() && !isGlobal(mutant.section())) {
            return asDialled(mutant, now);
        }
        if (mutant.isOfHeader()) {
            return asLeftOut(mutant);
        }
        if (now.equals(original) && lines(mutant.original()).equals(lines(mutant.text()))) {
            return Optional.of("capitals do not matter in names of settings (strcasecmp)");
        }
        return table.entry(mutant.section(), mutant.setting()).flatMap(entry -> claim(entry, mutant));
    }

    private Optional<String> asDialled(Mutant mutant, LoadedState now) {
        if (now.asCalled().equals(original.asCalled())) {
            return Optional.of(AS_CALLED);
        }
        boolean isInOneFile = IntStream.range(0, mutant.original().lines().size())
                .allMatch(i -> mutant.original().includeAt(i).isEmpty());
        return isInOneFile
                        && mutant.isOfHeader()
                        && new Shadow(mutant.original())
                                .hides(mutant.section(), mutant.becomes().replaceFirst("include => ", ""))
                ? Optional.of(HIDDEN)
                : Optional.empty();
    }

    /** Of the header of the general section: because all that is in it may as well be left out. */
    private Optional<String> asLeftOut(Mutant mutant) {
        List<Optional<String>> reasons = isGlobal(mutant.section())
                ? mutant.original().settings().stream()
                        .filter(setting -> setting.section().equals(mutant.section()))
                        .map(setting -> table.entry(
                                        mutant.section(), setting.key().strip())
                                .flatMap(entry ->
                                        reason(entry, List.of(setting.value().strip()), List.of()))
                                .map(reason -> setting.key().strip() + ": " + reason))
                        .toList()
                : List.of();
        return !reasons.isEmpty() && reasons.stream().allMatch(Optional::isPresent)
                ? Optional.of(reasons.stream().flatMap(Optional::stream).collect(joining("; ")))
                : Optional.empty();
    }

    /** What the lines of a file say, names in small letters. */
    private static List<String> lines(ConfigurationText text) {
        return text.settings().stream()
                .map(setting -> setting.section() + "/"
                        + setting.key().strip().toLowerCase(Locale.ROOT) + "="
                        + setting.value().strip())
                .toList();
    }

    /** The value must come to the same in every section where the setting stands, before or after. */
    private Optional<String> claim(Entry entry, Mutant mutant) {
        Set<String> sections = Stream.of(mutant.original(), mutant.text())
                .flatMap(text -> text.settings().stream())
                .filter(setting -> isCalled(mutant.setting(), setting))
                .map(Setting::section)
                .collect(toCollection(TreeSet::new));
        List<Optional<String>> reasons = sections.stream()
                .filter(section ->
                        !values(mutant.original(), section, mutant).equals(values(mutant.text(), section, mutant)))
                .map(section -> reason(
                        entry, values(mutant.original(), section, mutant), values(mutant.text(), section, mutant)))
                .toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? reasons.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private Optional<String> reason(Entry entry, List<String> before, List<String> after) {
        if (!entry.anyCase().isEmpty()
                && before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> before.get(i).equalsIgnoreCase(after.get(i)))) {
            return Optional.of(entry.anyCase());
        }
        if (entry.adds()) {
            return Optional.empty();
        }
        String was = effective(before);
        String is = effective(after);
        if (entry.context() && reachesNothing(was) && reachesNothing(is)) {
            return Optional.of("no extension is in the context " + named(was) + " and none in " + named(is)
                    + ", so that whatever gets there is refused in the same words");
        }
        if (entry.isNo(was) && entry.isNo(is)) {
            return Optional.of(entry.unknown());
        }
        return entry.same().stream()
                .filter(same -> same.has(was) && same.has(is))
                .map(Same::because)
                .findFirst();
    }

    private boolean reachesNothing(String context) {
        return !original.hasExtensions(named(context));
    }

    /** chan_sip.c, DEFAULT_CONTEXT. */
    private static String named(String context) {
        return context.equals(SettingsTable.LEFT_OUT) ? "default" : context;
    }

    private static String effective(List<String> values) {
        return values.isEmpty() ? SettingsTable.LEFT_OUT : values.get(values.size() - 1);
    }

    private static List<String> values(ConfigurationText text, String section, Mutant mutant) {
        return text.settings().stream()
                .filter(setting -> setting.section().equals(section) && isCalled(mutant.setting(), setting))
                .map(setting -> setting.value().strip())
                .toList();
    }

    private static boolean isCalled(String name, Setting setting) {
        return setting.key().strip().equalsIgnoreCase(name);
    }
}
