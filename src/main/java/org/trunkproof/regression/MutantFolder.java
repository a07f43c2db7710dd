package org.trunkproof.regression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ConfigurationFolder;

/** A copy of a configuration folder with one edit in it; the folder itself is never touched. */
final class MutantFolder implements AutoCloseable {

    private final Path path;

    private MutantFolder(Path path) {
        this.path = path;
    }

    static MutantFolder of(ConfigurationFolder original, Mutant mutant) throws IOException {
        Path copy = Files.createTempDirectory("trunkproof-mutant-")
                .resolve(original.path().getFileName());
        try (Stream<Path> files = Files.walk(original.path())) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(original.path().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Files.write(copy.resolve(mutant.text().name()), mutant.text().bytes());
        return new MutantFolder(copy);
    }

    ConfigurationFolder folder() {
        return new ConfigurationFolder(path);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path.getParent())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
