package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The results where build servers look for them by default: beside what Surefire and Failsafe leave of Java's tests, a file
 * for each feature, named as theirs are. A test case is of its feature, and is called by its Rule and its title.
 */
public final class SurefireReports {

    private static final String OURS = "TEST-*.feature.xml";

    private SurefireReports() {}

    /**
     * Writes them in the place of those of an earlier run.
     *
     * @param titles what features are called, by their files as results name them
     * @throws IOException if the folder cannot be written
     */
    public static void write(Path folder, Report report, Map<String, String> titles) throws IOException {
        removeLast(folder);
        Map<String, List<ScenarioResult>> byFeature = report.results().stream()
                .collect(Collectors.groupingBy(ScenarioResult::file, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<ScenarioResult>> feature : byFeature.entrySet()) {
            JUnitXml.writeSuite(
                    folder.resolve(OURS.replace("*.feature", feature.getKey().replaceAll("[/\\\\]", "."))),
                    titles.getOrDefault(feature.getKey(), feature.getKey()),
                    feature.getValue(),
                    result -> result.requirement() + ": " + result.scenario());
        }
    }

    /**
     * Removes those of an earlier run, if there are any, so that nobody takes them for those to come.
     *
     * @throws IOException if one cannot be removed
     */
    public static void removeLast(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> last = Files.newDirectoryStream(folder, OURS)) {
                for (Path file : last) {
                    Files.delete(file);
                }
            }
        }
    }
}
