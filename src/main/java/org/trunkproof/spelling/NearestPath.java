package org.trunkproof.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A path that exists, beside one that was typed and does not. */
public final class NearestPath {

    private NearestPath() {}

    /**
     * With each name of it that is not there the nearest that is, or as far as there is one.
     *
     * @return empty where not even its first name is there, or near enough to one that is
     */
    public static Optional<Path> to(Path typed) {
        Path found = typed.isAbsolute() ? typed.getRoot() : Path.of("");
        for (Path name : typed.normalize()) {
            Path there = found.resolve(name);
            Optional<Path> next = Files.exists(there) ? Optional.of(there) : beside(found, name.toString());
            if (next.isEmpty()) {
                break;
            }
            found = next.get();
        }
        return found.getNameCount() == 0 || found.toString().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** What to type instead, as the end of a sentence; empty where nothing is near. */
    public static String instead(Path typed) {
        return to(typed)
                .map(path -> "the nearest that exists is " + path + "; ")
                .orElse("");
    }

    private static Optional<Path> beside(Path folder, String name) {
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names = beside.map(path -> path.getFileName().toString())
                    .filter(one -> !one.startsWith("."))
                    .toList();
            return Spelling.meant(name, names).map(folder::resolve);
        } catch (IOException | UncheckedIOException e) {
            // what cannot be looked through has nothing to propose
            return Optional.empty();
        }
    }
}
