package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * What each line of a file is.
 *
 * @param all a statement for each line
 * @param comments how many long comments are open after the last; fewer than none if more are closed than were open
 * @param opened the index of the line that has opened the outermost of them, or closed one too many; of no meaning where none
 *     are
 */
record Statements(List<Statement> all, int comments, int opened) {

    /** Longer lines, their ends included, Asterisk skips (main/config.c, config_text_file_load, the size of buf). */
    static final int LONGEST = 8191;

    static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /**
     * What a file begins in.
     *
     * @param section whose settings its first lines are; empty where there is none
     * @param comments how many long comments are open
     */
    record Opening(String section, int comments) {
        static final Opening NOTHING = new Opening("", 0);
    }

    Statements {
        all = List.copyOf(all);
    }

    static Statements of(String file, Opening opening, List<String> lines) {
        List<Statement> all = new ArrayList<>(lines.size());
        String section = opening.section();
        int comments = opening.comments();
        int opened = 0;
        for (String line : lines) {
            if (line.length() > (line.endsWith("\n") ? LONGEST : LONGEST - 1)) {
                all.add(new Statement.Unreadable(Statement.Flaw.TOO_LONG));
                continue;
            }
            boolean isMarked = all.isEmpty() && line.startsWith(BYTE_ORDER_MARK);
            VisibleText visible = VisibleText.of(line, isMarked ? BYTE_ORDER_MARK.length() : 0, comments);
            opened = comments == 0 && visible.depth() != 0 ? all.size() : opened;
            comments = visible.depth();
            Statement statement = statement(file, all.size(), section, visible);
            section = statement instanceof SectionHeader header ? header.name() : section;
            all.add(statement);
        }
        return new Statements(all, comments, opened);
    }

    private static Statement statement(String file, int index, String section, VisibleText visible) {
        String text = visible.text();
        if (text.isEmpty()) {
            return new Statement.Nothing();
        }
        return switch (text.charAt(0)) {
            case '[' -> SectionHeader.of(text);
            case '#' -> Include.of(text);
            default -> Setting.of(file, index, section, visible);
        };
    }
}
