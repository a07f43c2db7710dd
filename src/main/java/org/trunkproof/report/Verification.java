package org.trunkproof.report;

import java.util.List;

/**
 * Something that a scenario asked of its Trace, and what was found.
 *
 * @param about the start line of the message that it is about, or what else it looked at; empty where there was none
 */
public record Verification(String about, List<Line> lines) {

    /** One thing that was looked at. */
    public record Line(String subject, String expected, String found, boolean agrees) {}

    public Verification {
        lines = List.copyOf(lines);
    }
}
