package org.trunkproof.run;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the steps that somebody may have meant. */
final class NearestSteps {

    private static final int SHOWN = 3;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearestSteps() {}

    /** The patterns that are fewest letters away from the text. */
    static List<String> to(String text, List<String> patterns) {
        return patterns.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String pattern) -> DISTANCE.apply(text, pattern))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }
}
