package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration under test: a folder as it would lie in {@code /etc/asterisk}. It is read, never written.
 *
 * @param path the folder
 */
public record ConfigurationFolder(Path path) {

    /**
     * A line of a configuration file.
     *
     * @param number from 1; 0 where the text says what the file as a whole lacks
     */
    public record Line(Path file, int number, String text) {
        static Line missing(Path file, String what) {
            return new Line(file, 0, what);
        }

        @Override
        public String toString() {
            return file + (number == 0 ? "" : ":" + number) + ": " + text.strip();
        }
    }

    private static final String SIP_CONF = "sip.conf";
    private static final Pattern SECTION = Pattern.compile("^\\s*\\[([^]]+)].*");

    /**
     * @throws SetupException if the folder does not exist or has no sip.conf
     */
    public ConfigurationFolder {
        if (!Files.isDirectory(path)) {
            throw new SetupException("There is no configuration folder " + path
                    + "; give -Dtrunk.config a folder that looks like /etc/asterisk.");
        }
        if (!Files.isRegularFile(path.resolve(SIP_CONF)) || !Files.isReadable(path.resolve(SIP_CONF))) {
            throw new SetupException("The configuration folder " + path
                    + " has no readable sip.conf; give -Dtrunk.config a folder that looks like /etc/asterisk.");
        }
    }

    /** The channel driver that its SIP configuration is for. */
    public ChannelDriver driver() {
        return new ChanSip();
    }

    /**
     * Every file in it by its path below the folder. Links are followed; one that leads nowhere is left out, as Asterisk
     * would find nothing there.
     *
     * @throws SetupException if a file cannot be read
     */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        paths().forEach(file -> files.put(name(file), bytes(file)));
        return files;
    }

    /**
     * The path of every file below the folder, links followed as in what Asterisk is given.
     *
     * @throws SetupException if a folder in it cannot be read
     */
    public List<String> names() {
        return paths().stream().map(this::name).toList();
    }

    private String name(Path file) {
        return path.relativize(file).toString();
    }

    private List<Path> paths() {
        try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static SetupException unreadable(Path place, Exception cause) {
        return new SetupException(
                place + " cannot be read (" + cause.getMessage()
                        + "); make it readable, or leave it out of the folder under test.",
                cause);
    }

    /** Lines of sip.conf that set one of the settings in the section, in the order of {@code settings}. */
    public List<Line> settings(String section, List<String> settings) {
        List<Line> lines = section(SIP_CONF, section);
        return settings.stream()
                .flatMap(setting -> lines.stream()
                        .filter(line -> line.text().strip().matches("(?i)" + Pattern.quote(setting) + "\\s*=.*")))
                .toList();
    }

    /** The lines of one section, its header first; empty when the file or the section is not there. */
    public List<Line> section(String file, String section) {
        Path source = path.resolve(file);
        List<Line> lines = new ArrayList<>();
        if (!Files.isRegularFile(source) || !Files.isReadable(source)) {
            return lines;
        }
        try {
            boolean inside = false;
            int number = 0;
            for (String text : Files.readAllLines(source, StandardCharsets.ISO_8859_1)) {
                number++;
                var header = SECTION.matcher(text);
                if (header.matches()) {
                    inside = header.group(1).equals(section);
                }
                if (inside) {
                    lines.add(new Line(source, number, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
