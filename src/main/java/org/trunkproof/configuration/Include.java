package org.trunkproof.configuration;

/**
 * A line in whose place the lines of other files stand.
 *
 * @param place which files, as a path or a pattern of paths
 * @param isTried whether there may be none ({@code #tryinclude}); otherwise Asterisk gives up the file
 */
public record Include(String place, boolean isTried) implements Statement {

    private static final String TRIED = "#tryinclude";

    /** Of a line that begins with a hash sign; {@code #exec} has Asterisk run a program, and nobody here knows what that says. */
    static Statement of(String text) {
        int end = 0;
        // a character of C has a sign, so that no letter beyond ASCII is more than a space (process_text_line)
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x80) {
            end++;
        }
        String directive = text.substring(0, end);
        String place = text.substring(Math.min(end + 1, text.length())).trim();
        boolean isTried = directive.equalsIgnoreCase(TRIED);
        return place.isEmpty() || !isTried && !directive.equalsIgnoreCase("#include")
                ? new Unreadable(Flaw.NO_DIRECTIVE)
                : new Include(unquoted(place), isTried);
    }

    private static String unquoted(String place) {
        char first = place.charAt(0);
        char last = first == '<' ? '>' : '"';
        return (first == '"' || first == '<') && place.length() > 1 && place.charAt(place.length() - 1) == last
                ? place.substring(1, place.length() - 1)
                : place;
    }
}
