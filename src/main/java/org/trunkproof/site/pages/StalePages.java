package org.trunkproof.site.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages that an earlier drawing left and that this one has no content for. */
final class StalePages {

    private StalePages() {}

    static void remove(SavedReport saved, List<JudgedRequirement> requirements) throws IOException {
        Set<Path> known = Stream.concat(
                        requirements.stream().map(requirement -> Places.requirement(requirement.id())),
                        saved.results().stream().map(Places::scenario))
                .map(saved.folder()::resolve)
                .collect(Collectors.toSet());
        for (Path page : in(saved.folder().resolve(Places.REQUIREMENTS))) {
            if (page.toString().endsWith(".html") && !known.contains(page)) {
                Files.delete(page);
            }
        }
        for (Path folder : in(saved.folder().resolve(Places.SCENARIOS))) {
            if (!known.contains(folder.resolve(Places.INDEX))) {
                Files.deleteIfExists(folder.resolve(Places.INDEX));
                if (in(folder).isEmpty()) {
                    Files.delete(folder);
                }
            }
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
