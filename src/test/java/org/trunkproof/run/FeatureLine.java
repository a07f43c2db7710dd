package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Where a scenario stands, as it is typed; features grow, so that nobody can know its line beforehand. */
final class FeatureLine {

    private FeatureLine() {}

    /**
     * @param beginning of the one line that is meant: a scenario's, or that of an example
     */
    static String of(String feature, String beginning) {
        try {
            List<String> lines = Files.readAllLines(Path.of(feature));
            List<Integer> found = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).strip().startsWith(beginning))
                    .mapToObj(line -> line + 1)
                    .toList();
            assertThat(found).as(beginning).hasSize(1);
            return feature + ":" + found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
