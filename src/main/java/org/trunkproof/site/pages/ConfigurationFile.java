package org.trunkproof.site.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderFile;
import org.trunkproof.configuration.LineMeaning;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.SectionHeader;
import org.trunkproof.configuration.Setting;
import org.trunkproof.configuration.Statement;
import org.trunkproof.configuration.Unknown;
import org.trunkproof.site.text.Excerpt;

/**
 * A file of the configuration under test.
 *
 * @param name relative to the folder
 * @param lines the first of them
 * @param left how many more there are
 */
public record ConfigurationFile(String name, List<ConfigurationLine> lines, int left) {

    /** So many lines there are on a page that can still be read, and that a browser still shows. */
    static final int MOST_LINES = 10_000;

    /** So many characters of a file that says nothing of the trunk are shown. */
    private static final int MOST_OF_OTHERS = 20_000;

    public ConfigurationFile {
        lines = List.copyOf(lines);
    }

    /**
     * Those that Asterisk reads for the trunk first, in its order, and then all others.
     *
     * @param folder the copy in the report; it may not be there
     * @param dialect of the channel driver that the run was of
     * @throws IOException if a file cannot be read
     */
    static List<ConfigurationFile> in(Path folder, Dialect dialect, LineAspects aspects) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<ConfigurationFile> files = new ArrayList<>();
        FolderContents contents = FolderContents.of(folder);
        SortedMap<String, FolderFile> others = new TreeMap<>(contents.files());
        LineMeaning meaning = new LineMeaning(dialect);
        int room = MOST_LINES;
        Configuration configuration = Configuration.of(contents, dialect);
        Map<String, String> wrong = configuration.unknowns().stream()
                .collect(Collectors.toMap(
                        unknown -> Places.line(
                                unknown.line().file(), unknown.line().number()),
                        Unknown::what,
                        (first, other) -> first));
        for (ConfigurationText text : configuration.texts()) {
            int shown = Math.min(text.lines().size(), room);
            room -= shown;
            files.add(new ConfigurationFile(
                    text.name(),
                    lines(text, shown, meaning, aspects, wrong),
                    text.lines().size() - shown));
            others.remove(text.name());
        }
        for (FolderFile file : others.values()) {
            files.add(other(file));
        }
        return files;
    }

    private static List<ConfigurationLine> lines(
            ConfigurationText text, int count, LineMeaning meaning, LineAspects aspects, Map<String, String> wrong) {
        List<ConfigurationLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Statement statement = text.statements().get(i);
            List<String> bearing = List.of();
            if (statement instanceof Setting setting) {
                bearing = aspects.of(LinePlace.of(text, setting));
            } else if (statement instanceof SectionHeader header) {
                bearing = aspects.of(LinePlace.of(text, header, i));
            }
            lines.add(new ConfigurationLine(
                    text.name(),
                    i + 1,
                    text.lines().get(i),
                    wrong.getOrDefault(Places.line(text.name(), i + 1), ""),
                    meaning.of(text, i),
                    bearing));
        }
        return lines;
    }

    private static ConfigurationFile other(FolderFile file) throws IOException {
        Excerpt excerpt = Excerpt.of(Files.readAllLines(file.path(), StandardCharsets.ISO_8859_1), MOST_OF_OTHERS);
        List<ConfigurationLine> lines = new ArrayList<>();
        for (String line : excerpt.lines()) {
            lines.add(new ConfigurationLine(file.name(), lines.size() + 1, line, "", "", List.of()));
        }
        return new ConfigurationFile(file.name(), lines, excerpt.left());
    }
}
