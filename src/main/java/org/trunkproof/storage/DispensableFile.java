package org.trunkproof.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody else writes as things happen, and that may as well be missing: once it is closed it is there whole,
 * or, if it could not be written, not at all, and whoever writes it is not told.
 */
public final class DispensableFile extends OutputStream {

    private final Path file;
    private final Path part;
    private @Nullable OutputStream out;

    /** Begins to write it beside its place; the folder must be there. */
    public DispensableFile(Path file) {
        this.file = file;
        this.part = WholeFile.part(file);
        // of a Java that is ended nobody closes it
        part.toFile().deleteOnExit();
        try {
            out = new MaskedStream(new BufferedOutputStream(Files.newOutputStream(part)), MaskedStream.Masking.TEXT);
        } catch (IOException e) {
            giveUp();
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            if (out != null) {
                out.write(bytes, from, length);
            }
        } catch (IOException e) {
            giveUp();
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
                out = null;
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            giveUp();
        }
    }

    /** Which also makes room for what is not dispensable. */
    private void giveUp() {
        try (@Nullable OutputStream unfinished = out) {
            out = null;
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // nobody misses it
        }
    }
}
