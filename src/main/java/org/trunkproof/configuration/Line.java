package org.trunkproof.configuration;

/**
 * A line of a configuration file, as a person finds it.
 *
 * @param file relative to the folder
 * @param number from 1; 0 where the text says what the file as a whole lacks
 * @param text as it stands there
 */
public record Line(String file, int number, String text) {

    static Line missing(String file, String what) {
        return new Line(file, 0, what);
    }

    @Override
    public String toString() {
        return file + (number == 0 ? "" : ":" + number) + ": " + text.strip();
    }
}
