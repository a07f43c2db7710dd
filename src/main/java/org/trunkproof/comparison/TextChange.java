package org.trunkproof.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;
import org.trunkproof.configuration.Statement;

/**
 * Lines of a configuration file that stand in the place of others, as a person may read them: without secrets.
 *
 * @param file its path in the folder
 * @param line of the first of them, from 1: in the new file, or where all that is new is that lines are gone, in the old
 * @param before the lines of the old file
 * @param after the lines of the new file
 */
public record TextChange(String file, int line, List<String> before, List<String> after) {

    public TextChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * The differences of two folders in what Asterisk reads as its configuration, file by file in the order of their names.
     * Where one is the copy in a report, in which secrets are masked, it cannot be told whether these are others. None where one of them is not there, as in
     * the report of a run that broke off.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<TextChange> between(Path before, Path after) throws IOException {
        if (!Files.isDirectory(before) || !Files.isDirectory(after)) {
            return List.of();
        }
        ReadableFolder old = ReadableFolder.of(before);
        ReadableFolder now = ReadableFolder.of(after);
        TreeSet<String> names = new TreeSet<>(old.names());
        names.addAll(now.names());
        names.remove(ConfigurationFiles.DEVIATIONS);
        List<TextChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!old.hides(name) && !now.hides(name)) {
                boolean isShownOnly = old.isMasked(name) || now.isMasked(name);
                List<String> one = old.shown(name);
                List<String> other = now.shown(name);
                for (DifferingLines.Stretch stretch : isShownOnly
                        ? DifferingLines.of(one, other)
                        : DifferingLines.of(old.lines(name), now.lines(name))) {
                    boolean isNew = stretch.newFrom() < stretch.newTo();
                    changes.add(new TextChange(
                            name,
                            (isNew ? stretch.newFrom() : stretch.from()) + 1,
                            one.subList(stretch.from(), stretch.to()),
                            other.subList(stretch.newFrom(), stretch.newTo())));
                }
            }
        }
        return changes;
    }

    /** Its new lines, where they stand. */
    public List<Line> newLines() {
        return IntStream.range(0, after.size())
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
                        ConfigurationText.of(file, (line + "\n").getBytes(StandardCharsets.UTF_8))
                                .statements()
                                .stream());
    }

    /** As a person reads it, a line each, with - and + before what is gone and what is new; secrets are not shown. */
    public List<String> shown() {
        return Stream.concat(
                        before.stream().map(line -> "-" + line), after.stream().map(line -> "+" + line))
                .toList();
    }

    /** In one line, without comments where there is anything else. */
    String brief() {
        List<String> settings = shown().stream()
                .filter(line -> !line.substring(1).strip().startsWith(";"))
                .toList();
        return String.join("  ", settings.isEmpty() ? shown() : settings);
    }
}
