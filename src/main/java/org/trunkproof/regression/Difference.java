package org.trunkproof.regression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trunkproof.regression.Behaviour.Step;

/**
 * One place where two behaviours part.
 *
 * @param lane whose step it is
 * @param before the step of the baseline, or nothing where it has none
 * @param after the step now
 * @param fields in which they differ, as {@code name: before -> after}; all is new or gone where one step is missing
 */
public record Difference(String lane, String before, String after, List<String> fields) {

    private static final String NOTHING = "nothing";

    public Difference {
        fields = List.copyOf(fields);
    }

    /** Where they part, lane by lane; empty where they do the same. */
    public static List<Difference> between(Behaviour before, Behaviour after) {
        List<Difference> differences = new ArrayList<>();
        Set<String> lanes = new TreeSet<>(before.lanes().keySet());
        lanes.addAll(after.lanes().keySet());
        for (String lane : lanes) {
            align(
                    lane,
                    before.lanes().getOrDefault(lane, List.of()),
                    after.lanes().getOrDefault(lane, List.of()),
                    differences);
        }
        return differences;
    }

    /** The longest common subsequence by title stands beside itself; what is left over is missing on the other side. */
    private static void align(String lane, List<Step> before, List<Step> after, List<Difference> differences) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).title().equals(after.get(j).title())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size()
                    && j < after.size()
                    && before.get(i).title().equals(after.get(j).title())) {
                compare(lane, before.get(i++), after.get(j++), differences);
            } else if (j >= after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                differences.add(new Difference(lane, before.get(i++).title(), NOTHING, List.of()));
            } else {
                differences.add(new Difference(lane, NOTHING, after.get(j++).title(), List.of()));
            }
        }
    }

    private static void compare(String lane, Step before, Step after, List<Difference> differences) {
        Set<String> names = new LinkedHashSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        List<String> fields = names.stream()
                .filter(name -> !value(before.fields(), name).equals(value(after.fields(), name)))
                .map(name -> name + ": " + value(before.fields(), name) + " -> " + value(after.fields(), name))
                .toList();
        if (!fields.isEmpty()) {
            differences.add(new Difference(lane, before.title(), after.title(), fields));
        }
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, NOTHING);
    }

    @Override
    public String toString() {
        String steps = before.equals(after) ? before : before + " -> " + after;
        return lane + ": " + steps
                + fields.stream().map(field -> "\n      " + field).reduce("", String::concat);
    }
}
