package org.trunkproof.configuration;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, perhaps with an edit or two in them. An edit takes no more room and time than it is long, however long
 * the file is: of a file there are as many mistakes as it has letters.
 */
final class Lines extends AbstractList<String> implements RandomAccess {

    /** Odd, and as good as any other. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final Whole whole;
    private final List<Piece> pieces;
    private final int size;
    private final long fingerprint;

    /**
     * A file without edits.
     *
     * @param prints fingerprints of its first lines, none of them first, then one, and so on
     * @param powers of the factor, from 0
     */
    private record Whole(List<String> lines, long[] prints, long[] powers) {}

    /**
     * What stands between edits, or in one.
     *
     * @param from in the whole
     * @param to after its last line; where it is a line of its own, after {@code from}
     * @param own a line that the whole does not have
     */
    private record Piece(int from, int to, @Nullable String own) {
        int size() {
            return to - from;
        }
    }

    private Lines(Whole whole, List<Piece> pieces) {
        this.whole = whole;
        this.pieces = pieces;
        this.size = pieces.stream().mapToInt(Piece::size).sum();
        long print = 0;
        for (Piece piece : pieces) {
            String own = piece.own;
            print = own == null
                    ? print * whole.powers[piece.size()]
                            + whole.prints[piece.to]
                            - whole.prints[piece.from] * whole.powers[piece.size()]
                    : print * FACTOR + print(own);
        }
        this.fingerprint = print;
    }

    static Lines of(List<String> lines) {
        long[] prints = new long[lines.size() + 1];
        long[] powers = new long[lines.size() + 1];
        powers[0] = 1;
        for (int i = 0; i < lines.size(); i++) {
            prints[i + 1] = prints[i] * FACTOR + print(lines.get(i));
            powers[i + 1] = powers[i] * FACTOR;
        }
        return new Lines(new Whole(List.copyOf(lines), prints, powers), List.of(new Piece(0, lines.size(), null)));
    }

    /** FNV-1a. */
    private static long print(String line) {
        long print = 0xCBF29CE484222325L;
        for (int i = 0; i < line.length(); i++) {
            print = (print ^ line.charAt(i)) * 0x100000001B3L;
        }
        return print;
    }

    /**
     * With other lines in the place of some, of which there may be none.
     *
     * @param from the first that goes
     * @param to after the last that goes
     */
    Lines with(int from, int to, List<String> others) {
        List<Piece> edited = new ArrayList<>(part(0, from));
        others.forEach(line -> edited.add(new Piece(0, 1, line)));
        edited.addAll(part(to, size));
        return new Lines(whole, edited);
    }

    private List<Piece> part(int from, int to) {
        List<Piece> part = new ArrayList<>();
        int start = 0;
        for (Piece piece : pieces) {
            int first = Math.max(from, start) - start;
            int last = Math.min(to, start + piece.size()) - start;
            if (first < last) {
                part.add(piece.own == null ? new Piece(piece.from + first, piece.from + last, null) : piece);
            }
            start += piece.size();
        }
        return part;
    }

    boolean isEdited() {
        return pieces.size() != 1 || size != whole.lines.size();
    }

    @Override
    public String get(int index) {
        int left = index;
        for (Piece piece : pieces) {
            if (left < piece.size() && left >= 0) {
                return piece.own == null ? whole.lines.get(piece.from + left) : piece.own;
            }
            left -= piece.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return size;
    }

    /** The same for the same lines, edited or not; that others have it is less likely than that a disk forgets. */
    long fingerprint() {
        return fingerprint;
    }
}
