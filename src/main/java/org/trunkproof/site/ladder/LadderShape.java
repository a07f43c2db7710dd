package org.trunkproof.site.ladder;

import java.util.List;

/** What a row of a ladder shows beside its time. The set is closed: {@code ladder.ftlh} has a macro for each kind. */
public sealed interface LadderShape {

    /** The name of its macro. */
    String kind();

    /** Whether its words stand above the line that the row is at. */
    default boolean wordsAbove() {
        return false;
    }

    /** {@code pass} or {@code fail} if it was judged, otherwise empty. */
    default String verdict() {
        return "";
    }

    /** Words under it; may be empty. */
    default String below() {
        return "";
    }

    /**
     * From one lifeline to another.
     *
     * @param party that sent it
     * @param x of the middle between the two
     * @param path of its line, as in SVG
     */
    record Arrow(String party, int x, String path) {}

    /**
     * A message to read in full.
     *
     * @param label what it is and whose, for who does not see where it stands
     */
    record Link(int message, String words, String label) {}

    /** A SIP message; its words follow those of the link. */
    record Signal(Arrow arrow, Link link, String words, String below, String verdict) implements LadderShape {
        @Override
        public String kind() {
            return "signal";
        }

        @Override
        public boolean wordsAbove() {
            return true;
        }
    }

    /** A request that goes on at its own pace, and its answer; its words follow those of the links. */
    record Background(Arrow arrow, List<Link> links, String words) implements LadderShape {
        public Background {
            links = List.copyOf(links);
        }

        @Override
        public String kind() {
            return "background";
        }

        @Override
        public boolean wordsAbove() {
            return true;
        }
    }

    /**
     * The beginning of a stream.
     *
     * @param barX the left edge of its bar
     * @param barHeight how far down the bar goes
     * @param full what it is, for who does not see where it stands
     */
    record StreamStart(Arrow arrow, int barX, int barHeight, String words, String full, String verdict)
            implements LadderShape {
        @Override
        public String kind() {
            return "media";
        }

        @Override
        public boolean wordsAbove() {
            return true;
        }
    }

    /**
     * Keys that were pressed one after the other.
     *
     * @param x the left edge of the first
     * @param beside where the words stand
     */
    record Keys(String party, int x, int beside, List<String> keys, String words, String full) implements LadderShape {
        public Keys {
            keys = List.copyOf(keys);
        }

        @Override
        public String kind() {
            return "keys";
        }
    }

    /**
     * A box with something that Asterisk did.
     *
     * @param x its left edge
     */
    record Box(int x, int width, String words, String full) implements LadderShape {
        @Override
        public String kind() {
            return "step";
        }
    }

    /** A line across all of the ladder. */
    record Note(String words) implements LadderShape {
        @Override
        public String kind() {
            return "note";
        }
    }
}
