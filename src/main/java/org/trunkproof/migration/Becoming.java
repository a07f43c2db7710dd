package org.trunkproof.migration;

import java.util.List;
import org.trunkproof.configuration.Line;

/** What has become of one thing that a line did. */
record Becoming(Fate fate, String sentence, List<Line> now) {

    Becoming {
        now = List.copyOf(now);
    }

    static Becoming of(Fate fate, String sentence, Line... now) {
        return new Becoming(fate, sentence, List.of(now));
    }
}
