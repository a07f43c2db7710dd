package org.trunkproof.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two texts differ, by their lines. What is small is told as {@code diff} does, with as few lines as can be; the time
 * that takes grows by the square. In what is large, lines that stand just once in either hold the others in place (as in
 * {@code git diff --patience}); where there are none, all of it differs.
 */
final class DifferingLines {

    /** So many lines are few. */
    private static final int FEW = 1000;

    private final List<String> before;
    private final List<String> after;
    private final Deque<Stretch> left = new ArrayDeque<>();
    private final List<Stretch> found = new ArrayList<>();

    /**
     * Lines that stand in the place of others.
     *
     * @param from the first that is gone, from 0
     * @param to after the last that is gone
     * @param newFrom the first that is new
     * @param newTo after the last that is new
     */
    record Stretch(int from, int to, int newFrom, int newTo) {

        boolean isNone() {
            return from == to && newFrom == newTo;
        }

        boolean isSmall() {
            return to - from + newTo - newFrom <= FEW;
        }
    }

    /** A line that stands in both. */
    private record Pair(int before, int after) {}

    private DifferingLines(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** In their order. */
    static List<Stretch> of(List<String> before, List<String> after) {
        DifferingLines lines = new DifferingLines(before, after);
        lines.left.push(new Stretch(0, before.size(), 0, after.size()));
        while (!lines.left.isEmpty()) {
            lines.compare(lines.left.pop());
        }
        lines.found.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::newFrom));
        return lines.found;
    }

    private void compare(Stretch whole) {
        Stretch stretch = withoutSameEnds(whole);
        if (stretch.isNone()) {
            return;
        }
        if (stretch.isSmall()) {
            closely(stretch);
            return;
        }
        List<Pair> pairs = inOrder(uniquePairs(stretch));
        if (pairs.isEmpty()) {
            found.add(stretch);
            return;
        }
        int from = stretch.from;
        int newFrom = stretch.newFrom;
        for (Pair pair : pairs) {
            left.push(new Stretch(from, pair.before, newFrom, pair.after));
            from = pair.before + 1;
            newFrom = pair.after + 1;
        }
        left.push(new Stretch(from, stretch.to, newFrom, stretch.newTo));
    }

    private Stretch withoutSameEnds(Stretch stretch) {
        int from = stretch.from;
        int newFrom = stretch.newFrom;
        int to = stretch.to;
        int newTo = stretch.newTo;
        while (from < to && newFrom < newTo && before.get(from).equals(after.get(newFrom))) {
            from++;
            newFrom++;
        }
        while (from < to && newFrom < newTo && before.get(to - 1).equals(after.get(newTo - 1))) {
            to--;
            newTo--;
        }
        return new Stretch(from, to, newFrom, newTo);
    }

    private void closely(Stretch stretch) {
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        before.subList(stretch.from, stretch.to), after.subList(stretch.newFrom, stretch.newTo))
                .getDeltas()) {
            int from = stretch.from + delta.getSource().getPosition();
            int newFrom = stretch.newFrom + delta.getTarget().getPosition();
            found.add(new Stretch(
                    from,
                    from + delta.getSource().size(),
                    newFrom,
                    newFrom + delta.getTarget().size()));
        }
    }

    /** Of lines that stand just once in either, in the order of the first. */
    private List<Pair> uniquePairs(Stretch stretch) {
        Map<String, Integer> once = once(before, stretch.from, stretch.to);
        Map<String, Integer> newOnce = once(after, stretch.newFrom, stretch.newTo);
        List<Pair> pairs = new ArrayList<>();
        for (int i = stretch.from; i < stretch.to; i++) {
            String line = before.get(i);
            int at = newOnce.getOrDefault(line, -1);
            if (at >= 0 && once.getOrDefault(line, -1) == i) {
                pairs.add(new Pair(i, at));
            }
        }
        return pairs;
    }

    /** Where each line stands; one that stands there more than once, nowhere. */
    private static Map<String, Integer> once(List<String> lines, int from, int to) {
        Map<String, Integer> once = new HashMap<>();
        for (int i = from; i < to; i++) {
            once.merge(lines.get(i), i, (first, again) -> -1);
        }
        return once;
    }

    /** As many of them as are in the same order in both: the longest increasing subsequence, by patience sorting. */
    private static List<Pair> inOrder(List<Pair> pairs) {
        int[] ends = new int[pairs.size()];
        int[] piles = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int count = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int pile = -1 - Arrays.binarySearch(ends, 0, count, pairs.get(i).after);
            ends[pile] = pairs.get(i).after;
            piles[pile] = i;
            previous[i] = pile == 0 ? -1 : piles[pile - 1];
            count = Math.max(count, pile + 1);
        }
        Pair[] longest = new Pair[count];
        for (int i = count == 0 ? -1 : piles[count - 1], at = count - 1; i >= 0; i = previous[i], at--) {
            longest[at] = pairs.get(i);
        }
        return List.of(longest);
    }
}
