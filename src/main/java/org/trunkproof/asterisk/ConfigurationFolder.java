package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.Configuration;

/**
 * The configuration under test: a folder as it would lie in {@code /etc/asterisk}, file by file. It is read, never written.
 * What stands in the files is {@link Configuration}'s business; here it is what a container is given, and who starts one is
 * told what is wrong with it.
 */
public final class ConfigurationFolder {

    private static final String SIP_CONF = "sip.conf";

    private final Path path;
    private @Nullable Configuration configuration;

    /**
     * @throws SetupException if the folder does not exist or has no sip.conf
     */
    public ConfigurationFolder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new SetupException("There is no configuration folder " + path
                    + "; give -Dtrunk.config a folder that looks like /etc/asterisk.");
        }
        if (!Files.isRegularFile(path.resolve(SIP_CONF)) || !Files.isReadable(path.resolve(SIP_CONF))) {
            throw new SetupException("The configuration folder " + path
                    + " has no readable sip.conf; give -Dtrunk.config a folder that looks like /etc/asterisk.");
        }
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The channel driver that its SIP configuration is for. */
    public ChannelDriver driver() {
        return new ChanSip();
    }

    /**
     * What stands in it, read when first asked for and then no more.
     *
     * @throws SetupException if a file of it cannot be read
     */
    public synchronized Configuration configuration() {
        Configuration known = configuration;
        if (known == null) {
            try {
                known = Configuration.read(path, driver().dialect());
            } catch (IOException e) {
                throw unreadable(path, e);
            }
            configuration = known;
        }
        return known;
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
}
