package org.trunkproof.configuration;

/** What a line of a configuration file is to Asterisk (main/config.c, process_text_line). */
public sealed interface Statement permits SectionHeader, Include, Setting, Statement.Nothing, Statement.Unreadable {

    /** A comment, or an empty line. */
    record Nothing() implements Statement {}

    /** What is neither of them, or longer than Asterisk reads. */
    record Unreadable(Flaw flaw) implements Statement {}

    /** Why a line is nothing to Asterisk. */
    enum Flaw {
        TOO_LONG(false, false),
        /** It begins with a hash sign, and no directive of Asterisk's does so. */
        NO_DIRECTIVE(false, false),
        /** Nothing is set in it, or something without a name. */
        SETS_NOTHING(false, true),
        /** A backslash has what follows begin a name, and none can begin so. */
        ESCAPES_NOTHING(true, true),
        /** Of a section's name. */
        NO_BRACKET(true, false),
        /** Of what a section begins with. */
        NO_PARENTHESIS(true, false);

        private final boolean endsFile;
        private final boolean needsSection;

        Flaw(boolean endsFile, boolean needsSection) {
            this.endsFile = endsFile;
            this.needsSection = needsSection;
        }

        /**
         * Whether Asterisk reads nothing of the file after it.
         *
         * @param isInSection whether it stands in a section
         */
        boolean endsFile(boolean isInSection) {
            return endsFile || needsSection && !isInSection;
        }
    }
}
