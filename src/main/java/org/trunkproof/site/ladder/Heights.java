package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where the rows of a ladder stand from top to bottom, in pixels. Each kind has its height: time is not to scale. */
final class Heights {

    private static final int TOP = 40;

    /** How far a stream that goes on after the last row is drawn beyond it. */
    private static final int TAIL = 14;

    private final NavigableMap<Instant, Integer> rows = new TreeMap<>();
    private int bottom = TOP;

    /** Below all rows so far. */
    int bottom() {
        return bottom;
    }

    /** Makes room for a row, and says where its arrow is, or the foot of its words. */
    int place(Rung rung) {
        int foot = bottom + foot(rung);
        bottom += height(rung);
        rows.put(rung.at(), foot);
        return foot;
    }

    private static int foot(Rung rung) {
        return rung instanceof Rung.DialplanStep ? 18 : rung instanceof Rung.Keys ? 20 : 26;
    }

    private static int height(Rung rung) {
        if (rung instanceof Rung.Signal signal && !signal.sent().again().isEmpty()) {
            return 50;
        }
        return rung instanceof Rung.DialplanStep || rung instanceof Rung.Keys ? 28 : 34;
    }

    /** Makes room for a pause, and says where the foot of its words is. */
    int pause() {
        bottom += 26;
        return bottom - 4;
    }

    /** At a row or between two of them; what is between two rows is to scale. */
    int at(Instant moment) {
        Map.Entry<Instant, Integer> above = rows.floorEntry(moment);
        Map.Entry<Instant, Integer> below = rows.higherEntry(moment);
        if (above == null) {
            return TOP;
        }
        if (below == null) {
            return above.getValue() + (above.getKey().equals(moment) ? 0 : TAIL);
        }
        double way = (double) Duration.between(above.getKey(), moment).toNanos()
                / Duration.between(above.getKey(), below.getKey()).toNanos();
        return above.getValue() + (int) (way * (below.getValue() - above.getValue()));
    }
}
