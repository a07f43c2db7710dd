package org.trunkproof.storage;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds values in bytes, however each of their characters is written there: as it is, or escaped as in a URL (RFC 3986 section
 * 2.1), HTML, XML, JSON, JavaScript or Asterisk's own files. So a value need not be known in each encoding, nor in encodings
 * of encodings. One that was cut off or broken into lines is found as well.
 */
final class SecretTree {

    /** What was found: where it begins and ends, and whether it is Base64, which is to stay that. */
    record Found(int from, int to, boolean isBase64) {}

    /** So many characters of a value say what it is, when the rest was cut off. */
    private static final int TELLING = 4;

    /** A character may be escaped by so many backslashes: in JSON that stands in JSON there are three. */
    private static final int MOST_BACKSLASHES = 7;

    /** So much room one character of a value takes at most, line breaks and escapes included. */
    private static final int WIDEST = 40;

    /** A character, those that may stand in its place, and what may follow it. */
    private static final class Node {
        private final char c;
        private @Nullable Node sibling;
        private @Nullable Node child;

        /** What ends here: how long the value is, and how much stands before it; negative where nothing ends. */
        private int value = -1;

        private int before;
        private boolean isBase64;
        private boolean isWholeWord;

        /** Whether all that has come by now is of a value that may stand anywhere, and whether it is so much that it tells it. */
        private boolean isOfValue;

        private boolean tells;

        Node(char c) {
            this.c = c;
        }

        @Nullable
        Node after(char next) {
            Node one = child;
            while (one != null && one.c != next) {
                one = one.sibling;
            }
            return one;
        }

        Node with(char next) {
            Node known = after(next);
            if (known != null) {
                return known;
            }
            Node one = new Node(next);
            one.sibling = child;
            child = one;
            return one;
        }
    }

    private final Node root = new Node('\0');
    private final boolean[] starts = new boolean[256];
    private int longest;

    SecretTree(Collection<Confidential> secrets) {
        for (Confidential secret : secrets) {
            for (String before : secret.befores()) {
                for (String reading : secret.readings()) {
                    add(before, reading, secret);
                }
            }
            secret.base64().forEach(core -> {
                Node last = path(core);
                last.value = core.length();
                last.isBase64 = true;
            });
        }
        for (Node one = root.child; one != null; one = one.sibling) {
            if (one.c < starts.length) {
                starts[one.c] = true;
            }
        }
        if (root.child != null) {
            starts['%'] = true;
            starts['&'] = true;
            starts['\\'] = true;
        }
    }

    private void add(String before, String value, Confidential secret) {
        Node last = path(before + value + secret.behind());
        last.value = value.length();
        last.before = before.length();
        last.isWholeWord = secret.after().isEmpty() && !secret.isAnywhere() || isNumber(value);
        if (secret.isAnywhere() && !isNumber(value)) {
            Node one = root;
            for (int i = 0; i < value.length(); i++) {
                one = one.with(value.charAt(i));
                one.isOfValue = true;
                one.tells |= i + 1 >= Math.max(TELLING, value.length() / 2);
            }
        }
    }

    private Node path(String pattern) {
        Node last = root;
        for (int i = 0; i < pattern.length(); i++) {
            last = last.with(pattern.charAt(i));
        }
        longest = Math.max(longest, pattern.length());
        return last;
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Within so many bytes all is decided of what begins at a place. */
    int reach() {
        return (longest + 1) * WIDEST;
    }

    /** A search in these bytes. */
    Search search(byte[] bytes, int end, Consumer<Found> found) {
        return new Search(bytes, end, found);
    }

    /** Through some bytes, for all that begins at one place or another. */
    final class Search {
        private final byte[] bytes;
        private final int end;
        private final Consumer<Found> found;
        private final int[] places = new int[longest + 2];
        private int from;

        private Search(byte[] bytes, int end, Consumer<Found> found) {
            this.bytes = bytes;
            this.end = end;
            this.found = found;
        }

        /** Tells of all that begins there. */
        void at(int place) {
            if (starts[bytes[place] & 0xFF]) {
                from = place;
                walk(root, place, 0);
            }
        }

        private void walk(Node node, int at, int depth) {
            places[depth] = at;
            if (node.value >= 0 && isWhole(node, at)) {
                found.accept(new Found(places[node.before], places[node.before + node.value], node.isBase64));
            }
            if (node.tells && isCutOff(at)) {
                found.accept(new Found(from, at, false));
            }
            if (node.child == null || at >= end) {
                return;
            }
            Node blanks = node.after(Confidential.BLANKS);
            if (blanks != null) {
                int after = at;
                while (after < end && (bytes[after] == ' ' || bytes[after] == '\t')) {
                    after++;
                }
                walk(blanks, after, depth + 1);
            }
            step(node, at, at, depth);
            int next = node.isOfValue ? lineBreak(at) : at;
            if (next > at && next < end) {
                step(node, next, next, depth);
            }
        }

        /** Goes on with the character at a place, in each way in which it may be read. */
        private void step(Node node, int at, int begin, int depth) {
            int b = bytes[at] & 0xFF;
            go(node, (char) b, at + 1, depth);
            if (b == '%' && at + 2 < end) {
                int value = hex(at + 1, at + 3);
                if (value >= 0) {
                    go(node, (char) value, at + 3, depth);
                }
            } else if (b == '&') {
                entity(node, at, depth);
            } else if (b == '\\' && at + 1 < end && at - begin < MOST_BACKSLASHES) {
                escaped(node, at, begin, depth);
            }
        }

        private void escaped(Node node, int at, int begin, int depth) {
            int next = bytes[at + 1];
            switch (next) {
                case 'n' -> go(node, '\n', at + 2, depth);
                case 'r' -> go(node, '\r', at + 2, depth);
                case 't' -> go(node, '\t', at + 2, depth);
                case 'x' -> code(node, hex(at + 2, at + 4), at + 4, depth);
                case 'u' -> code(node, hex(at + 2, at + 6), at + 6, depth);
                default -> {
                    if (!isWordCharacter(next) || next == '_') {
                        step(node, at + 1, begin, depth);
                    }
                }
            }
        }

        private void code(Node node, int value, int next, int depth) {
            if (value >= 0) {
                go(node, (char) value, next, depth);
            }
        }

        private void entity(Node node, int at, int depth) {
            int semicolon = at + 1;
            while (semicolon < end && semicolon < at + 9 && bytes[semicolon] != ';') {
                semicolon++;
            }
            if (semicolon >= end || bytes[semicolon] != ';') {
                return;
            }
            String name = new String(bytes, at + 1, semicolon - at - 1, StandardCharsets.ISO_8859_1);
            int value =
                    switch (name) {
                        case "amp" -> '&';
                        case "lt" -> '<';
                        case "gt" -> '>';
                        case "quot" -> '"';
                        case "apos" -> '\'';
                        default -> number(name);
                    };
            code(node, value, semicolon + 1, depth);
        }

        private static int number(String name) {
            try {
                int value = name.startsWith("#x") || name.startsWith("#X")
                        ? Integer.parseInt(name.substring(2), 16)
                        : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
                return value > Character.MAX_VALUE ? -1 : value;
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        private void go(Node node, char c, int next, int depth) {
            Node child = node.after(c);
            if (child != null) {
                walk(child, next, depth + 1);
            }
        }

        private int hex(int first, int last) {
            int value = 0;
            for (int i = first; i < last; i++) {
                int digit = i < end ? Character.digit(bytes[i], 16) : -1;
                if (digit < 0) {
                    return -1;
                }
                value = 16 * value + digit;
            }
            return value;
        }

        /** A line break and the indentation behind it, as it is or as JSON has it; the place itself where there is none. */
        private int lineBreak(int at) {
            int next = at;
            if (bytes[at] == '\n') {
                next = at + 1;
            } else if (bytes[at] == '\\' && at + 1 < end && bytes[at + 1] == 'n') {
                next = at + 2;
            }
            if (next > at) {
                while (next < end && next < at + WIDEST / 2 && bytes[next] == ' ') {
                    next++;
                }
            }
            return next;
        }

        private boolean isWhole(Node node, int at) {
            return !node.isWholeWord
                    || (at >= end || !isWordCharacter(bytes[at]))
                            && (node.before > 0 || from == 0 || !isDigit(bytes[from - 1]) && bytes[from - 1] != '.');
        }

        private boolean isCutOff(int at) {
            return at + 2 < end
                    && (bytes[at] == '.' && bytes[at + 1] == '.' && bytes[at + 2] == '.'
                            || bytes[at] == (byte) 0xE2
                                    && bytes[at + 1] == (byte) 0x80
                                    && bytes[at + 2] == (byte) 0xA6);
        }
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isWordCharacter(int b) {
        return isDigit(b) || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_';
    }
}
