package org.trunkproof.requirement;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios of our features, as Cucumber takes them apart. */
final class OurPickles {

    private OurPickles() {}

    static List<Pickle> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(OurPickles::parsed)
                    .map(Envelope::getPickle)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Envelope> parsed(Path file) {
        try {
            return GherkinParser.builder()
                    .includeSource(false)
                    .includeGherkinDocument(false)
                    .build()
                    .parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
