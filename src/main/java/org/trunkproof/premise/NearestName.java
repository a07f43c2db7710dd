package org.trunkproof.premise;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody may have meant. */
public final class NearestName {

    private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

    private NearestName() {}

    /** The one that is fewest letters away, if it is so near that a slip of the pen explains it. */
    public static Optional<String> to(String name, Collection<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int most = Math.max(2, name.length() / 3);
        return names.stream()
                .filter(other -> distance(wanted, other) <= most && !other.equals(name))
                .min(Comparator.comparingInt((String other) -> distance(wanted, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String wanted, String other) {
        return LETTERS.apply(wanted, other.toLowerCase(Locale.ROOT));
    }
}
