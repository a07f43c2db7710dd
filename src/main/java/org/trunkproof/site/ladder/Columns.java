package org.trunkproof.site.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.evidence.Host;

/** Where the lifelines of a ladder stand from left to right, and what goes from one to another, in pixels. */
public final class Columns {

    private static final int FIRST = 190;
    private static final int MARGIN = 58;
    private static final int LANE = 9;

    /** As many streams as there is room for side by side; more of them lie on one another. */
    private static final int LANES = 12;

    private final Map<Host, Integer> lifelines = new LinkedHashMap<>();
    private final Map<StreamBar, Integer> lanes = new IdentityHashMap<>();
    private final int first;
    private final int spacing;

    /**
     * @param first where the leftmost lifeline stands
     * @param spacing from each to the next
     */
    public Columns(List<Host> parties, int first, int spacing) {
        this.first = first;
        this.spacing = spacing;
        for (Host party : parties) {
            lifelines.put(party, first + spacing * lifelines.size());
        }
    }

    Columns(List<Host> parties, List<StreamBar> bars) {
        this(parties, FIRST, parties.size() < 3 ? 470 : parties.size() == 3 ? 350 : 285);
        Map<String, List<Instant>> taken = new LinkedHashMap<>();
        for (StreamBar bar : bars) {
            // streams to the left of a lifeline are not in the way of those to its right
            String side = bar.source().label() + (goesRight(bar.source(), bar.destination()) ? " right" : " left");
            lanes.put(bar, free(taken.computeIfAbsent(side, any -> new ArrayList<>()), bar));
        }
    }

    private static int free(List<Instant> taken, StreamBar bar) {
        for (int lane = 0; lane < taken.size(); lane++) {
            if (taken.get(lane).isBefore(bar.began())) {
                taken.set(lane, bar.ended());
                return lane;
            }
        }
        if (taken.size() < LANES) {
            taken.add(bar.ended());
            return taken.size() - 1;
        }
        return LANES - 1;
    }

    /** From the left edge of the paper to the right of what stands at the last lifeline. */
    public int width() {
        return first + spacing * Math.max(lifelines.size() - 1, 0) + MARGIN;
    }

    /** How many letters of this width fit between two lifelines beside each other. */
    public int letters(double letter) {
        return (int) ((spacing - 20) / letter);
    }

    /** Where a party's lifeline stands. */
    public int of(Host party) {
        return lifelines.getOrDefault(party, first);
    }

    boolean goesRight(Host source, Host destination) {
        return of(source) <= of(destination);
    }

    /** The middle between two lifelines. */
    public int between(Host source, Host destination) {
        return (of(source) + of(destination)) / 2;
    }

    /** The left edge of a stream's bar. */
    int of(StreamBar bar) {
        int off = 11 + LANE * lanes.getOrDefault(bar, 0);
        return of(bar.source()) + (goesRight(bar.source(), bar.destination()) ? off : -off - 6);
    }

    /** The left edge of a box of this width, its middle at the lifeline if that leaves it on the paper. */
    public int box(Host party, int boxWidth) {
        int centred = of(party) - boxWidth / 2;
        return Math.max(first - 50, Math.min(centred, width() - boxWidth - 4));
    }

    /** A thin arrow, as an SVG path. */
    public String arrow(Host source, Host destination, int y) {
        int from = of(source);
        int to = of(source) == of(destination) ? from + 40 : of(destination);
        return to > from
                ? "M" + from + " " + y + "H" + (to - 1) + "m-8-4 8 4-8 4"
                : "M" + from + " " + y + "H" + (to + 1) + "m8-4-8 4 8 4";
    }

    /** An arrow with a head at both ends. */
    String thereAndBack(Host one, Host other, int y) {
        return arrow(one, other, y) + arrow(other, one, y);
    }

    /** A double arrow, which begins at the stream's bar. */
    String stream(StreamBar bar, int y) {
        return doubleArrow(of(bar) + 3, bar.source(), bar.destination(), y);
    }

    /** A double arrow from one lifeline to another. */
    public String doubleArrow(Host source, Host destination, int y) {
        return doubleArrow(of(source), source, destination, y);
    }

    private String doubleArrow(int from, Host source, Host destination, int y) {
        int to = of(destination);
        boolean right = goesRight(source, destination);
        int end = right ? to - 6 : to + 6;
        return "M" + from + " " + (y - 2) + "H" + end + "M" + from + " " + (y + 2) + "H" + end + "M"
                + (right ? to - 9 : to + 9) + " " + (y - 6) + (right ? "l8 6-8 6" : "l-8 6 8 6");
    }
}
