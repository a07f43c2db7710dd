package org.trunkproof.migration;

import java.util.List;
import org.trunkproof.configuration.Line;

/**
 * A line of the old folder, and what has become of it. Of a line that several peers inherit there is one for each that lost by
 * it.
 *
 * @param old where nothing said what the old driver did, the header of the section that it did it for
 * @param did what it did, in a sentence; empty where that is not known
 * @param sentence without its full stop, with no secret in it
 * @param now lines of the new folder that do it, or that do something else, or that miss it
 */
public record Counterpart(Line old, String did, Fate fate, String sentence, List<Line> now) {

    public Counterpart {
        now = List.copyOf(now);
    }

    /** The file of the line, in its folder. */
    public String file() {
        return old.file();
    }

    /** The number of the line, from 1. */
    public int number() {
        return old.number();
    }

    /** Whether somebody is to look at it before the move. */
    public boolean isFinding() {
        return fate.isFinding();
    }

    @Override
    public String toString() {
        return fate + ": " + sentence;
    }
}
