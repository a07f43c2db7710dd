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
    public record Place(String subject, Copies copies, Path evidence) {}

    /** Other runs on this machine may take from Docker what a lab needs, and give it back. */
    private static final int TRIES = 5;

    private final Place place;
    private final Scenarios scenarios;
    private final Labs labs;
    private final Function<Mutant, List<String>> aspects;
    private final Original original;
    private final Equivalence equivalence;
    private final Killers killers;

    /**
     * @param peers the sections of sip.conf whose loaded state is compared
     * @param aspects what a line bears on, most of all first
     * @param results of the suite on the folder itself
     * @param earlier results of mutants that were found before
     * @throws org.trunkproof.asterisk.SetupException if no lab can be opened on the folder
     */
    public MutationRun(
            Place place,
            ConfigurationFolder folder,
            List<String> peers,
            Scenarios scenarios,
            Labs labs,
            Function<Mutant, List<String>> aspects,
            List<ScenarioResult> results,
            List<MutationResult> earlier)
            throws InterruptedException {
        this.place = place;
        this.scenarios = scenarios;
        this.labs = labs;
        this.aspects = aspects;
        this.killers = new Killers(results, aspects, earlier);
        try (LabPool pool = labs.on(folder, 1)) {
            this.original = Original.of(folder, peers, pool, results);
        }
        this.equivalence = new Equivalence(original.loaded());
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
                        .map(mutant -> new Trial(mutant, this))
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

    /** Tries the scenarios that are likely to kill, and returns those mutants that they do not decide. */
    private List<Trial> undecided(List<Trial> trials, int sideBySide, Journal journal) throws InterruptedException {
        Queue<Trial> undecided = new ConcurrentLinkedQueue<>();
        // fewer than there may be labs, so that each is quick: opening a lab keeps a core busy
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, sideBySide * 2 / 3));
        List<Future<?>> running = new ArrayList<>();
        for (Trial trial : trials) {
            running.add(workers.submit(() -> {
                Optional<MutationResult> result = trial.first();
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

    String subject() {
        return place.subject();
    }

    Copies copies() {
        return place.copies();
    }

    Original original() {
        return original;
    }

    Equivalence equivalence() {
        return equivalence;
    }

    Killers killers() {
        return killers;
    }

    List<String> aspects(Mutant mutant) {
        return aspects.apply(mutant);
    }

    /**
     * Makes sure that it is a mutant's fault if no lab can be opened on it.
     *
     * @throws SetupException if none can be opened on the folder itself either, time and again
     */
    void checkLabs() throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try (LabPool pool = labs.on(original.folder(), 1)) {
                original.loadedBy(pool);
                return;
            } catch (SetupException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** A text that names the lines to look at, of a copy that will soon be gone. */
    String asOfOriginal(String text, Copies.Copy copy) {
        return text.replace(
                copy.folder().path().toString(), original.folder().path().toString());
    }

    LabPool labs(ConfigurationFolder folder, int size) {
        return labs.on(folder, size);
    }

    /** Runs scenarios until one tells the mutant from the original. */
    List<ScenarioResult> scenarios(
            List<String> locations, ConfigurationFolder folder, LabPool pool, Mutant mutant, int sideBySide) {
        Path evidence = place.evidence().resolve(Integer.toHexString(mutant.id().hashCode()));
        return scenarios.run(locations, folder, pool, evidence, sideBySide, original::isToldBy);
    }
}
