package org.trunkproof.regression;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which scenarios have killed mutants of a line or a setting, how soon, and which have missed. */
final class Experience {

    /** Of those that have killed others of the setting. */
    private static final int MOST = 8;

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

    private final Map<String, Map<String, Record>> kills = new HashMap<>();
    private final Map<String, Map<String, Integer>> misses = new HashMap<>();

    /** The places under which kills of a mutant are remembered, the nearest first. */
    private static List<String> places(Mutant mutant) {
        return places(mutant.mistake());
    }

    private static List<String> places(Mistake mistake) {
        return List.of(mistake.id(), mistake.original(), mistake.sectionAndSetting());
    }

    /** Learns from a result; from one that is no kill, nothing. */
    synchronized void note(MutationResult result) {
        if (result.outcome() != Outcome.KILLED) {
            return;
        }
        for (String place : places(result.mistake())) {
            kills.computeIfAbsent(place, one -> new HashMap<>())
                    .merge(
                            result.location(),
                            new Record(1, result.killerMillis()),
                            (known, one) -> known.and(one.millis()));
        }
    }

    /** Scenarios did not tell a mutant that another has told. */
    synchronized void missed(Mutant mutant, Collection<String> locations) {
        Map<String, Integer> ofSetting =
                misses.computeIfAbsent(mutant.mistake().sectionAndSetting(), one -> new HashMap<>());
        locations.forEach(location -> ofSetting.merge(location, 1, Integer::sum));
    }

    /** Whether the scenario has missed so often that it is in vain to try it on the mutant. */
    synchronized boolean isVain(Mutant mutant, String location) {
        return misses.getOrDefault(mutant.mistake().sectionAndSetting(), Map.of())
                        .getOrDefault(location, 0)
                >= MISSES;
    }

    /** Whether something has killed others of its setting. */
    synchronized boolean knows(Mutant mutant) {
        return kills.containsKey(mutant.mistake().sectionAndSetting());
    }

    /** Scenarios that have killed it, others of its line or others of its setting, in this order, the best first. */
    synchronized List<String> killers(Mutant mutant) {
        return killers(mutant, any -> true);
    }

    /** Those of them that did so soon. */
    synchronized List<String> quickKillers(Mutant mutant) {
        return killers(mutant, Record::isSoon);
    }

    private List<String> killers(Mutant mutant, Predicate<Record> which) {
        return places(mutant).stream()
                .flatMap(place -> kills.getOrDefault(place, Map.of()).entrySet().stream()
                        .filter(kill -> which.test(kill.getValue()))
                        .sorted(Comparator.comparing((Map.Entry<String, Record> kill) ->
                                -kill.getValue().worth()))
                        .map(Map.Entry::getKey)
                        .limit(MOST))
                .distinct()
                .toList();
    }
}
