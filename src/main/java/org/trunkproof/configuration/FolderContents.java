package org.trunkproof.configuration;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.FolderEntry.Kind;

/**
 * What lies in a folder like {@code /etc/asterisk}, as Asterisk finds it there. Links within it stay links. One that leads out
 * of it is followed, for what it leads to is part of what Asterisk reads. A link that leads nowhere, and what is no file at all
 * (a named pipe, a socket, a device), Asterisk is not given; nor the history of a Git repository, nor what a person keeps there
 * for this program alone.
 */
public final class FolderContents {

    /** Where the folder lies for Asterisk. */
    static final Path ETC = Path.of("/etc/asterisk");

    /** What no configuration has, but a link that leads to the root of a disk. */
    private static final int MOST_FILES = 50_000;

    private static final long MOST_BYTES = 256_000_000;

    private static final String GIT = ".git";

    private final Path root;
    private final SortedMap<String, FolderEntry> entries = new TreeMap<>();
    private final SortedMap<String, FolderFile> files = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> histories = new ArrayList<>();
    private final Set<String> apart;
    private final List<String> kept = new ArrayList<>();
    private final Deque<Place> left = new ArrayDeque<>();
    private final int most;
    private int count;
    private long bytes;

    /**
     * A folder that is looked into.
     *
     * @param name relative to the root; empty for that
     * @param real where it is
     * @param isOutside whether a link that leads out of the root led there
     * @param isNamedTwice whether a link within the root led there, so that what is in it is there already
     * @param within the folder that it was found in
     */
    private record Place(
            String name,
            Path real,
            boolean isOutside,
            boolean isNamedTwice,
            @Nullable Place within) {

        String name(String file) {
            return name.isEmpty() ? file : name + "/" + file;
        }

        /** Whether a folder is this one, or one that this one was found in. */
        boolean isWithin(Path folder) {
            for (Place place = this; place != null; place = place.within) {
                if (place.real.equals(folder)) {
                    return true;
                }
            }
            return false;
        }
    }

    private FolderContents(Path root, Set<String> apart, int most) {
        this.root = root;
        this.apart = Set.copyOf(apart);
        this.most = most;
    }

    /**
     * @throws IOException if a folder cannot be read, or it leads to more files than any configuration has
     */
    public static FolderContents of(Path folder) throws IOException {
        return of(folder, Set.of());
    }

    /**
     * @param apart names of files and folders that are none of Asterisk's, besides {@link ConfigurationFiles#DESCRIPTION}
     * @throws IOException as {@link #of(Path)}
     */
    public static FolderContents of(Path folder, Set<String> apart) throws IOException {
        return of(folder, apart, MOST_FILES);
    }

    /**
     * @param most how many files there may be
     */
    static FolderContents of(Path folder, int most) throws IOException {
        return of(folder, Set.of(), most);
    }

    private static FolderContents of(Path folder, Set<String> apart, int most) throws IOException {
        FolderContents contents = new FolderContents(folder.toRealPath(), apart, most);
        contents.left.add(new Place("", contents.root, false, false, null));
        while (!contents.left.isEmpty()) {
            contents.read(contents.left.remove());
        }
        return contents;
    }

    /** All that Asterisk is given, by name, so that a folder comes before what is in it. */
    public List<FolderEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** Every file by every name that Asterisk may open it by, also through links. */
    public SortedMap<String, FolderFile> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Of the file of a name.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    byte[] bytes(String name) throws IOException {
        FolderFile file = files.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file.bytes();
    }

    /** Git's folders in it, into which nobody looks. */
    List<String> histories() {
        return List.copyOf(histories);
    }

    /** Files and folders in it that are none of Asterisk's. */
    List<String> apart() {
        return List.copyOf(kept);
    }

    private boolean isApart(String name) {
        return name.equals(ConfigurationFiles.DESCRIPTION) || apart.contains(name);
    }

    /** What somebody may be surprised at, a sentence each: where links lead out to, and what Asterisk is not given. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void read(Place place) throws IOException {
        TreeSet<Path> children = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place.real)) {
            all.forEach(children::add);
        }
        for (Path child : children) {
            if (child.endsWith(GIT)) {
                histories.add(place.name(GIT));
            } else {
                read(place, place.name(child.getFileName().toString()), child);
            }
            if (++count > most || bytes > MOST_BYTES) {
                throw new FileSystemException(
                        root.toString(),
                        null,
                        "more than " + most + " files or " + MOST_BYTES / 1_000_000
                                + " MB are in it, or where its links lead");
            }
        }
    }

    private void read(Place place, String name, Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (isApart(name)) {
            kept.add(name);
            return;
        }
        if (!found.isSymbolicLink()) {
            add(place, name, path, place.isOutside);
            return;
        }
        Path target = Files.readSymbolicLink(path);
        Optional<Path> real = real(target.startsWith(ETC) ? root.resolve(ETC.relativize(target)) : path);
        if (real.isEmpty()) {
            note(
                    place,
                    name + " is a link to " + target + ", which is not there; Asterisk finds nothing there either.");
        } else if (isApart(root.relativize(real.get()).toString())) {
            kept.add(name);
        } else if (real.get().startsWith(root)) {
            link(place, name, real.get());
        } else {
            if (!place.isOutside) {
                note(
                        place,
                        name + " leads out of the folder, to " + real.get()
                                + "; Asterisk is given what lies there, and no report has it.");
            }
            add(place, name, real.get(), true);
        }
    }

    /** Empty where a link leads nowhere, or to itself. */
    private static Optional<Path> real(Path path) throws IOException {
        try {
            return Optional.of(path.toRealPath());
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            return Optional.empty();
        }
    }

    private void link(Place place, String name, Path real) {
        if (!place.isNamedTwice) {
            Path target = root.resolve(place.name).relativize(real);
            entries.put(name, new FolderEntry(name, Kind.LINK, target.toString().isEmpty() ? Path.of(".") : target));
        }
        if (Files.isRegularFile(real)) {
            files.put(name, new FolderFile(name, real, false));
        } else if (Files.isDirectory(real) && !place.isWithin(real)) {
            left.add(new Place(name, real, false, true, place));
        }
    }

    private void add(Place place, String name, Path real, boolean isOutside) throws IOException {
        BasicFileAttributes found = Files.readAttributes(real, BasicFileAttributes.class);
        if (found.isOther()) {
            note(place, name + " is " + kind(real) + " and no file; Asterisk is not given it.");
            return;
        }
        if (!Files.isReadable(real)) {
            throw new AccessDeniedException(real.toString());
        }
        if (found.isDirectory() && place.isWithin(real)) {
            note(place, name + " leads to a folder that it lies in itself; Asterisk is not given it.");
            return;
        }
        if (!place.isNamedTwice) {
            entries.put(name, new FolderEntry(name, found.isDirectory() ? Kind.FOLDER : Kind.FILE, real));
        }
        if (found.isDirectory()) {
            left.add(new Place(name, real, isOutside, place.isNamedTwice, place));
        } else {
            bytes += found.size();
            files.put(name, new FolderFile(name, real, isOutside));
        }
    }

    private static String kind(Path other) throws IOException {
        return switch (((Integer) Files.getAttribute(other, "unix:mode")) & 0170000) {
            case 0010000 -> "a named pipe";
            case 0140000 -> "a socket";
            default -> "a device";
        };
    }

    private void note(Place place, String sentence) {
        if (!place.isNamedTwice) {
            notes.add(sentence);
        }
    }
}
