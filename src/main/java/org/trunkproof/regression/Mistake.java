package org.trunkproof.regression;

/**
 * What was done to a line of a configuration, in words that are the same in every run over the same folder.
 *
 * @param file relative to the folder
 * @param line of the original, from 1
 * @param section the line stands in
 * @param setting the key of the line; a section's own name for a mistake in its header
 * @param was the line without the mistake
 * @param operator the kind of mistake
 * @param becomes what stands there instead
 */
public record Mistake(
        String file, int line, String section, String setting, String was, String operator, String becomes) {

    /** As a person finds it, and as it is known again: {@code sip.conf:13 other-value: dtmfmode=info}. */
    public String id() {
        return place() + " " + what();
    }

    /** File and line. */
    public String place() {
        return file + ":" + line;
    }

    /** Kind and result, as in {@code other-value: dtmfmode=info}. */
    public String what() {
        return operator + ": " + becomes;
    }

    /** The line and where it stands but for its number, so that it is known again elsewhere. */
    String original() {
        return file + " [" + section + "] " + was;
    }

    /** The section and the name of the setting, of which there may be several lines. */
    String sectionAndSetting() {
        return section + "/" + setting;
    }

    @Override
    public String toString() {
        return id();
    }
}
