package org.trunkproof.site.text;

import java.util.ArrayList;
import java.util.List;

/**
 * As many lines of a text as a page has room for.
 *
 * @param lines the first of them
 * @param left how many more there are
 */
public record Excerpt(List<String> lines, int left) {

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /**
     * @param most how many characters there is room for
     */
    public static Excerpt of(List<String> text, int most) {
        List<String> lines = new ArrayList<>();
        int room = most;
        for (String line : text) {
            room -= line.length() + 1;
            if (room < 0) {
                break;
            }
            lines.add(line);
        }
        return new Excerpt(lines, text.size() - lines.size());
    }

    public String text() {
        return String.join("\n", lines);
    }
}
