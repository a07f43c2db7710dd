package org.trunkproof.regression;

/**
 * One plausible mistake in a configuration: one edit of one file.
 *
 * @param operator that made it, by its name
 * @param line of the original that it concerns, from 1
 * @param section the line stands in
 * @param setting the key of the line; a section's own name for a mistake in its header
 * @param was the original line
 * @param becomes what stands there instead, in one line of words or text
 * @param text the whole file with the mistake in it
 */
public record Mutant(
        String operator, int line, String section, String setting, String was, String becomes, ConfigurationText text) {

    /** The same in every run over the same folder. */
    public String id() {
        return text.name() + ":" + line + " " + operator + ": " + becomes;
    }

    /** What the setting is in the file with the mistake: the last of its name in its section counts. */
    String effectiveValue() {
        return text.settings().stream()
                .filter(one ->
                        one.section().equals(section) && one.key().strip().equalsIgnoreCase(setting))
                .reduce((before, last) -> last)
                .map(one -> one.value().strip())
                .orElse(SettingsTable.LEFT_OUT);
    }

    @Override
    public String toString() {
        return id();
    }
}
