package org.trunkproof.configuration;

/**
 * What a line is in the configuration, whichever file it stands in.
 *
 * @param isDialplan whether it is a line of the dialplan, and not of a channel driver's
 * @param section it stands in; empty where that is not known
 * @param setting its name; empty for the header of the section
 */
public record LinePlace(boolean isDialplan, String section, String setting) {

    public static LinePlace of(ConfigurationText text, Setting setting) {
        return new LinePlace(text.isDialplan(), setting.section(), setting.name());
    }

    public static LinePlace of(ConfigurationText text, SectionHeader header) {
        return new LinePlace(text.isDialplan(), header.name(), "");
    }

    boolean isHeader() {
        return setting.isEmpty();
    }

    boolean isIn(String name) {
        return section.equals(name);
    }
}
