package org.trunkproof.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.report.RunFacts;

/**
 * Looks in the files of a report for the secrets of the configuration that it is of. What is one it finds out by itself, and
 * more coarsely than what masks them: whatever stands behind a word that sounds like one, up to what could end it.
 */
public final class ReportSecrets {

    private static final Pattern SETTING = Pattern.compile(
            "(?im)(?:secret|passw\\w*|pass|pwd|\\bpin\\w*|token|api_?key|md5_cred|password_digest)\\w*\\)?[ \\t]*=>?[ \\t]*([^\\r\\n;,)]*(?:(?<=\\\\);[^\\r\\n;,)]*)*)");

    private static final Pattern OF_USER = Pattern.compile("(?m)[\\w}]:([^\\s:/@,]+)(?::[^\\s@]*)?@");

    private static final Pattern GIVEN = Pattern.compile("(?i)(?:authenticate|disa)\\(([^,)/]+)");

    /** What may well stand in a text that is not about the secret. */
    private static final Pattern ORDINARY = Pattern.compile("[A-Za-z]{1,11}|\\d{1,7}|.{1,5}|.*\\$\\{.*|yes|no");

    private ReportSecrets() {}

    /** Files that hold one, and which; those of a folder that is not there any more are not known. */
    public static List<String> in(Path report) throws IOException {
        return of(Path.of(RunFacts.read(report).configuration()), report);
    }

    static List<String> of(Path configuration, Path report) throws IOException {
        Set<String> secrets = new TreeSet<>();
        Set<String> settings = new TreeSet<>();
        for (Path file : files(configuration)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (Pattern pattern : List.of(SETTING, OF_USER, GIVEN)) {
                Matcher found = pattern.matcher(text);
                while (found.find()) {
                    String value = found.group(1).strip().replace("\\;", ";");
                    if (!ORDINARY.matcher(value).matches()) {
                        secrets.add(value);
                    } else if (pattern == SETTING && value.length() > 3 && value.indexOf('$') < 0) {
                        settings.add("secret=" + value);
                        settings.add("password=" + value);
                    }
                }
            }
        }
        List<String> held = new ArrayList<>(SecretSearch.inLarge(report, secrets));
        held.addAll(SecretSearch.inLarge(report, settings));
        return held;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
