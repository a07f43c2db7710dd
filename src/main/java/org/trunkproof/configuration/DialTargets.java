package org.trunkproof.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom lines of the dialplan dial, so far as files say: by their names, or by global variables that are set to them. */
final class DialTargets {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final Pattern target;
    private final Map<String, Setting> globals = new LinkedHashMap<>();

    DialTargets(Configuration configuration) {
        // a peer, perhaps with a user before it, or a number behind it
        this.target = Pattern.compile("(?<!\\w)(?i:"
                + Pattern.quote(configuration.dialect().technology()) + ")/(?:[^@&/,()]*@)?([^/:!&,()$;\\s]+)");
        configuration.sections(Dialect.DIALPLAN).stream()
                .filter(section -> section.name().equalsIgnoreCase("globals"))
                .flatMap(section -> section.settings().stream())
                .forEach(setting -> globals.put(setting.name(), setting));
    }

    /** Names of those whom the line dials. */
    Set<String> of(Line line) {
        String text = VARIABLE.matcher(visible(line))
                .replaceAll(name -> Matcher.quoteReplacement(
                        globals.containsKey(name.group(1))
                                ? globals.get(name.group(1)).means()
                                : name.group()));
        return target.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Lines that set the variables from which the line takes whom it dials. */
    List<Line> globalsIn(Line line) {
        return VARIABLE.matcher(visible(line))
                .results()
                .flatMap(name -> Stream.ofNullable(globals.get(name.group(1))))
                .filter(global -> target.matcher(global.means()).find())
                .map(Setting::line)
                .toList();
    }

    private static String visible(Line line) {
        return VisibleText.of(line.text());
    }
}
