package org.trunkproof.steps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.trunkproof.report.RunFacts;

/** Looks in the files of a report for the secrets of the configuration that it is of. */
public final class ReportSecrets {

    private static final Pattern SECRET = Pattern.compile(
            "(?im)^[\\s;]*(?:\\w*secret|auth|register)\\s*=>?\\s*(?:[^;\\r\\n]*?:)?([^;@:/\\r\\n]+?)(?:@[^;\\r\\n]*)?\\s*(?:;.*)?$");

    /** What may well stand in a text that is not about the secret. */
    private static final Pattern ORDINARY = Pattern.compile("[a-z]+|\\d{1,5}");

    private ReportSecrets() {}

    /** Files that hold one, and which; those of a folder that is not there any more are not known. */
    public static List<String> in(Path report) throws IOException {
        return of(Path.of(RunFacts.read(report).configuration()), report);
    }

    static List<String> of(Path configuration, Path report) throws IOException {
        Set<Pattern> secrets = new LinkedHashSet<>();
        for (Path file : files(configuration)) {
            Matcher found = SECRET.matcher(read(file));
            while (found.find()) {
                secrets.add(sought(found.group(1)));
            }
        }
        List<String> held = new ArrayList<>();
        for (Path file : files(report)) {
            String text = file.toString().endsWith(".pcap") ? "" : read(file);
            secrets.stream()
                    .filter(secret -> secret.matcher(text).find())
                    .forEach(secret -> held.add(file + " holds what matches " + secret));
        }
        return held;
    }

    private static Pattern sought(String secret) {
        String word = "(?<![\\w-])" + Pattern.quote(secret) + "(?![\\w-])";
        return Pattern.compile(ORDINARY.matcher(secret).matches() ? "(?i)secret(?:\\W|\\w{2};)*" + word : word);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
