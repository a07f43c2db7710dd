package org.trunkproof.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.ConfigurationRefusedException;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/** Makes one plausible mistake after the other in copies of a folder, and sees whether the suite notices. */
public final class MutationRun {

    private final ConfigurationFolder original;
    private final List<String> peers;
    private final Scenarios scenarios;
    private final Function<ConfigurationFolder, LabPool> labs;
    private final Path evidence;
    private final SettingsTable table = SettingsTable.chanSip();
    private final Map<String, Verdict> verdicts;
    private final LoadedState loaded;
    private final Killers killers;

    /**
     * @param peers the sections of sip.conf whose loaded state is compared
     * @param labs a pool of one lab for a folder
     * @param results of the suite on the folder itself
     * @param evidence where what was seen of mutants is left, a folder each
     * @throws org.trunkproof.asterisk.SetupException if no lab can be opened on the folder
     */
    public MutationRun(
            ConfigurationFolder original,
            List<String> peers,
            Scenarios scenarios,
            Function<ConfigurationFolder, LabPool> labs,
            List<ScenarioResult> results,
            Path evidence)
            throws InterruptedException {
        this.original = original;
        this.peers = List.copyOf(peers);
        this.scenarios = scenarios;
        this.labs = labs;
        this.evidence = evidence;
        this.verdicts = results.stream()
                .collect(Collectors.toMap(ScenarioResult::location, ScenarioResult::verdict, (one, other) -> one));
        this.killers = new Killers(results);
        try (LabPool pool = labs.apply(original)) {
            this.loaded = loaded(pool);
        }
    }

    private LoadedState loaded(LabPool pool) throws InterruptedException {
        Lab lab = pool.borrow();
        try {
            return lab.asterisk().loaded(peers);
        } finally {
            pool.giveBack(lab);
        }
    }

    /**
     * Tries the mutants, so many at a time.
     *
     * @param journal told of each result as it comes
     */
    public void run(List<Mutant> mutants, int sideBySide, Journal journal) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(sideBySide);
        List<Future<?>> running = new ArrayList<>();
        for (Mutant mutant : mutants) {
            running.add(workers.submit(() -> {
                journal.add(result(mutant));
                return null;
            }));
        }
        workers.shutdown();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw new IllegalStateException("A mutant could not be tried.", e);
            }
        }
    }

    private MutationResult result(Mutant mutant) throws InterruptedException, IOException {
        long started = System.nanoTime();
        Trial trial = tried(mutant);
        return new MutationResult(
                mutant.id(),
                mutant.operator(),
                trial.outcome(),
                trial.killer(),
                trial.text(),
                (System.nanoTime() - started) / 1_000_000);
    }

    private record Trial(Outcome outcome, String killer, String text) {}

    private Trial tried(Mutant mutant) throws InterruptedException, IOException {
        try (MutantFolder copy = MutantFolder.of(original, mutant);
                LabPool pool = labs.apply(copy.folder())) {
            LoadedState now = loaded(pool);
            List<String> likely = killers.likely(mutant);
            Path seenThere = evidence.resolve(Integer.toHexString(mutant.id().hashCode()));
            List<ScenarioResult> seen = new ArrayList<>(run(likely, copy.folder(), pool, seenThere));
            Optional<Trial> killed = killed(mutant, seen);
            if (killed.isEmpty()) {
                Optional<String> same = equivalence(mutant, now);
                if (same.isPresent()) {
                    return new Trial(Outcome.EQUIVALENT, "", same.get());
                }
                seen.addAll(run(killers.rest(likely), copy.folder(), pool, seenThere));
                killed = killed(mutant, seen);
            }
            return killed.orElseGet(() -> alive(seen));
        } catch (ConfigurationRefusedException e) {
            return new Trial(Outcome.NOT_LOADABLE, "", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return new Trial(Outcome.ERROR, "", String.valueOf(e.getMessage()));
        }
    }

    private List<ScenarioResult> run(List<String> locations, ConfigurationFolder folder, LabPool pool, Path seenThere) {
        return scenarios.run(locations, folder, pool, seenThere, 1, this::isOtherThanBefore);
    }

    private Optional<Trial> killed(Mutant mutant, List<ScenarioResult> seen) {
        return seen.stream().filter(this::isOtherThanBefore).findFirst().map(result -> {
            killers.killed(mutant, result.location());
            return new Trial(
                    Outcome.KILLED,
                    result.requirement().id() + ": " + result.scenario() + " (" + result.location() + ")",
                    result.message());
        });
    }

    /** Whether a scenario says something else of the mutant than of the original; that it could not find out is nothing. */
    private boolean isOtherThanBefore(ScenarioResult result) {
        boolean meetsNow = result.verdict() == Verdict.PASS;
        boolean metBefore = verdicts.get(result.location()) == Verdict.PASS;
        return result.verdict() != Verdict.ERROR && meetsNow != metBefore;
    }

    private Optional<String> equivalence(Mutant mutant, LoadedState now) {
        Optional<String> known = table.equivalence(mutant.section(), mutant.setting(), mutant.effectiveValue());
        return known.isPresent()
                ? known
                : Optional.of("Asterisk has loaded the same").filter(same -> now.equals(loaded) && isTold(mutant));
    }

    /** Whether what Asterisk says that it has loaded would differ if the mutant did. */
    private static boolean isTold(Mutant mutant) {
        return !mutant.setting().toLowerCase(Locale.ROOT).endsWith("secret");
    }

    private static Trial alive(List<ScenarioResult> seen) {
        return seen.stream()
                .filter(result -> result.verdict() == Verdict.ERROR)
                .findFirst()
                .map(error -> new Trial(Outcome.ERROR, error.location(), error.message()))
                .orElseGet(() -> new Trial(Outcome.SURVIVED, "", "no scenario of " + seen.size() + " tells it"));
    }
}
