package org.trunkproof.sip;

import java.util.ArrayList;
import java.util.List;

/**
 * A message up to its body (RFC 3261 section 7). Every message that is recorded is read, so it is gone through once.
 *
 * @param lines at least one, folded ones unfolded (section 7.3.1), without the CR LF or the bare LF that ends each
 * @param end where the body begins, behind the empty line; the end of the text where there is none
 */
record Head(List<String> lines, int end) {

    static Head of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        boolean isFolded = false;
        int lineFeed = text.indexOf('\n');
        while (lineFeed >= 0) {
            boolean isCarriageReturn = lineFeed > start && text.charAt(lineFeed - 1) == '\r';
            add(text.substring(start, isCarriageReturn ? lineFeed - 1 : lineFeed), isFolded, lines);
            start = lineFeed + 1;
            for (String empty : List.of("\n", "\r\n")) {
                if (text.startsWith(empty, start)) {
                    return new Head(lines, start + empty.length());
                }
            }
            isFolded = false;
            while (start < text.length() && isBlank(text.charAt(start))) {
                isFolded = true;
                start++;
            }
            lineFeed = text.indexOf('\n', start);
        }
        add(text.substring(start), isFolded, lines);
        return new Head(lines, text.length());
    }

    private static void add(String line, boolean isFolded, List<String> lines) {
        lines.add(isFolded ? lines.remove(lines.size() - 1) + " " + line : line);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}
