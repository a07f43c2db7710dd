package org.trunkproof.site.ladder;

import java.util.List;

/**
 * A ladder on paper, in pixels, as the macro {@code drawing} in {@code ladder.ftlh} takes it.
 *
 * @param foot where the lifelines end
 */
public record LadderSvg(
        int width, int height, int foot, List<Lifeline> lifelines, List<Quiet> pauses, List<DrawnRow> rows) {

    public LadderSvg {
        lifelines = List.copyOf(lifelines);
        pauses = List.copyOf(pauses);
        rows = List.copyOf(rows);
    }

    /**
     * @param party what of its name the style sheet knows
     */
    public record Lifeline(String name, String party, int x) {}

    /** A time in which nothing went on; its words end at the foot of it. */
    public record Quiet(int x, int y, String words) {}

    /**
     * @param y of an arrow, or the foot of its words
     * @param time in seconds since the Trace began
     * @param gap how long after the row above; empty for the first
     * @param late whether it belongs to the cleaning up when the scenario was over
     */
    public record DrawnRow(int y, String time, String gap, boolean late, LadderShape shape) {}
}
