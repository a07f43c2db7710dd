package org.trunkproof.configuration;

/**
 * A line that Asterisk reads and takes no notice of, or takes for something else than it says: a setting that does not exist
 * where it stands, a value that is none, or a section that is nothing.
 *
 * @param section that it stands in
 * @param what is wrong with it, in a sentence without its full stop
 * @param setting that it was meant for, which is its own where only the value is wrong; empty where nobody can tell
 * @param drops whether Asterisk therefore takes no notice of a whole object, or of all of its type
 */
public record Unknown(Line line, String section, String what, String setting, boolean drops) {

    /** Where Asterisk takes no notice of the line alone. */
    public Unknown(Line line, String section, String what, String setting) {
        this(line, section, what, setting, false);
    }

    @Override
    public String toString() {
        return line + ": " + what;
    }
}
