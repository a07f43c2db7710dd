package org.trunkproof.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.configuration.Masking;

/** The configuration that a run was about, beside its results, without the secrets in it. */
public final class ConfigurationCopy {

    /** Its folder in that of the report. */
    public static final String NAME = "configuration";

    private ConfigurationCopy() {}

    /**
     * Copies the readable files of a folder into a report, in the place of what an earlier run has left there.
     *
     * @throws IOException if the report cannot be written
     */
    public static void write(Path folder, Path report) throws IOException {
        Path copy = report.resolve(NAME);
        for (Path file : files(folder)) {
            Path target = copy.resolve(folder.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.writeString(
                    target,
                    withoutSecrets(Files.readString(file, StandardCharsets.ISO_8859_1)),
                    StandardCharsets.ISO_8859_1);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile).filter(Files::isReadable).toList();
        }
    }

    /** The text of a configuration file, or a part of it, in which nobody can read a secret. */
    public static String withoutSecrets(String text) {
        return Masking.of(text);
    }
}
