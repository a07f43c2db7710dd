package org.trunkproof.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.asterisk.ConfigurationRefusedException;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/** One mutant on trial: whether Asterisk has loaded it as something else, and which scenario tells it from the original. */
final class Trial {

    /** What came of it, and of whom. */
    record Conclusion(Outcome outcome, Optional<ScenarioResult> killer, String text) {
        static Conclusion of(Outcome outcome, String text) {
            return new Conclusion(outcome, Optional.empty(), text);
        }
    }

    private final Mutant mutant;
    private final Bench bench;
    private final Set<String> acquitted = new LinkedHashSet<>();
    private final Set<String> undecided = new LinkedHashSet<>();
    private boolean isAsLoaded;
    private String claim = "";
    private long nanos;

    Trial(Mutant mutant, Bench bench) {
        this.mutant = mutant;
        this.bench = bench;
    }

    /** Whether another is of the same setting, so that what kills the one may kill the other. */
    boolean isLike(Trial other) {
        return mutant.mistake()
                .sectionAndSetting()
                .equals(other.mutant.mistake().sectionAndSetting());
    }

    /** The same, while nothing is known that kills any of them. */
    boolean isAsUnknownAs(Trial other) {
        return isLike(other) && !bench.killers().experience().knows(mutant);
    }

    /** With those scenarios alone that are likely to kill it; empty where they do not decide. */
    Optional<MutationResult> first() throws InterruptedException, IOException {
        return Optional.of(timed(1, bench.killers().likely(mutant)))
                .filter(conclusion -> switch (conclusion.outcome()) {
                    case KILLED, EQUIVALENT -> true;
                    // these may be this machine's fault, and are tried again when less is going on
                    case SURVIVED, NOT_LOADABLE, ERROR -> false;
                })
                .map(this::result);
    }

    /**
     * With all scenarios that have not been tried; before them, alone, with those that could not find out while others were
     * at work, for they are the likely ones, and what is doubtful is run again only after all the others.
     */
    MutationResult second(int sideBySide) throws InterruptedException, IOException {
        if (!undecided.isEmpty()) {
            Conclusion alone = timed(1, List.copyOf(undecided));
            if (alone.outcome() == Outcome.KILLED) {
                return result(alone);
            }
        }
        return result(timed(sideBySide, bench.killers().all(mutant)));
    }

    private Conclusion timed(int sideBySide, List<String> locations) throws InterruptedException, IOException {
        long started = System.nanoTime();
        Conclusion conclusion = found(sideBySide, locations);
        nanos += System.nanoTime() - started;
        return conclusion;
    }

    private Conclusion found(int sideBySide, List<String> locations) throws InterruptedException, IOException {
        try (Copies.Copy copy = bench.workplace().copies().of(bench.original().folder(), mutant);
                LabPool pool = bench.labs().on(copy.folder(), sideBySide)) {
            LoadedState now = bench.original().loadedBy(pool);
            isAsLoaded = now.equals(bench.original().loaded());
            claim = bench.equivalence().asLoaded(mutant, now).orElse("");
            if (!claim.isEmpty()) {
                return Conclusion.of(Outcome.EQUIVALENT, claim);
            }
            claim = bench.equivalence().asClaimed(mutant, now).orElse("");
            return tried(locations, copy, pool, sideBySide);
        } catch (ConfigurationRefusedException e) {
            return Conclusion.of(Outcome.NOT_LOADABLE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            bench.checkLabs();
            return Conclusion.of(Outcome.ERROR, String.valueOf(e.getMessage()));
        }
    }

    private Conclusion tried(List<String> locations, Copies.Copy copy, LabPool pool, int sideBySide) {
        List<ScenarioResult> errors = new ArrayList<>();
        List<String> left = new ArrayList<>(locations);
        left.removeAll(acquitted);
        while (!left.isEmpty()) {
            List<ScenarioResult> seen = bench.run(left, copy.folder(), pool, mutant, sideBySide);
            for (ScenarioResult one : seen) {
                if (bench.original().isToldBy(one) && isConfirmed(one, copy, pool)) {
                    return new Conclusion(Outcome.KILLED, Optional.of(one), bench.asOfOriginal(why(one), copy));
                }
                if (one.verdict() == Verdict.ERROR) {
                    errors.add(one);
                    undecided.add(one.location());
                } else {
                    acquitted.add(one.location());
                }
                left.remove(one.location());
            }
            if (seen.isEmpty()) {
                break;
            }
        }
        return alive(errors);
    }

    /** A kill that nobody would have thought of is seen twice, or it may be a scenario's whim. */
    private boolean isConfirmed(ScenarioResult kill, Copies.Copy copy, LabPool pool) {
        return claim.isEmpty() && bench.killers().isExpected(mutant, kill)
                || bench.run(List.of(kill.location()), copy.folder(), pool, mutant, 1).stream()
                        .anyMatch(bench.original()::isToldBy);
    }

    private static String why(ScenarioResult kill) {
        return kill.verdict() == Verdict.PASS
                ? "The requirement is met, which it is not by the folder as it is."
                : kill.message();
    }

    private Conclusion alive(List<ScenarioResult> errors) {
        if (!claim.isEmpty()) {
            return Conclusion.of(Outcome.EQUIVALENT, claim);
        }
        return errors.stream()
                .findFirst()
                .map(error -> Conclusion.of(Outcome.ERROR, error.location() + ": " + error.message()))
                .orElseGet(() -> Conclusion.of(
                        Outcome.SURVIVED,
                        "none of " + acquitted.size() + " scenarios tells it; those that pin "
                                + String.join(" and ", bench.aspects().apply(mutant)) + " among them"
                                + (isAsLoaded ? "; Asterisk says that it has loaded the same" : "")));
    }

    private MutationResult result(Conclusion conclusion) {
        MutationResult result = new MutationResult(
                bench.workplace().subject(),
                mutant.mistake(),
                conclusion.outcome(),
                isAsLoaded,
                claim,
                conclusion
                        .killer()
                        .map(killer -> killer.requirement().id() + ": " + killer.scenario())
                        .orElse(""),
                conclusion.killer().map(ScenarioResult::location).orElse(""),
                conclusion.text(),
                conclusion.killer().map(killer -> killer.duration().toMillis()).orElse(0L),
                nanos / 1_000_000,
                conclusion
                        .killer()
                        .map(killer -> SuspectedLine.in(mutant, killer))
                        .orElse(Suspicion.UNASKED));
        bench.killers().experience().note(result);
        if (conclusion.outcome() == Outcome.KILLED) {
            bench.killers().experience().missed(mutant, acquitted);
        }
        return result;
    }
}
