package org.trunkproof.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configuration that a run was about, beside its results, without the secrets in it. */
public final class ConfigurationCopy {

    /** Its folder in that of the report. */
    public static final String NAME = "configuration";

    /**
     * Settings that are secrets, or hold one: of chan_sip and manager.conf, and the PIN of a mailbox. They stand at the
     * beginning of a line, a comment's as well, or where one is quoted.
     */
    private static final Pattern SECRET = Pattern.compile(
            "(?im)((?:^|: )[\\s;]*(?:\\w*secret|\\w*password|auth|register|\\d+)\\s*=>?\\s*)(?:[\\w.+-]+:(?=[^@\\r\\n]*@))?[^;,@\\r\\n]+");

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
        return SECRET.matcher(text).replaceAll("$1********");
    }
}
