package org.trunkproof.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderFile;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;
import org.trunkproof.configuration.Statement;
import org.trunkproof.report.ConfigurationCopy;

/**
 * Lines of a configuration file that stand in the place of others.
 *
 * @param file its path in the folder
 * @param line of the first of them, from 1: in the new file, or where all that is new is that lines are gone, in the old
 * @param before the lines of the old file
 * @param after the lines of the new file
 */
public record TextChange(String file, int line, List<String> before, List<String> after) {

    /** What the harness reads and Asterisk does not. */
    private static final String DEVIATIONS = "deviations";

    public TextChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * The differences of two folders, file by file in the order of their names; none where one of them is not there, as in
     * the report of a run that broke off.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<TextChange> between(Path before, Path after) throws IOException {
        if (!Files.isDirectory(before) || !Files.isDirectory(after)) {
            return List.of();
        }
        SortedMap<String, FolderFile> old = FolderContents.of(before).files();
        SortedMap<String, FolderFile> now = FolderContents.of(after).files();
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.remove(DEVIATIONS);
        List<TextChange> changes = new ArrayList<>();
        for (String name : names) {
            List<String> one = lines(old.get(name));
            List<String> other = lines(now.get(name));
            if (isLeftOut(one) || isLeftOut(other)) {
                continue;
            }
            for (DifferingLines.Stretch stretch : DifferingLines.of(one, other)) {
                boolean isNew = stretch.newFrom() < stretch.newTo();
                changes.add(new TextChange(
                        name,
                        (isNew ? stretch.newFrom() : stretch.from()) + 1,
                        one.subList(stretch.from(), stretch.to()),
                        other.subList(stretch.newFrom(), stretch.newTo())));
            }
        }
        return changes;
    }

    /** Of what a saved report does not have, it cannot be said whether it is other. */
    private static boolean isLeftOut(List<String> lines) {
        return !lines.isEmpty() && ConfigurationCopy.isLeftOut(lines.get(0));
    }

    /** Without their line ends, which mean nothing to Asterisk. */
    private static List<String> lines(@Nullable FolderFile file) throws IOException {
        return file == null ? List.of() : Files.readAllLines(file.path(), StandardCharsets.ISO_8859_1);
    }

    /** Its new lines, where they stand, but for those that a report shows as it showed the old ones. */
    public List<Line> newLines() {
        Set<String> known = Set.copyOf(before);
        return IntStream.range(0, after.size())
                .filter(i -> !known.contains(shown(after.get(i))))
                .mapToObj(i -> new Line(file, line + i, after.get(i)))
                .toList();
    }

    /** The names of the settings in its lines; none where all of them are comments, headers or empty. */
    List<String> settings() {
        return statements()
                .filter(Setting.class::isInstance)
                .map(statement -> ((Setting) statement).name())
                .distinct()
                .toList();
    }

    /** Whether it is only in what Asterisk does not read. */
    public boolean isComment() {
        return statements().allMatch(Statement.Nothing.class::isInstance);
    }

    /** What each line is, as far as it says so itself: whether it stands in a comment of several lines, others say. */
    private Stream<Statement> statements() {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(line ->
                        ConfigurationText.of(file, (line + "\n").getBytes(StandardCharsets.ISO_8859_1))
                                .statements()
                                .stream());
    }

    /** As a person reads it, a line each, with - and + before what is gone and what is new; secrets are not shown. */
    public List<String> shown() {
        return Stream.concat(
                        before.stream().map(line -> "-" + shown(line)),
                        after.stream().map(line -> "+" + shown(line)))
                .toList();
    }

    private static String shown(String line) {
        return ConfigurationCopy.withoutSecrets(line.stripTrailing());
    }

    /** In one line, without comments where there is anything else. */
    String brief() {
        List<String> settings = shown().stream()
                .filter(line -> !line.substring(1).strip().startsWith(";"))
                .toList();
        return String.join("  ", settings.isEmpty() ? shown() : settings);
    }
}
