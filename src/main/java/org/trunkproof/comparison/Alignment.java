package org.trunkproof.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays two behaviours side by side. */
final class Alignment {

    private final boolean ofTwoAsterisks;

    private Alignment(boolean ofTwoAsterisks) {
        this.ofTwoAsterisks = ofTwoAsterisks;
    }

    /**
     * All actions of both, in the order in which the one that has them did them.
     *
     * @param ofTwoAsterisks as {@link ActionPair#ofTwoAsterisks}
     */
    static List<ActionPair> of(Behaviour before, Behaviour after, boolean ofTwoAsterisks) {
        return new Alignment(ofTwoAsterisks).rows(before, after);
    }

    private List<ActionPair> rows(Behaviour before, Behaviour after) {
        Map<Lane, List<Strand>> ofBefore = byLane(before);
        Map<Lane, List<Strand>> ofAfter = byLane(after);
        Instant beganBefore = began(before);
        Instant beganAfter = began(after);
        return Stream.concat(ofBefore.keySet().stream(), ofAfter.keySet().stream())
                .distinct()
                .flatMap(lane -> pairs(ofBefore.getOrDefault(lane, List.of()), ofAfter.getOrDefault(lane, List.of())))
                .flatMap(pair -> rows(pair).stream())
                .sorted(Comparator.comparing(pair -> pair.after()
                        .map(action -> Duration.between(beganAfter, action.at()))
                        .orElseGet(() -> Duration.between(
                                beganBefore, pair.before().orElseThrow().at()))))
                .toList();
    }

    private static Instant began(Behaviour behaviour) {
        return behaviour.strands().stream()
                .flatMap(strand -> strand.actions().stream())
                .map(Action::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Map<Lane, List<Strand>> byLane(Behaviour behaviour) {
        Map<Lane, List<Strand>> byLane = new LinkedHashMap<>();
        behaviour.strands().forEach(strand -> byLane.computeIfAbsent(strand.lane(), any -> new ArrayList<>())
                .add(strand));
        return byLane;
    }

    private record Pair(Strand before, Strand after) {}

    /** Calls that began at the same moment may come in any order, so those that are the same find each other first. */
    private static Stream<Pair> pairs(List<Strand> before, List<Strand> after) {
        List<Pair> pairs = new ArrayList<>();
        List<Strand> leftBefore = new ArrayList<>();
        List<Strand> leftAfter = new ArrayList<>(after);
        for (Strand strand : before) {
            Optional<Strand> same = leftAfter.stream().filter(strand::isSameAs).findFirst();
            if (same.isPresent()) {
                leftAfter.remove(same.get());
                pairs.add(new Pair(strand, same.get()));
            } else {
                leftBefore.add(strand);
            }
        }
        // what begins otherwise is another matter, as an OPTIONS that comes in its own time is
        for (Strand strand : List.copyOf(leftBefore)) {
            leftAfter.stream().filter(strand::beginsAs).findFirst().ifPresent(like -> {
                leftBefore.remove(strand);
                leftAfter.remove(like);
                pairs.add(new Pair(strand, like));
            });
        }
        for (int i = 0; i < Math.max(leftBefore.size(), leftAfter.size()); i++) {
            Strand one = i < leftBefore.size() ? leftBefore.get(i) : without(leftAfter.get(i));
            pairs.add(new Pair(one, i < leftAfter.size() ? leftAfter.get(i) : without(one)));
        }
        return pairs.stream();
    }

    private static Strand without(Strand strand) {
        return new Strand(strand.lane(), List.of());
    }

    /** Actions of one title stand side by side; where one run did something else instead, so do the two. */
    private List<ActionPair> rows(Pair pair) {
        List<Action> before = pair.before().actions();
        List<Action> after = pair.after().actions();
        List<ActionPair> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (AbstractDelta<Action> delta : DiffUtils.diff(
                        before, after, (one, other) -> one.title().equals(other.title()))
                .getDeltas()) {
            while (i < delta.getSource().getPosition()) {
                rows.add(row(pair, before, i++, after, j++));
            }
            int end = Math.max(delta.getSource().size(), delta.getTarget().size());
            for (int k = 0; k < end; k++) {
                rows.add(row(
                        pair,
                        before,
                        k < delta.getSource().size() ? i + k : before.size(),
                        after,
                        k < delta.getTarget().size() ? j + k : after.size()));
            }
            i += delta.getSource().size();
            j += delta.getTarget().size();
        }
        while (i < before.size()) {
            rows.add(row(pair, before, i++, after, j++));
        }
        return rows;
    }

    private ActionPair row(Pair pair, List<Action> before, int i, List<Action> after, int j) {
        return new ActionPair(pair.before().lane(), at(before, i), at(after, j), ofTwoAsterisks);
    }

    private static Optional<Action> at(List<Action> actions, int index) {
        return index < actions.size() ? Optional.of(actions.get(index)) : Optional.empty();
    }
}
