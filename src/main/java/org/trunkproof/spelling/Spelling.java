package org.trunkproof.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words that exist, beside one that was typed and does not. */
public final class Spelling {

    /** Of so many letters one may be wrong. */
    private static final int LETTERS = 3;

    /** Two letters in each other's place. */
    private static final int LEAST = 2;

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    /** So many words are still read; of more a person is told where they stand. */
    private static final int FEW = 12;

    /** Measured once, not each time that it is compared. */
    private record Candidate(String word, int distance) {}

    private Spelling() {}

    /** How many letters are to be added, left out or replaced; upper and lower case are the same. */
    public static int distance(String one, String other) {
        return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    /** Those that are fewest letters away, each once, the nearest first. */
    public static List<String> nearest(String typed, Collection<String> known, int count) {
        return known.stream()
                .distinct()
                .map(word -> new Candidate(word, distance(typed, word)))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(count)
                .map(Candidate::word)
                .toList();
    }

    /** The first of them, and how many more there are, as in {@code one, two and 3 more}. */
    public static String some(Collection<String> known, int count) {
        return known.stream().limit(count).collect(Collectors.joining(", "))
                + (known.size() > count ? " and " + (known.size() - count) + " more" : "");
    }

    /** The one that is fewest letters away, the first of several; empty where none is near enough to have been meant. */
    public static Optional<String> meant(String typed, Collection<String> known) {
        int most = typed.length() < LETTERS ? 1 : Math.max(LEAST, typed.length() / LETTERS);
        return nearest(typed, known, 1).stream()
                .filter(word -> distance(typed, word) <= most)
                .findFirst();
    }

    /** What to type instead, as the end of a sentence: the one that was meant, or where none is near, a few that there are. */
    public static String instead(String typed, Collection<String> known) {
        return meant(typed, known)
                .map(word -> "the nearest is " + word)
                .orElseGet(() -> known.isEmpty()
                        ? "there is none"
                        : (known.size() > FEW ? "there are, among others, " : "there are ")
                                + known.stream().distinct().limit(FEW).collect(Collectors.joining(", ")));
    }
}
