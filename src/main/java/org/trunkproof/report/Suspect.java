package org.trunkproof.report;

/**
 * A line of the configuration that may be to blame for a failure.
 *
 * @param file its path, as the user gave it
 * @param line its number, from 1; 0 where the file as a whole is meant, because it lacks something
 * @param text what stands there, or what does not
 */
public record Suspect(String file, int line, String text) {

    /** As a person finds it. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + text;
    }
}
