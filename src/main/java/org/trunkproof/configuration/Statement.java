package org.trunkproof.configuration;

/** What a line of a configuration file is to Asterisk (main/config.c, process_text_line). */
public sealed interface Statement permits SectionHeader, Include, Setting, Statement.Nothing, Statement.Unreadable {

    /** A comment, or an empty line. */
    record Nothing() implements Statement {}

    /**
     * What is neither of them, or longer than Asterisk reads.
     *
     * @param endsFile whether Asterisk reads nothing of the file after it
     */
    record Unreadable(boolean endsFile) implements Statement {}
}
