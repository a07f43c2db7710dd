package org.trunkproof.configuration;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which word somebody may have meant. */
final class Spelling {

    /** Of so many letters one may be wrong. */
    private static final int LETTERS = 3;

    /** Two letters in each other's place. */
    private static final int LEAST = 2;

    private Spelling() {}

    /** The word that is fewest letters away, the first of several; empty where none is near enough to have been meant. */
    static Optional<String> nearest(String written, Stream<String> words) {
        int most = written.length() < LETTERS ? 1 : Math.max(LEAST, written.length() / LETTERS);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        return words.distinct()
                .filter(word -> distance.apply(written, word) >= 0)
                .min(Comparator.comparing((String word) -> distance.apply(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
