package org.trunkproof.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a scenario asked of its Trace, and what was found.
 *
 * @param about what it is about, in words: the start line of a message, or what else it looked at; empty where there was
 *     none
 * @param reference to that; none where it is in no evidence, or was saved before references were
 */
public record Verification(String about, @Nullable Reference reference, List<Compared> lines) {

    /** One thing that was looked at. */
    public record Compared(String subject, String expected, String found, boolean agrees) {}

    public Verification {
        lines = List.copyOf(lines);
    }

    /** Whether all is as expected. */
    public boolean agrees() {
        return lines.stream().allMatch(Compared::agrees);
    }
}
