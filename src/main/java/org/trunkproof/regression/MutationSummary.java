package org.trunkproof.regression;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a run has found, in numbers and in words.
 *
 * @param mutants how many there are
 * @param results of those that were tried, one each
 * @param took the wall time of this run
 */
public record MutationSummary(int mutants, List<MutationResult> results, Duration took) {

    public MutationSummary {
        results = List.copyOf(results);
    }

    public long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Killed over all that were tried but the equivalent ones, in per cent, as in {@code 97.5}; 100 where there are none. */
    String score() {
        long killed = count(Outcome.KILLED);
        long all = results.size() - count(Outcome.EQUIVALENT);
        // what is not all must not read as if it were
        return killed == all ? "100" : String.format(Locale.ROOT, "%.1f", Math.floor(1000.0 * killed / all) / 10);
    }

    boolean isPartial() {
        return results.size() < mutants;
    }

    /** The number of mutants and what came of them, in one sentence. */
    public String counts() {
        return (isPartial() ? "PARTIAL: only " + results.size() + " of " + mutants + " mutants were tried. " : "")
                + score() + " % killed: " + count(Outcome.KILLED) + " of "
                + (results.size() - count(Outcome.EQUIVALENT)) + " that are not equivalent ("
                + count(Outcome.SURVIVED) + " survived, "
                + count(Outcome.NOT_LOADABLE) + " not loadable, "
                + count(Outcome.ERROR) + " errors); "
                + count(Outcome.EQUIVALENT) + " equivalent";
    }

    /** How often those who read a failure have the line with the mistake before their eyes; empty where nobody was asked. */
    public String suspicions() {
        List<Suspicion> asked = results.stream()
                .map(MutationResult::suspicion)
                .filter(suspicion -> suspicion != Suspicion.UNASKED)
                .toList();
        long right = asked.stream().filter(Suspicion::isRight).count();
        return asked.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "the line with the mistake is the first or the second to look at in %d of %d failures (%d %%)",
                        right,
                        asked.size(),
                        100 * right / asked.size());
    }

    /** How long half of the killed ones took at most, and the whole run. */
    public String times() {
        List<Long> killed = results.stream()
                .filter(result -> result.outcome() == Outcome.KILLED)
                .map(MutationResult::millis)
                .sorted()
                .toList();
        return (killed.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "median %.1f s for a killed mutant, ",
                                killed.get(killed.size() / 2) / 1000.0))
                + String.format(Locale.ROOT, "%d:%02d min in all", took.toMinutes(), took.toSecondsPart());
    }

    /** Killed of those that are not equivalent. */
    String ofOperator(String label) {
        List<MutationResult> own = results.stream()
                .filter(result -> result.mistake().operator().equals(label) && result.outcome() != Outcome.EQUIVALENT)
                .toList();
        return own.stream().filter(result -> result.outcome() == Outcome.KILLED).count() + " of " + own.size();
    }

    /** Those that the suite does not notice, or that could not be tried. */
    public List<MutationResult> open() {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.SURVIVED || result.outcome() == Outcome.ERROR)
                .toList();
    }

    /** Those of which the table of settings says that they come to the same, and a scenario does not. */
    List<MutationResult> contradictions() {
        return results.stream().filter(MutationResult::contradictsClaim).toList();
    }

    /** For the terminal. */
    public String text() {
        StringBuilder text = new StringBuilder("\n");
        for (Operator operator : Operator.ALL) {
            String label = operator.label();
            if (results.stream().anyMatch(result -> result.mistake().operator().equals(label))) {
                text.append(String.format(Locale.ROOT, "  %-16s %s killed%n", label, ofOperator(label)));
            }
        }
        if (!contradictions().isEmpty()) {
            text.append("\nThe table of settings is wrong about:\n").append(list(contradictions()));
        }
        if (!open().isEmpty()) {
            text.append("\nNot noticed:\n").append(list(open()));
        }
        text.append("\n").append(counts()).append("\n");
        if (!suspicions().isEmpty()) {
            text.append(suspicions()).append("\n");
        }
        return text.append(times()).toString();
    }

    private static String list(List<MutationResult> results) {
        return results.stream()
                .map(result -> "  " + result.outcome() + "  " + result.mistake() + "\n      "
                        + result.mistake().original() + "\n      "
                        + result.text().lines().findFirst().orElse("")
                        + (result.contradictsClaim() ? "\n      claimed: " + result.claim() : "")
                        + "\n")
                .collect(Collectors.joining());
    }
}
