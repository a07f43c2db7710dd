package org.trunkproof.premise;

import java.util.List;
import org.trunkproof.spelling.Spelling;

/** Names of sections in a sentence. */
final class NamesInWords {

    private static final int NAMED = 4;

    private NamesInWords() {}

    /** As in {@code there are [201], [202] and 3 more}; nothing where there are none. */
    static String list(String there, List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return "";
        }
        return there
                + (distinct.size() == 1 ? "is " : "are ")
                + Spelling.some(distinct.stream().map(name -> "[" + name + "]").toList(), NAMED);
    }
}
