package org.trunkproof.site.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes from the network as text that a page may hold: what would not be seen, or would make what stands beside it look
 * other than it is, is spelled out.
 */
public final class Legible {

    private static final char PICTURE_OF_NUL = '\u2400';
    private static final char PICTURE_OF_DEL = '\u2421';

    private Legible() {}

    /** UTF-8 with its lines ended by line feeds; bytes that are no UTF-8 stand as <code>\xff</code>. */
    public static String text(byte[] bytes) {
        return spelled(decoded(bytes).replace("\r\n", "\n"), true);
    }

    /** A single line. */
    public static String line(String text) {
        return spelled(text, false);
    }

    /** A line of which each character is a byte, as start lines are kept. */
    public static String lineOfBytes(String bytes) {
        return line(decoded(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** At most so many characters, the last of them an ellipsis if there were more. */
    public static String shortened(String line, int most) {
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        StringBuilder text = new StringBuilder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format("\\x%02x", in.get()));
            }
        }
    }

    private static String spelled(String text, boolean lines) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (lines && (point == '\n' || point == '\t')) {
                spelled.append((char) point);
            } else if (point < ' ') {
                spelled.append((char) (PICTURE_OF_NUL + point));
            } else if (point == 0x7F) {
                spelled.append(PICTURE_OF_DEL);
            } else if (isUnseen(point)) {
                spelled.append(String.format("\\u%04x", point));
            } else {
                spelled.appendCodePoint(point);
            }
        });
        return spelled.toString();
    }

    /** Among them are the marks that turn the direction of writing. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
