package org.trunkproof.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.storage.UnwritableException;

/**
 * A folder that one run writes, and no other meanwhile. It is told by a lock on a file in the folder, which the kernel
 * releases however the run ends, and which holds between containers and by whatever path the folder is reached.
 */
final class Claim implements AutoCloseable {

    /** What of a folder is no content of it. */
    static final String NAME = ".lock";

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Of this Java, in which a second look at a locked file would release the lock (fcntl(2)). */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path real;
    private final Path file;
    private final FileChannel channel;
    private final Object key;

    private Claim(Path folder, Path real, Path file, FileChannel channel) throws IOException {
        this.folder = folder;
        this.real = real;
        this.file = file;
        this.channel = channel;
        this.key = Objects.requireNonNull(key(file));
    }

    /**
     * Claims a folder, which is made if there is none.
     *
     * @throws SetupException if another run has it, or it cannot be written
     */
    static Claim on(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            if (!OWN.add(real)) {
                throw taken(folder, self());
            }
            try {
                return claimed(folder, real);
            } catch (IOException | RuntimeException e) {
                OWN.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw new SetupException(
                    String.valueOf(UnwritableException.of(folder, e).getMessage()), e);
        }
    }

    private static Claim claimed(Path folder, Path real) throws IOException {
        Path file = real.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (isLocked(channel)) {
                throw taken(folder, Files.readString(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
            return new Claim(folder, real, file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** By another; where a file system has no locks, nobody can tell. */
    private static boolean isLocked(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static SetupException taken(Path folder, String owner) {
        return new SetupException("Another run is writing " + folder + " (" + owner.strip()
                + "); wait until it is over, or run in another copy of the project.");
    }

    /** As a person is to find it, who may be outside the container that this is in. */
    private static String self() {
        return "process " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> LocalDateTime.ofInstant(start, ZoneId.systemDefault()))
                        .orElseGet(LocalDateTime::now)
                        .format(TO_THE_SECOND);
    }

    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "this machine";
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** As it was given. */
    Path folder() {
        return folder;
    }

    /** Whether the folder is still the one that was claimed: {@code mvn clean} removes it, and then it may be another's. */
    boolean isHeld() {
        try {
            return key.equals(key(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets another run have it, and leaves no folder behind in which nothing was written. */
    @Override
    public void close() {
        try (channel) {
            if (isHeld()) {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            // there is something in it; the lock goes with this Java at the latest
        } finally {
            OWN.remove(real);
        }
    }
}
