package org.trunkproof.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/**
 * One scenario in two runs.
 *
 * @param before its result in the baseline, if it ran there
 * @param after its result now, if it ran
 * @param pairs what was done, side by side; empty if one of the two says nothing
 */
public record ScenarioComparison(
        Optional<ScenarioResult> before, Optional<ScenarioResult> after, List<ActionPair> pairs) {

    public ScenarioComparison {
        pairs = List.copyOf(pairs);
    }

    /** What became of its verdict and of its behaviour. */
    public Change change() {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? Change.ONLY_NOW : Change.ONLY_BEFORE;
        }
        boolean applied = before.get().verdict() != Verdict.NOT_APPLICABLE;
        boolean applies = after.get().verdict() != Verdict.NOT_APPLICABLE;
        if (!applied || !applies) {
            return applied ? Change.APPLIES_ONLY_BEFORE : applies ? Change.APPLIES_ONLY_NOW : Change.APPLIES_IN_NEITHER;
        }
        if (before.get().verdict() == Verdict.ERROR || after.get().verdict() == Verdict.ERROR) {
            return Change.NOT_COMPARED;
        }
        boolean wasJudged = before.get().verdict() != Verdict.NOT_JUDGED;
        boolean isJudged = after.get().verdict() != Verdict.NOT_JUDGED;
        if (!wasJudged || !isJudged) {
            return wasJudged ? Change.NO_LONGER_JUDGED : isJudged ? Change.NEWLY_JUDGED : Change.STILL_NOT_JUDGED;
        }
        boolean met = isMet(before.get());
        boolean isMet = isMet(after.get());
        if (met != isMet) {
            return isMet ? Change.NEWLY_PASSING : Change.NEWLY_FAILING;
        }
        if (differences().isEmpty()) {
            return !isMet ? Change.STILL_FAILING : manners().isEmpty() ? Change.NONE : Change.MANNER;
        }
        return isMet ? Change.BEHAVIOUR : Change.FAILING_OTHERWISE;
    }

    private static boolean isMet(ScenarioResult result) {
        return result.verdict() == Verdict.PASS || result.verdict() == Verdict.STALE_DEVIATION;
    }

    /** Whether the trunk no longer does what it must, or is no longer shown to, and the folder does not say why. */
    boolean breaks() {
        return before.filter(ScenarioComparison::isMet).isPresent()
                && after.filter(ScenarioResult::failsTheBuild).isPresent();
    }

    /** The result now, or where there is none, before. */
    public ScenarioResult result() {
        return after.or(() -> before).orElseThrow();
    }

    /** What Asterisk did otherwise. */
    public List<ActionPair> differences() {
        return pairs.stream().filter(ActionPair::isDifference).toList();
    }

    /** The manners by which Asterisk said otherwise. */
    public Set<Manner> manners() {
        return pairs.stream()
                .flatMap(pair -> pair.manners().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What those on the wire notice of that, the gravest first. */
    public List<Notice> notices() {
        return differences().isEmpty() ? List.of() : Notices.in(pairs);
    }

    /** As in {@code TP-CODEC-06: Packets of 20 ms (features/trunk/codec/negotiation.feature:138)}. */
    @Override
    public String toString() {
        return result().requirement().id() + ": " + result().scenario() + " (" + result().location() + ")";
    }
}
