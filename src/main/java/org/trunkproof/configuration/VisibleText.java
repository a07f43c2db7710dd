package org.trunkproof.configuration;

/**
 * What Asterisk keeps of a line once comments are out of it (main/config.c, config_text_file_load): neither what follows a
 * semicolon, nor what stands between {@code ;--} and {@code --;}, which may stand in one another and go on for lines, nor the
 * backslash with which a semicolon means itself, nor the space around all, nor what a byte of zero is before, which ends a text
 * in C. It is read in one pass, however long the line is.
 */
final class VisibleText {

    private static final String OPENING = ";--";

    private final String line;
    private final int over;
    private final StringBuilder shown = new StringBuilder();
    private final int[] places;
    private int depth;
    private final int first;
    private final String text;

    private VisibleText(String line, int start, int depth) {
        this.line = line;
        int zero = line.indexOf('\0', start);
        this.over = zero < 0 ? line.length() : zero;
        this.places = new int[line.length() - start];
        this.depth = depth;
        read(start);
        int from = 0;
        while (from < shown.length() && shown.charAt(from) <= ' ') {
            from++;
        }
        this.first = from;
        this.text = shown.toString().trim();
    }

    /**
     * @param start where in the line Asterisk begins to read
     * @param depth how many long comments are open there; fewer than none after one was closed that was not open, and then
     *     Asterisk sees nothing until one opens
     */
    static VisibleText of(String line, int start, int depth) {
        return new VisibleText(line, start, depth);
    }

    /** Of a part of a line that begins outside of comments. */
    static String of(String part) {
        return part.indexOf(';') < 0 ? part : of(part, 0, 0).text();
    }

    private void read(int start) {
        boolean isVisible = depth == 0;
        int from = start;
        int since = start;
        for (int at = line.indexOf(';', since); at >= 0 && at < over; at = line.indexOf(';', since)) {
            if (at > since && line.charAt(at - 1) == '\\') {
                if (isVisible) {
                    show(from, at - 1);
                    show(at, at + 1);
                    places[shown.length() - 1] = at - 1;
                }
                from = at + 1;
                since = at + 1;
            } else if (line.startsWith(OPENING, at) && !line.startsWith("-", at + OPENING.length())) {
                if (isVisible) {
                    show(from, at);
                }
                isVisible = false;
                depth++;
                since = at + OPENING.length();
            } else if (at >= since + 2 && line.startsWith("--", at - 2)) {
                depth--;
                if (depth == 0) {
                    isVisible = true;
                    from = at + 1;
                }
                since = at + 1;
            } else if (depth == 0) {
                if (isVisible) {
                    show(from, at);
                }
                return;
            } else {
                since = at + 1;
            }
        }
        if (isVisible) {
            show(from, over);
        }
    }

    private void show(int from, int to) {
        for (int at = from; at < to; at++) {
            places[shown.length()] = at;
            shown.append(line.charAt(at));
        }
    }

    String text() {
        return text;
    }

    /** How many long comments are open after the line. */
    int depth() {
        return depth;
    }

    /** The line itself. */
    String line() {
        return line;
    }

    /** Where in the line a character of the text begins. */
    int begin(int index) {
        return places[first + index];
    }

    /** Where in the line a character of the text is over, which stands for two if it has a backslash. */
    int end(int index) {
        int begin = begin(index);
        return text.charAt(index) == line.charAt(begin) ? begin + 1 : begin + 2;
    }
}
