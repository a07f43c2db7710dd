package org.trunkproof.site.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text of which some lines are marked, as far as a page has room for it.
 *
 * @param passages in order
 * @param left what is to be said of the rest; empty if there is none
 */
public record MarkedText(List<Passage> passages, String left) {

    /** Lines that are marked, or not, together. */
    public record Passage(String text, boolean marked) {}

    public MarkedText {
        passages = List.copyOf(passages);
    }

    /**
     * @param marked numbers of the lines that are, from 0
     * @param most how many characters there is room for
     */
    public static MarkedText of(MessageText text, Set<Integer> marked, int most) {
        List<Passage> passages = new ArrayList<>();
        int room = most;
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i) + (i + 1 < text.lines().size() ? "\n" : "");
            if (line.length() > room) {
                if (room > 1) {
                    add(new Passage(Legible.shortened(line, room), marked.contains(i)), passages);
                }
                return new MarkedText(passages, "Not all of it is shown here; the capture has the rest.");
            }
            add(new Passage(line, marked.contains(i)), passages);
            room -= line.length();
        }
        return new MarkedText(passages, "");
    }

    private static void add(Passage passage, List<Passage> passages) {
        if (!passages.isEmpty() && passages.get(passages.size() - 1).marked() == passage.marked()) {
            Passage before = passages.remove(passages.size() - 1);
            passages.add(new Passage(before.text() + passage.text(), passage.marked()));
        } else {
            passages.add(passage);
        }
    }

    /** In characters. */
    public int length() {
        return passages.stream().mapToInt(passage -> passage.text().length()).sum();
    }
}
