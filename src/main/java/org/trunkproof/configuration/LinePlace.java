package org.trunkproof.configuration;

/**
 * What a line is in the configuration, whichever file it stands in.
 *
 * @param isDialplan whether it is a line of the dialplan, and not of a channel driver's
 * @param section it stands in; empty where that is not known
 * @param type what that says that it is (see {@link Section#type}); empty where it does not, or where that is not known
 * @param setting its name; empty for the header of the section
 */
public record LinePlace(boolean isDialplan, String section, String type, String setting) {

    /** Where a section's name says all, or nobody knows more. */
    public LinePlace(boolean isDialplan, String section, String setting) {
        this(isDialplan, section, "", setting);
    }

    public static LinePlace of(ConfigurationText text, Setting setting) {
        return at(text, setting.index(), setting.section(), setting.name());
    }

    /** Of a header that stands in a line, from 0. */
    public static LinePlace of(ConfigurationText text, SectionHeader header, int index) {
        return at(text, index, header.name(), "");
    }

    /** Of a setting that might stand in a line of a section. */
    public static LinePlace at(ConfigurationText text, int index, String section, String setting) {
        return new LinePlace(text.isDialplan(), section, text.typeAt(index), setting);
    }

    boolean isHeader() {
        return setting.isEmpty();
    }

    boolean isIn(String name) {
        return section.equals(name);
    }
}
