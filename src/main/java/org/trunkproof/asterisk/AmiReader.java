package org.trunkproof.asterisk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trunkproof.evidence.AmiMessage;

/**
 * Takes AMI's messages out of a stream: lines that end in CRLF, up to an empty one. When the stream throws because nothing
 * came for a while, what came by then is kept, and the next call goes on with it.
 */
final class AmiReader {

    private static final char UNREADABLE = '\uFFFD';

    private final InputStream in;
    private final byte[] arrived = new byte[8192];
    private int read;
    private int end;

    /** The message so far, each of its lines with a line feed behind it. */
    private byte[] message = new byte[1024];

    private int size;
    private int lineStart;

    AmiReader(InputStream in) {
        this.in = in;
    }

    /**
     * A line that belongs to no message, such as the one with which Asterisk greets.
     *
     * @throws EOFException if there is none any more
     * @throws IOException if the stream cannot be read
     */
    String line() throws IOException {
        readLine();
        return taken();
    }

    /**
     * @throws EOFException if there is none any more
     * @throws IOException if the stream cannot be read
     */
    AmiMessage message() throws IOException {
        while (true) {
            readLine();
            boolean isEmpty = size == lineStart + 1;
            if (isEmpty) {
                size = lineStart;
            }
            lineStart = size;
            if (isEmpty && size > 0) {
                return new AmiMessage(taken());
            }
        }
    }

    private void readLine() throws IOException {
        while (true) {
            if (read == end) {
                read = 0;
                end = 0;
                end = in.read(arrived);
            }
            if (end < 0) {
                end = 0;
                throw new EOFException("Asterisk has closed the connection.");
            }
            int start = read;
            while (read < end && arrived[read] != '\n') {
                read++;
            }
            boolean isWhole = read < end;
            add(start, read - start);
            if (isWhole) {
                if (size > lineStart && message[size - 1] == '\r') {
                    size--;
                }
                add(read++, 1);
                return;
            }
        }
    }

    private void add(int from, int length) {
        if (size + length > message.length) {
            message = Arrays.copyOf(message, Math.max(size + length, 2 * message.length));
        }
        System.arraycopy(arrived, from, message, size, length);
        size += length;
    }

    /**
     * What was read, without the last line feed. Nearly all is ASCII; what a caller calls itself may be UTF-8, or bytes of
     * any kind, none of which is lost.
     */
    private String taken() {
        String text = new String(message, 0, size - 1, StandardCharsets.UTF_8);
        if (text.indexOf(UNREADABLE) >= 0) {
            text = new String(message, 0, size - 1, StandardCharsets.ISO_8859_1);
        }
        size = 0;
        lineStart = 0;
        return text;
    }
}
