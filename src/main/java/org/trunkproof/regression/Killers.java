package org.trunkproof.regression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trunkproof.report.ScenarioResult;

/**
 * In which order scenarios are tried on a mutant: those that have killed it before, or others of its line or setting, then
 * those whose requirement is said to pin it, those that name a number that the line is about or pin little else first, then
 * the rest; quick ones before slow ones.
 */
final class Killers {

    /** Of those that have killed others of the setting. */
    private static final int LEARNED = 8;

    /** How long those may take all together that have killed none yet, but pin what the line is about, in milliseconds. */
    private static final long VENTURE = 3000;

    /** Of those in turn, before one that has killed but took its time. */
    private static final int UNTRIED = 4;

    /** What takes longer is not tried at a venture, in milliseconds. */
    private static final long QUICK = 3000;

    /** What kills sooner, in milliseconds, is tried before those of which nothing is known. */
    private static final long SOON = 1500;

    /** So many mutants of a setting that a scenario has not told, and another has, and it is not tried again on others. */
    private static final int MISSES = 2;

    /** How often it has killed, and how long that took. */
    private record Record(int kills, long millis) {
        Record and(long more) {
            return new Record(kills + 1, millis + more);
        }

        /** Kills in a millisecond, so that a quick one is tried before one that is as likely. */
        double worth() {
            return (double) kills * kills / Math.max(1, millis);
        }

        boolean isSoon() {
            return millis < SOON * kills;
        }
    }

    private final List<ScenarioResult> original;
    private final Function<Mutant, List<String>> aspects;
    private final Map<String, Map<String, Record>> kills = new HashMap<>();
    private final Map<String, Map<String, Integer>> misses = new HashMap<>();

    /**
     * @param original the results on the folder itself, whose durations tell quick from slow
     * @param aspects what a line bears on, most of all first
     * @param earlier results that were found before, of this folder or of others
     */
    Killers(List<ScenarioResult> original, Function<Mutant, List<String>> aspects, List<MutationResult> earlier) {
        this.original = original.stream()
                .sorted(Comparator.comparing(ScenarioResult::duration))
                .toList();
        this.aspects = aspects;
        earlier.forEach(this::note);
    }

    /** The places under which kills of a mutant are remembered, the nearest first. */
    private static List<String> places(Mutant mutant) {
        return List.of(mutant.id(), lineOf(mutant), settingOf(mutant));
    }

    static String lineOf(Mutant mutant) {
        return mutant.text().name() + " [" + mutant.section() + "] " + mutant.was();
    }

    static String settingOf(Mutant mutant) {
        return mutant.section() + "/" + mutant.setting();
    }

    /** Learns from a result; from one that is no kill, nothing. */
    synchronized void note(MutationResult result) {
        if (result.outcome() != Outcome.KILLED) {
            return;
        }
        for (String place : List.of(result.mutant(), result.line(), result.setting())) {
            kills.computeIfAbsent(place, one -> new HashMap<>())
                    .merge(
                            result.location(),
                            new Record(1, result.killerMillis()),
                            (known, one) -> known.and(one.millis()));
        }
    }

    /** Scenarios did not tell a mutant that another has told. */
    synchronized void missed(Mutant mutant, Collection<String> locations) {
        Map<String, Integer> ofSetting = misses.computeIfAbsent(settingOf(mutant), one -> new HashMap<>());
        locations.forEach(location -> ofSetting.merge(location, 1, Integer::sum));
    }

    private List<String> learned(String place, Predicate<Record> which) {
        return kills.getOrDefault(place, Map.of()).entrySet().stream()
                .filter(kill -> which.test(kill.getValue()))
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Record> kill) -> -kill.getValue().worth()))
                .map(Map.Entry::getKey)
                .limit(LEARNED)
                .toList();
    }

    /** Whether it would be no surprise if the scenario killed the mutant. */
    synchronized boolean isExpected(Mutant mutant, ScenarioResult result) {
        return aspects.apply(mutant).stream().anyMatch(result.requirement().pins()::contains)
                || places(mutant).stream()
                        .anyMatch(place -> learned(place, any -> true).contains(result.location()));
    }

    /** Those that are likely to kill it, and quick. */
    synchronized List<String> likely(Mutant mutant) {
        Set<String> order = new LinkedHashSet<>();
        places(mutant).forEach(place -> order.addAll(learned(place, Record::isSoon)));
        List<String> pinned = pinned(mutant);
        order.addAll(pinned.subList(0, Math.min(UNTRIED, pinned.size())));
        places(mutant).forEach(place -> order.addAll(learned(place, any -> true)));
        order.addAll(pinned);
        return List.copyOf(order);
    }

    /** Whether something has killed others of its setting. */
    synchronized boolean knows(Mutant mutant) {
        return kills.containsKey(settingOf(mutant));
    }

    /** The quick ones that pin what the line is about, but for those that have missed, as many as there is time for. */
    private List<String> pinned(Mutant mutant) {
        Map<String, Integer> missed = misses.getOrDefault(settingOf(mutant), Map.of());
        List<String> pinned = new ArrayList<>();
        long taken = 0;
        for (ScenarioResult result : ranked(mutant)) {
            long millis = result.duration().toMillis();
            if (isQuick(result)
                    && taken + millis <= VENTURE
                    && missed.getOrDefault(result.location(), 0) < MISSES
                    && nearest(mutant, result) < aspects.apply(mutant).size()) {
                pinned.add(result.location());
                taken += millis;
            }
        }
        return pinned;
    }

    /**
     * All: the likely ones first, then those that pin what the line is about, the longest first, so that it runs beside the
     * others.
     */
    synchronized List<String> all(Mutant mutant) {
        Set<String> order = new LinkedHashSet<>(likely(mutant));
        original.stream()
                .sorted(Comparator.comparing(ScenarioResult::duration).reversed())
                .filter(result -> nearest(mutant, result) == 0)
                .forEach(result -> order.add(result.location()));
        ranked(mutant).stream()
                .sorted(Comparator.comparing(result -> isQuick(result) ? 0 : 1))
                .forEach(result -> order.add(result.location()));
        return List.copyOf(order);
    }

    private static boolean isQuick(ScenarioResult result) {
        return result.duration().toMillis() < QUICK;
    }

    /** Those first that pin the line's first aspect; of them, those that name a number of it, or else pin little else. */
    private List<ScenarioResult> ranked(Mutant mutant) {
        Optional<Extension> extension = Extension.of(mutant);
        return original.stream()
                .sorted(Comparator.comparing((ScenarioResult result) -> nearest(mutant, result))
                        .thenComparing(result -> extension
                                        .filter(own -> own.isNamedIn(result.scenario()))
                                        .isPresent()
                                ? 0
                                : 1)
                        .thenComparing(result -> result.requirement().pins().size()))
                .toList();
    }

    /** Which of the line's aspects it pins, from 0; their number where it pins none. */
    private int nearest(Mutant mutant, ScenarioResult result) {
        List<String> own = aspects.apply(mutant);
        return result.requirement().pins().stream()
                .filter(own::contains)
                .mapToInt(own::indexOf)
                .min()
                .orElse(own.size());
    }
}
