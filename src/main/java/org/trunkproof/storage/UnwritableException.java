package org.trunkproof.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Something cannot be written to disk. Its message is one sentence that says what, why, and what to do. */
public final class UnwritableException extends IOException {

    private static final long serialVersionUID = 1;

    private UnwritableException(String message, IOException cause) {
        super(message, cause);
    }

    /** What keeps a file or folder from being written, in a sentence; one that is a sentence already is left as it is. */
    public static UnwritableException of(Path place, IOException cause) {
        if (cause instanceof UnwritableException told) {
            return told;
        }
        Optional<Path> file = inTheWay(place.toAbsolutePath(), cause);
        if (file.isPresent()) {
            return new UnwritableException(
                    place + " cannot be written, because " + file.get() + " is no folder; move that away.", cause);
        }
        String reason = reason(cause);
        return new UnwritableException(place + " cannot be written (" + reason + "); " + advice(reason), cause);
    }

    /** A file where a folder is to be. */
    private static Optional<Path> inTheWay(Path place, IOException cause) {
        if (cause instanceof FileAlreadyExistsException other) {
            return Optional.of(Path.of(other.getFile()));
        }
        return Stream.iterate(place.getParent(), Objects::nonNull, Path::getParent)
                .filter(above -> Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(above))
                .findFirst();
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        // java.nio names the file as well, which the sentence begins with
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(reason, cause.toString());
    }

    /** Of what Linux says of ENOSPC and EDQUOT (strerror(3)), and of anything else. */
    private static String advice(String reason) {
        return reason.contains("No space left") || reason.contains("quota exceeded")
                ? "make room there, and run again."
                : "see that it can be written, or run in a copy of the project that can.";
    }
}
