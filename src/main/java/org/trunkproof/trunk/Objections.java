package org.trunkproof.trunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong in a file, all of it, each with its line. */
final class Objections {

    private record Objection(int line, String text) {}

    private final String file;
    private final List<Objection> all = new ArrayList<>();

    Objections(String file) {
        this.file = file;
    }

    /**
     * @param line from 1
     * @param sentence what is wrong and what to do, without a secret
     */
    void add(int line, String sentence) {
        all.add(new Objection(line, file + ":" + line + ": " + sentence));
    }

    /** In the order of their lines. */
    List<String> sentences() {
        return all.stream()
                .sorted(Comparator.comparingInt(Objection::line))
                .map(Objection::text)
                .distinct()
                .toList();
    }

    /**
     * @throws IllegalArgumentException which names all, a line each, if there are any
     */
    void refuse() {
        if (!all.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", sentences()));
        }
    }
}
