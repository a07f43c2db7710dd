package org.trunkproof.site.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A command as a person pastes it into a shell. */
public final class ShellCommand {

    private ShellCommand() {}

    static String of(List<String> words) {
        return words.stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
    }

    /** The one that runs a scenario again. */
    public static String toRun(String configuration, String profile, String location) {
        List<String> words = new ArrayList<>(List.of("mvn", "verify", "-Dtrunk.config=" + configuration));
        if (!profile.isEmpty()) {
            words.add("-Dtrunk.profile=" + profile);
        }
        words.add("-Dtrunk.features=" + location);
        return of(words);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
