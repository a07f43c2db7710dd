package org.trunkproof.configuration;

/**
 * A line that sets something. Its parts, one after the other, are the line byte for byte.
 *
 * @param file it stands in
 * @param index of its line, from 0
 * @param section under whose header it stands; empty before the first
 * @param indent what stands before the key
 * @param key left of the equals sign, as it stands there
 * @param assign the equals sign, {@code =>} or {@code +=}, with the space around it
 * @param value without a comment
 * @param rest space, comment and line end
 * @param before the value that its own is added to; none of the line, and empty where it is added to nothing
 */
public record Setting(
        String file,
        int index,
        String section,
        String indent,
        String key,
        String assign,
        String value,
        String rest,
        String before)
        implements Statement {

    /**
     * Of a line that is neither a header nor a directive.
     *
     * @param visible what Asterisk sees of it
     */
    static Statement of(String file, int index, String section, VisibleText visible) {
        String text = visible.text();
        // a backslash has whatever follows it begin a key, but for what a char of C, which has a sign, is less than
        int key = text.charAt(0) == '\\' ? 1 : 0;
        if (key == text.length() || key > 0 && (text.charAt(key) <= ' ' || text.charAt(key) >= 0x80)) {
            return new Unreadable(Flaw.ESCAPES_NOTHING);
        }
        int equals = text.indexOf('=', 2 * key);
        boolean adds = equals > 2 * key && text.charAt(equals - 1) == '+';
        int keyEnd = withoutSpace(text, key, adds ? equals - 1 : equals);
        if (keyEnd == key) {
            return new Unreadable(Flaw.SETS_NOTHING);
        }
        int assignEnd = !adds && text.startsWith(">", equals + 1) ? equals + 2 : equals + 1;
        int value = assignEnd;
        while (value < text.length() && text.charAt(value) <= ' ') {
            value++;
        }
        boolean hasValue = value < text.length();
        int[] cuts = {
            visible.begin(key),
            visible.end(keyEnd - 1),
            hasValue ? visible.begin(value) : visible.end(assignEnd - 1),
            hasValue ? visible.end(text.length() - 1) : visible.end(assignEnd - 1)
        };
        String line = visible.line();
        return new Setting(
                file,
                index,
                section,
                line.substring(0, cuts[0]),
                line.substring(cuts[0], cuts[1]),
                line.substring(cuts[1], cuts[2]),
                line.substring(cuts[2], cuts[3]),
                line.substring(cuts[3]),
                "");
    }

    /** Where the last character stands before {@code to} that is no space; {@code from} where there is none. */
    private static int withoutSpace(String text, int from, int to) {
        int end = Math.max(from, to);
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /** The key as Asterisk takes it, without a comment in the middle of it. */
    public String name() {
        return VisibleText.of(key);
    }

    /** The value as Asterisk takes it: semicolons without their backslashes, and without a comment in the middle of it. */
    public String means() {
        String own = VisibleText.of(value);
        return before.isEmpty() ? own : before + assign.substring(assign.indexOf('=') + 1) + own;
    }

    /** Whether it adds to what the same name was set to before it. */
    boolean adds() {
        return assign.strip().startsWith("+");
    }

    /** It, adding to what is set already. */
    Setting addedTo(Setting other) {
        return new Setting(file, index, section, indent, key, assign, value, rest, other.means());
    }

    public boolean isCalled(String name) {
        return name().equalsIgnoreCase(name);
    }

    /** The line that it is. */
    public Line line() {
        return new Line(file, index + 1, indent + key + assign + value + rest);
    }

    /** The line with another key and value, as it would stand in the file. */
    public String with(String otherKey, String otherValue) {
        return indent + otherKey + assign + otherValue + rest;
    }

    public String withValue(String other) {
        return with(key, other);
    }
}
