package org.trunkproof.configuration;

import java.nio.charset.StandardCharsets;

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

    /** It as a person may read it: without the secrets that show in it by itself; its end stays. */
    public Line shown() {
        if (text.isBlank() || text.chars().anyMatch(c -> c >= 0x100)) {
            return this;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        String shown = ConfigurationText.of(name, text.getBytes(StandardCharsets.ISO_8859_1))
                .shown(0);
        return new Line(
                file, number, shown + text.substring(text.stripTrailing().length()));
    }

    @Override
    public String toString() {
        return file + (number == 0 ? "" : ":" + number) + ": " + text.strip();
    }
}
