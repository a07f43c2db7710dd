package org.trunkproof.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;

/**
 * Makes one plausible mistake after the other in copies of a folder, and sees whether the suite notices: first many
 * mutants side by side, each with the scenarios that are likely to kill it, then what is left one by one with all of them.
 */
public final class MutationRun {

    /** A pool of so many labs on another folder. */
    public interface Labs {
        LabPool on(ConfigurationFolder folder, int size);
    }

    /**
     * Where a run lies.
     *
     * @param subject what its results are of; see {@link Journal}
     * @param copies of the folder, with a mistake in each
     * @param evidence where what was seen of mutants is left, a folder each
     */
    public record Workplace(String subject, Copies copies, Path evidence) {}

    private final Bench bench;

    /**
     * @param peers the sections of sip.conf whose loaded state is compared
     * @param aspects what a line bears on, most of all first
     * @param results of the suite on the folder itself
     * @param earlier results of mutants that were found before
     * @throws org.trunkproof.asterisk.SetupException if no lab can be opened on the folder
     */
    public MutationRun(
            Workplace workplace,
            ConfigurationFolder folder,
            List<String> peers,
            Scenarios scenarios,
            Labs labs,
            Function<Mutant, List<String>> aspects,
            List<ScenarioResult> results,
            List<MutationResult> earlier)
            throws InterruptedException {
        Original original;
        try (LabPool pool = labs.on(folder, 1)) {
            original = Original.of(folder, peers, pool, results);
        }
        this.bench = new Bench(
                workplace,
                scenarios,
                labs,
                aspects,
                original,
                new Equivalence(folder.configuration().dialect(), original.loaded()),
                new Killers(results, aspects, earlier));
    }

    /**
     * Tries the mutants.
     *
     * @param sideBySide how many labs at a time
     * @param journal told of each result as it comes
     */
    public void run(List<Mutant> mutants, int sideBySide, Journal journal) throws InterruptedException, IOException {
        Deque<Trial> undecided = new ArrayDeque<>(undecided(
                roundRobin(mutants).stream()
                        .map(mutant -> new Trial(mutant, bench))
                        .toList(),
                sideBySide,
                journal));
        while (!undecided.isEmpty()) {
            Trial trial = undecided.remove();
            MutationResult result = trial.second(sideBySide);
            journal.add(result);
            if (result.outcome() == Outcome.KILLED) {
                // what has killed this one may kill its like, without the rest of the suite
                List<Trial> alike = undecided.stream().filter(trial::isLike).toList();
                undecided.removeAll(alike);
                undecided.addAll(undecided(alike, sideBySide, journal));
            }
        }
    }

    /**
     * Tries the scenarios that are likely to kill, and returns those mutants that they do not decide. While nobody knows what
     * kills any of a setting, one that is not decided stands for the rest of them.
     */
    private List<Trial> undecided(List<Trial> trials, int sideBySide, Journal journal)
            throws InterruptedException, IOException {
        Queue<Trial> undecided = new ConcurrentLinkedQueue<>();
        // fewer than there may be labs, so that each is quick: opening a lab keeps a core busy
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, sideBySide / 2));
        List<Future<?>> running = new ArrayList<>();
        for (Trial trial : trials) {
            running.add(workers.submit(() -> {
                Optional<MutationResult> result =
                        undecided.stream().anyMatch(trial::isAsUnknownAs) ? Optional.empty() : trial.first();
                if (result.isPresent()) {
                    journal.add(result.get());
                } else {
                    undecided.add(trial);
                }
                return null;
            }));
        }
        workers.shutdown();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                workers.shutdownNow();
                if (e.getCause() instanceof IOException unwritable) {
                    throw unwritable;
                }
                throw e.getCause() instanceof SetupException unable
                        ? unable
                        : new IllegalStateException("A mutant could not be tried.", e);
            }
        }
        return List.copyOf(undecided);
    }

    /** The first of each line, then the second of each, so that early ones teach which scenarios kill the later ones. */
    static List<Mutant> roundRobin(List<Mutant> mutants) {
        Map<Mutant, Integer> round = new LinkedHashMap<>();
        Map<String, Integer> ofLine = new HashMap<>();
        mutants.forEach(mutant -> round.put(mutant, ofLine.merge(mutant.place(), 1, Integer::sum)));
        return mutants.stream().sorted(Comparator.comparing(round::get)).toList();
    }
}
