package org.trunkproof.asterisk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an Asterisk that does not boot as it should has to say about it.
 *
 * @param log all that was printed in the container
 * @param files names of the files in the folder under test
 */
record Complaints(String log, List<String> files) {

    private static final int SHOWN = 2;

    /** That modules.conf requires what cannot be loaded ends Asterisk (main/loader.c, load_modules). */
    private static final String REQUIRED = "*** Failed to load module";

    /** Time, thread, source line and function, which tell a PBX owner nothing. */
    private static final Pattern PREFIX = Pattern.compile("^\\[[^]]*] (\\w+)\\[\\d+](?:\\[[^]]*])?: \\S+ \\w+: ");

    Complaints {
        files = List.copyOf(files);
    }

    /** Those that name a file of the folder, or a module that it requires, errors first. */
    List<String> ofFolder() {
        return all().filter(complaint ->
                        complaint.contains(REQUIRED) || files.stream().anyMatch(file -> names(complaint, file)))
                .toList();
    }

    /** A file's name may be the end of another's, as sip.conf is of pjsip.conf. */
    private static boolean names(String complaint, String file) {
        for (int at = complaint.indexOf(file); at >= 0; at = complaint.indexOf(file, at + 1)) {
            int end = at + file.length();
            if ((at == 0 || !isOfName(complaint.charAt(at - 1)))
                    && (end == complaint.length() || !isOfName(complaint.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /**
     * The first of those that name a file of the folder. Where there are none, the first of any, though they are seldom
     * its author's business; and where there are none either, the last line that was printed.
     */
    String mostUseful() {
        List<String> ofFolder = ofFolder();
        List<String> shown =
                (ofFolder.isEmpty() ? all() : ofFolder.stream()).limit(SHOWN).toList();
        return shown.isEmpty() ? lastLine(log).orElse("nothing at all") : String.join(" | ", shown);
    }

    private Stream<String> all() {
        return log.lines()
                .filter(line -> line.contains("ERROR[") || line.contains("WARNING[") || line.startsWith("dnsmasq"))
                .map(line -> PREFIX.matcher(line.strip()).replaceFirst("$1: "))
                .distinct()
                .sorted(Comparator.comparing((String line) -> !line.contains(REQUIRED))
                        .thenComparing(line -> line.startsWith("WARNING")));
    }

    /** The last line that was printed; empty where none was. */
    static Optional<String> lastLine(String log) {
        return log.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .reduce((earlier, later) -> later);
    }
}
