package org.trunkproof.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is there whole or not at all, whoever ends the run and whenever the disk is full: it is written beside its
 * place under another name, which begins with a dot, and renamed when it is complete. What {@link Secrecy} keeps is masked in
 * it. One whose name ends in {@code .gz} is compressed.
 */
public final class WholeFile {

    private WholeFile() {}

    /** What stands in a file. */
    @FunctionalInterface
    public interface Contents {

        /**
         * @param out may be closed
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, in the place of one that is there, and the folders it lies in.
     *
     * @throws UnwritableException if it cannot be written; what was there before is there still
     */
    public static void write(Path file, Contents contents) throws UnwritableException {
        write(file, contents, MaskedStream.Masking.TEXT);
    }

    /**
     * Writes a file that says of its parts how long they are: what is secret in it is masked at its length.
     *
     * @throws UnwritableException if it cannot be written; what was there before is there still
     */
    public static void writeBinary(Path file, Contents contents) throws UnwritableException {
        write(file, contents, MaskedStream.Masking.BINARY);
    }

    private static void write(Path file, Contents contents, MaskedStream.Masking kind) throws UnwritableException {
        Path part = part(file);
        boolean isWhole = false;
        try {
            Files.createDirectories(part.getParent());
            try (OutputStream out = open(part, file, kind)) {
                contents.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            isWhole = true;
        } catch (IOException e) {
            throw UnwritableException.of(file, e);
        } finally {
            if (!isWhole) {
                remove(part);
            }
        }
    }

    /**
     * Writes a text as UTF-8.
     *
     * @throws UnwritableException if it cannot be written; what was there before is there still
     */
    public static void write(Path file, String text) throws UnwritableException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Secrets are masked before it is compressed, where nobody would find them, but who unpacks it would. */
    private static OutputStream open(Path part, Path file, MaskedStream.Masking kind) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
        try {
            return new MaskedStream(file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out, kind);
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /** The same for a file each time, so that what a killed run has left is written over; short, as names may be long. */
    static Path part(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.resolveSibling(
                "." + Integer.toHexString(absolute.getFileName().hashCode()) + ".part");
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // why it could not be written is told, and is why it cannot be removed
        }
    }
}
