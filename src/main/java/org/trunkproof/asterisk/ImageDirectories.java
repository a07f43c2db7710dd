package org.trunkproof.asterisk;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.trunkproof.configuration.Directories;

/** Where Asterisk has what a folder's asterisk.conf may move, in an image in which nothing has been moved. */
final class ImageDirectories {

    /** As Debian's package is built ({@code core show settings}); to forky's modules our image has a link of that name. */
    private static final Map<String, String> BUILT_IN = Map.ofEntries(
            Map.entry("astetcdir", "/etc/asterisk"),
            Map.entry("astmoddir", "/usr/lib/asterisk/modules"),
            Map.entry("astvarlibdir", "/var/lib/asterisk"),
            Map.entry("astdbdir", "/var/lib/asterisk"),
            Map.entry("astkeydir", "/usr/share/asterisk"),
            Map.entry("astdatadir", "/usr/share/asterisk"),
            Map.entry("astagidir", "/usr/share/asterisk/agi-bin"),
            Map.entry("astspooldir", "/var/spool/asterisk"),
            Map.entry("astrundir", "/var/run/asterisk"),
            Map.entry("astlogdir", "/var/log/asterisk"));

    private ImageDirectories() {}

    /** For start.sh, a line for each directory that is moved: where the image has it, and where it is looked for; one comes
     * before what lies in it. */
    static String moved(Directories directories) {
        return directories.named().entrySet().stream()
                .filter(moved -> BUILT_IN.containsKey(moved.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(moved -> BUILT_IN.get(moved.getKey()) + " " + moved.getValue() + "\n")
                .collect(joining());
    }
}
