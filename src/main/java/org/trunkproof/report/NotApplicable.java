package org.trunkproof.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.requirement.Verdict;

/**
 * How many scenarios do not apply, by why they do not.
 *
 * @param reasons with the number of scenarios, each of which is counted once; that first for which most do not apply
 */
public record NotApplicable(Map<String, Integer> reasons) {

    private static final String BECAUSE = "Not applicable, because ";
    private static final String BESIDES = "Nor would it be otherwise, because ";

    /** So many reasons are still read. */
    private static final int MOST = 4;

    public NotApplicable {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> ordered.put(reason.getKey(), reason.getValue()));
        reasons = Collections.unmodifiableMap(ordered);
    }

    /**
     * @param firsts of each scenario that does not apply the first reason
     */
    public static NotApplicable of(Stream<String> firsts) {
        return new NotApplicable(
                firsts.collect(Collectors.groupingBy(reason -> reason, Collectors.summingInt(one -> 1))));
    }

    /** Of those among results. */
    public static NotApplicable in(List<ScenarioResult> results) {
        return of(results.stream()
                .filter(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                .map(result -> reason(result.message())));
    }

    /** What a result says. */
    static String message(List<String> reasons) {
        return BECAUSE + reasons.get(0) + "."
                + (reasons.size() == 1
                        ? ""
                        : "\n" + BESIDES + String.join("; ", reasons.subList(1, reasons.size())) + ".");
    }

    private static String reason(String message) {
        return Finding.firstLine(message).replaceFirst("^" + BECAUSE, "").replaceFirst("\\.$", "");
    }

    public int count() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As in {@code no number rings a phone, so 9 do not apply; no mailbox is named, so 5 do not apply}; empty if all do. */
    public String clauses() {
        List<String> clauses = new ArrayList<>();
        reasons.entrySet().stream()
                .limit(shown())
                .forEach(reason -> clauses.add(reason.getKey() + ", so " + applyNot(reason.getValue())));
        int told = reasons.values().stream()
                .limit(shown())
                .mapToInt(Integer::intValue)
                .sum();
        if (told < count()) {
            clauses.add("for " + (reasons.size() - shown()) + " more reasons " + applyNot(count() - told));
        }
        return String.join("; ", clauses);
    }

    /** The clause that would say that there is one more has room for that one. */
    private int shown() {
        return reasons.size() == MOST + 1 ? reasons.size() : MOST;
    }

    private static String applyNot(int scenarios) {
        return scenarios + (scenarios == 1 ? " does not apply" : " do not apply");
    }
}
