package org.trunkproof.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What [globals] of extensions.conf sets; of a name that is set twice the last counts (pbx/pbx_config.c, pbx_load_config). */
final class GlobalVariables {

    private static final String SECTION = "globals";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, Setting> set = new LinkedHashMap<>();

    /**
     * @param sections of extensions.conf
     */
    GlobalVariables(List<Section> sections) {
        sections.stream()
                .filter(GlobalVariables::isGlobals)
                .flatMap(section -> section.settings().stream())
                .forEach(setting -> set.put(setting.name(), setting));
    }

    private static boolean isGlobals(Section section) {
        return section.name().equalsIgnoreCase(SECTION);
    }

    /**
     * A text with their values in the place of their names.
     *
     * @param otherwise what a variable that is none of them stands for
     */
    String replaced(String text, Function<MatchResult, String> otherwise) {
        return VARIABLE.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(Optional.ofNullable(set.get(name.group(1)))
                        .map(Setting::means)
                        .orElseGet(() -> otherwise.apply(name))));
    }

    /** Those that a text names, in its order. */
    Stream<Setting> namedIn(String text) {
        return VARIABLE.matcher(text).results().flatMap(name -> Stream.ofNullable(set.get(name.group(1))));
    }
}
