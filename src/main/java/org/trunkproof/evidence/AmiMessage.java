package org.trunkproof.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message of the Asterisk Manager Interface, an event, a response or an action: {@code Key: Value} line by line, as it
 * came or as it goes. A key may stand in it several times, and a line may be none of these; nothing of that is lost.
 *
 * @param text its lines with a line feed between them, without the empty one that ends it. Read when it is asked for, because
 *     there are many and few are
 */
public record AmiMessage(String text) {

    private static final String EVENT = "Event";

    /** What Asterisk writes where it knows none (main/manager_channels.c, ast_manager_build_channel_state_string_prefix). */
    private static final String UNKNOWN = "<unknown>";

    /** A line that has a key. */
    public record Field(String key, String value) {}

    /** An event, without any fields yet. */
    public static AmiMessage event(String name) {
        return of(EVENT, name);
    }

    /** A message that begins with this field. */
    public static AmiMessage of(String key, String value) {
        return new AmiMessage(line(key, value));
    }

    /** The same with one more line. A value is one line: line breaks in it become spaces. */
    public AmiMessage with(String key, String value) {
        return new AmiMessage(text + "\n" + line(key, value));
    }

    private static String line(String key, String value) {
        return key + ": " + value.replace('\r', ' ').replace('\n', ' ');
    }

    /** The event's name as Asterisk spells it, such as {@code Newexten}; empty when the message is no event. */
    public String name() {
        return field(EVENT).orElse("");
    }

    /** Whether it is an event of this name, in whatever case. */
    public boolean isEvent(String name) {
        int start = valueOf(EVENT, 0);
        return start >= 0 && endOfLine(start) - start == name.length() && matches(start, name);
    }

    /** The first value of a key, in whatever case that is written: Asterisk's versions differ in that. */
    public Optional<String> field(String key) {
        int start = valueOf(key, 0);
        return start < 0 ? Optional.empty() : Optional.of(text.substring(start, endOfLine(start)));
    }

    /** The same; empty also where Asterisk says that it knows none. */
    public Optional<String> known(String key) {
        return field(key).filter(value -> !value.equals(UNKNOWN));
    }

    /** All values of a key, in order. */
    public List<String> all(String key) {
        List<String> values = new ArrayList<>();
        for (int start = valueOf(key, 0); start >= 0; start = valueOf(key, endOfLine(start))) {
            values.add(text.substring(start, endOfLine(start)));
        }
        return values;
    }

    /** All lines that have a key, in order. */
    public List<Field> fields() {
        return text.lines()
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> new Field(
                        line.substring(0, line.indexOf(':')), line.substring(afterColon(line, line.indexOf(':')))))
                .toList();
    }

    /** Where the value begins of the first line with the key that does not begin before {@code from}; -1 if there is none. */
    private int valueOf(String key, int from) {
        int line = from == 0 ? 0 : text.indexOf('\n', from) + 1;
        if (from > 0 && line == 0) {
            return -1;
        }
        while (true) {
            int colon = line + key.length();
            if (colon < text.length() && text.charAt(colon) == ':' && matches(line, key)) {
                return afterColon(text, colon);
            }
            int end = text.indexOf('\n', line);
            if (end < 0) {
                return -1;
            }
            line = end + 1;
        }
    }

    private boolean matches(int start, String what) {
        return text.regionMatches(true, start, what, 0, what.length());
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int afterColon(String line, int colon) {
        return colon + 1 < line.length() && line.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
    }
}
