package org.trunkproof.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trunkproof.report.ScenarioResult;

/**
 * In which order scenarios are tried on a mutant: those that have killed it before, or others of its line or setting, then
 * those whose requirement is said to pin it, those that name a number that the line is about or pin little else first, then
 * the rest; quick ones before slow ones.
 */
final class Killers {

    /** How long those may take all together that have killed none yet, but pin what the line is about, in milliseconds. */
    private static final long VENTURE = 3000;

    /** Of those in turn, before one that has killed but took its time. */
    private static final int UNTRIED = 4;

    /** What takes longer is not tried at a venture, in milliseconds. */
    private static final long QUICK = 3000;

    private final List<ScenarioResult> original;
    private final Function<Mutant, List<String>> aspects;
    private final Experience experience = new Experience();

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
        earlier.forEach(experience::note);
    }

    /** What the order learns from as the run goes on. */
    Experience experience() {
        return experience;
    }

    /** Whether it would be no surprise if the scenario killed the mutant. */
    boolean isExpected(Mutant mutant, ScenarioResult result) {
        return aspects.apply(mutant).stream().anyMatch(result.requirement().pins()::contains)
                || experience.killers(mutant).contains(result.location());
    }

    /** Those that are likely to kill it, and quick. */
    List<String> likely(Mutant mutant) {
        Set<String> order = new LinkedHashSet<>(experience.quickKillers(mutant));
        List<String> pinned = pinned(mutant);
        order.addAll(pinned.subList(0, Math.min(UNTRIED, pinned.size())));
        order.addAll(experience.killers(mutant));
        order.addAll(pinned);
        return List.copyOf(order);
    }

    /** The quick ones that pin what the line is about, but for those that have missed, as many as there is time for. */
    private List<String> pinned(Mutant mutant) {
        List<String> pinned = new ArrayList<>();
        long taken = 0;
        for (ScenarioResult result : ranked(mutant)) {
            long millis = result.duration().toMillis();
            if (isQuick(result)
                    && taken + millis <= VENTURE
                    && !experience.isVain(mutant, result.location())
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
    List<String> all(Mutant mutant) {
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
