package org.trunkproof.site.pages;

/**
 * What is known of a line of the configuration from elsewhere: a mistake that was tried in it and what came of that, or that
 * it stands in the place of another.
 *
 * @param file relative to the folder under test
 * @param line from 1, or {@link #WHOLE_FILE}
 * @param original what the line read when this was found, without its line end; of a line that reads otherwise now nothing
 *     is known
 * @param outcome in a word, such as {@code killed}
 * @param what was done to the line
 * @param because what came of it, in plain words: the scenario that notices, or why none does
 * @param location feature file and line of that scenario; empty where there is none
 */
public record LineFinding(
        String file, int line, String original, String outcome, String what, String because, String location) {

    /** In the place of a line: what was there and is gone has none. */
    public static final int WHOLE_FILE = 0;
}
