package org.trunkproof.site.compared;

import java.util.List;
import java.util.Optional;
import org.trunkproof.site.ladder.LadderShape;
import org.trunkproof.site.ladder.LadderSvg;

/**
 * The ladders of two runs beside each other on paper, in pixels, as {@code scenario.ftlh} draws them: what was done in both
 * stands at the same height.
 *
 * @param middle the left edge of the second
 * @param foot where the lifelines end
 * @param lifelines of both
 * @param left how many rows are not drawn, all of them alike
 */
public record PairedLadder(
        int width, int middle, int foot, List<LadderSvg.Lifeline> lifelines, List<PairedRow> rows, int left) {

    public PairedLadder {
        lifelines = List.copyOf(lifelines);
        rows = List.copyOf(rows);
    }

    /**
     * What both runs did, or one of them.
     *
     * @param number of its text under the ladder
     * @param y of its arrows
     * @param label what it is, for who does not see where it stands
     */
    public record PairedRow(
            int number, int y, boolean differs, String label, Optional<Half> before, Optional<Half> now) {}

    /**
     * What one of the runs did.
     *
     * @param timeX where its time ends
     * @param time in seconds since the first thing that this run did
     */
    public record Half(int timeX, String time, PairedShape shape) {}

    /** How it is drawn. */
    public sealed interface PairedShape {

        /** The name of its macro. */
        String kind();
    }

    /** Something that went from one party to another. */
    public record PairedArrow(LadderShape.Arrow arrow, String words) implements PairedShape {
        @Override
        public String kind() {
            return "arrow";
        }
    }

    /** Something that Asterisk did. */
    public record PairedBox(LadderShape.Box box) implements PairedShape {
        @Override
        public String kind() {
            return "box";
        }
    }
}
