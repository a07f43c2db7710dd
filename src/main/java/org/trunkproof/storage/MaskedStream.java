package org.trunkproof.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Passes on what is written to it, but for secrets, in whose place there is a mask. */
final class MaskedStream extends OutputStream {

    private static final byte[] MASK = {'*', '*', '*', '*', '*', '*', '*', '*'};
    private static final byte STAR = '*';

    /** What Base64 stays Base64 with. */
    private static final byte NOTHING = 'A';

    private static final int ROOM = 1 << 16;

    private final OutputStream out;
    private final Masking kind;
    private final PriorityQueue<SecretTree.Found> found =
            new PriorityQueue<>(Comparator.comparingInt(SecretTree.Found::from));

    /** What has not been passed on yet; a byte before it is kept, because it may belong to the same number. */
    private byte[] held = new byte[ROOM];

    private int size;
    private int next;
    private int masked;
    private boolean isBase64;
    private boolean isClosed;

    /** What becomes of what is written. */
    enum Masking {

        /** A text, in which a mask says nothing of what it hides. */
        TEXT,

        /** A file that says of its parts how long they are: a mask is as long as what it hides. */
        BINARY,

        /** What a person follows, to whom all is passed on that is flushed. */
        TERMINAL
    }

    MaskedStream(OutputStream out, Masking kind) {
        this.out = out;
        this.kind = kind;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (size + length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + length, 2 * held.length));
        }
        System.arraycopy(bytes, from, held, size, length);
        size += length;
        if (size >= ROOM) {
            SecretTree secrets = Secrecy.tree();
            passTo(secrets, Math.max(next, size - secrets.reach()));
        }
    }

    private void passTo(SecretTree secrets, int limit) throws IOException {
        SecretTree.Search search = secrets.search(held, size, found::add);
        byte[] passed = new byte[limit - next + 2 * MASK.length];
        int count = 0;
        for (; next < limit; next++) {
            search.at(next);
            if (count + MASK.length + 1 > passed.length) {
                passed = Arrays.copyOf(passed, 2 * passed.length);
            }
            if (begins() && kind != Masking.BINARY && !isBase64) {
                System.arraycopy(MASK, 0, passed, count, MASK.length);
                count += MASK.length;
            }
            if (next >= masked) {
                passed[count++] = held[next];
            } else if (isBase64 || kind == Masking.BINARY) {
                passed[count++] = isBase64 ? NOTHING : STAR;
            }
        }
        out.write(passed, 0, count);
        forget();
    }

    /** Whether what is to be masked begins here, and not in the middle of what is masked already. */
    private boolean begins() {
        boolean begins = false;
        for (SecretTree.Found one = found.peek(); one != null && one.from() <= next; one = found.peek()) {
            if (next >= masked) {
                begins = one.to() > next;
                isBase64 = one.isBase64();
            }
            masked = Math.max(masked, one.to());
            found.remove();
        }
        return begins;
    }

    private void forget() {
        int gone = next - 1;
        if (gone > 0) {
            System.arraycopy(held, gone, held, 0, size - gone);
            size -= gone;
            next -= gone;
            masked -= gone;
            List<SecretTree.Found> left = new ArrayList<>(found);
            found.clear();
            left.forEach(one -> found.add(new SecretTree.Found(one.from() - gone, one.to() - gone, one.isBase64())));
        }
    }

    /** Of a file nothing: what is written next may belong to the same value. */
    @Override
    public synchronized void flush() throws IOException {
        if (kind == Masking.TERMINAL) {
            passTo(Secrecy.tree(), size);
            out.flush();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (out) {
            passTo(Secrecy.tree(), size);
        }
    }
}
