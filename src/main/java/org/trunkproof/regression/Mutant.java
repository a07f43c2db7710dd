package org.trunkproof.regression;

import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.LinePlace;

/**
 * One plausible mistake in a configuration: one edit of one file.
 *
 * @param operator that made it, by its name
 * @param line of the original that it concerns, from 1
 * @param section the line stands in
 * @param setting the key of the line; a section's own name for a mistake in its header
 * @param becomes what stands there instead, in one line of words or text
 * @param original the whole file without the mistake
 * @param text the whole file with the mistake in it
 */
public record Mutant(
        String operator,
        int line,
        String section,
        String setting,
        String becomes,
        ConfigurationText original,
        ConfigurationText text) {

    /** What tells it from others in a report. */
    public Mistake mistake() {
        return new Mistake(text.name(), line, section, setting, was(), operator, becomes);
    }

    /** The same in every run over the same folder. */
    public String id() {
        return mistake().id();
    }

    /** File and line, as a person finds them. */
    public String place() {
        return text.name() + ":" + line;
    }

    /** What the line is in the configuration. */
    public LinePlace linePlace() {
        return linePlace(isOfHeader() ? "" : setting);
    }

    /** What a line is that sets something else in the same section. */
    LinePlace linePlace(String other) {
        return LinePlace.at(original, line - 1, section, other);
    }

    /** The line without the mistake, and without the secrets in it. */
    public String was() {
        return original.shown(line - 1).strip();
    }

    /** Whether the line is the header of a section. */
    boolean isOfHeader() {
        return original.sectionAt(line - 1).isPresent();
    }

    /** Whether a secret stands in the line, of which even a mistake tells most. */
    boolean isOfSecret() {
        return original.hasSecret(line - 1);
    }

    /** The same with other words for it. */
    Mutant told(String other) {
        return new Mutant(operator, line, section, setting, other, original, text);
    }

    @Override
    public String toString() {
        return id();
    }
}
