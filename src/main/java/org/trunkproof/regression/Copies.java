package org.trunkproof.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.FileUtils;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.configuration.FolderEntry;
import org.trunkproof.report.Discretion;

/** Copies of a configuration folder, each with one edit in it; the folder itself is never touched. */
public final class Copies implements AutoCloseable {

    private final Path scratch;
    private boolean isClosed;
    private int count;

    /**
     * Removes what a run that was killed has left behind.
     *
     * @param scratch a folder for copies alone, which is gone when it is over
     */
    public Copies(Path scratch) {
        this.scratch = scratch;
        remove(scratch);
    }

    /** A copy, until it is closed. */
    final class Copy implements AutoCloseable {
        private final Path place;
        private final ConfigurationFolder folder;

        private Copy(Path place, ConfigurationFolder folder) {
            this.place = place;
            this.folder = folder;
        }

        ConfigurationFolder folder() {
            return folder;
        }

        @Override
        public void close() {
            remove(place);
        }
    }

    /**
     * @throws IOException if it cannot be made
     * @throws IllegalStateException if no more are to be made, because the run is being ended
     */
    synchronized Copy of(ConfigurationFolder original, Mutant mutant) throws IOException {
        if (isClosed) {
            throw new IllegalStateException("The run is being ended.");
        }
        Path place = scratch.resolve(String.valueOf(count++));
        Path copy = place.resolve(original.path().toRealPath().getFileName());
        Files.createDirectories(copy);
        for (FolderEntry entry : original.contents().entries()) {
            Path target = copy.resolve(entry.name());
            switch (entry.kind()) {
                case FOLDER -> Files.createDirectory(target);
                case LINK -> Files.createSymbolicLink(target, entry.path());
                case FILE -> Files.copy(entry.path(), target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path mutated = copy.resolve(mutant.text().name());
        // a copy may be as read-only as what it is of
        mutated.toFile().setWritable(true);
        Files.write(mutated, mutant.text().bytes());
        if (mutant.isOfSecret()) {
            // one with a mistake in it tells the other
            Discretion.about(mutant.text());
        }
        return new Copy(place, original.copied(copy));
    }

    /** Removes those that there are, and has no more made. */
    @Override
    public synchronized void close() {
        isClosed = true;
        remove(scratch);
    }

    /** What somebody else has removed in the meantime will do as well. */
    private static void remove(Path folder) {
        FileUtils.deleteQuietly(folder.toFile());
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " cannot be removed; remove it by hand.");
        }
    }
}
