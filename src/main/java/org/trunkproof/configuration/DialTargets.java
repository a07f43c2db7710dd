package org.trunkproof.configuration;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom lines of the dialplan dial, so far as files say: by their names, or by global variables that are set to them. */
final class DialTargets {

    private final Pattern target;
    private final GlobalVariables globals;

    DialTargets(Configuration configuration) {
        // a peer, perhaps with a user before it, or a number behind it
        this.target = Pattern.compile("(?<!\\w)(?i:"
                + Pattern.quote(configuration.dialect().technology()) + ")/(?:[^@&/,()]*@)?([^/:!&,()$;\\s]+)");
        this.globals = new GlobalVariables(configuration.sections(Dialect.DIALPLAN));
    }

    /** Names of those whom the line dials. */
    Set<String> of(Line line) {
        String text = globals.replaced(visible(line), MatchResult::group);
        return target.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Lines that set the variables from which the line takes whom it dials. */
    List<Line> globalsIn(Line line) {
        return globals.namedIn(visible(line))
                .filter(global -> target.matcher(global.means()).find())
                .map(Setting::line)
                .toList();
    }

    private static String visible(Line line) {
        return VisibleText.of(line.text());
    }
}
