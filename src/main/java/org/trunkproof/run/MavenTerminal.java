package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.trunkproof.report.Terminal;

/** Where Maven prints, and with it the process that Maven starts for the tests, which has no console of its own. */
final class MavenTerminal {

    private MavenTerminal() {}

    /**
     * @param environment variables by name
     * @param interactive what Maven was told by {@code --batch-mode}, or not
     */
    static Terminal of(Map<String, String> environment, boolean interactive) {
        boolean isWatched = interactive
                && !environment.containsKey("CI")
                && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && MavenProcess.above().map(MavenTerminal::printsOnTerminal).orElse(false);
        return new Terminal(System.out, isWatched);
    }

    private static boolean printsOnTerminal(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(MavenProcess.out(process.pid()))
                    .toString()
                    .matches("/dev/(pts/|tty).*");
        } catch (IOException e) {
            // not to be found out here, so that nothing is written over
            return false;
        }
    }
}
