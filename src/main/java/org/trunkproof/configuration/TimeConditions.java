package org.trunkproof.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a dialplan does something else at another time (include/asterisk/pbx.h, ast_build_timing). */
public final class TimeConditions {

    private static final Set<String> APPLICATIONS = Set.of("gotoiftime", "execiftime");
    private static final Pattern FUNCTION = Pattern.compile("\\b(IFTIME|STRFTIME)\\(");

    /** A context is included at certain times alone: {@code include => day,9:00-17:00,mon-fri,*,*}. */
    private static final Pattern TIMED_INCLUDE = Pattern.compile("[^,|]+[,|].*\\S.*");

    private TimeConditions() {}

    /** The first, as in {@code extensions.conf:12 uses GotoIfTime}; empty where there is none that anybody here can read. */
    public static Optional<String> first(Configuration configuration) {
        return configuration.sections(Dialect.DIALPLAN).stream()
                .flatMap(section -> section.settings().stream())
                .flatMap(setting -> in(setting).map(found -> place(setting.line()) + " " + found).stream())
                .findFirst()
                .or(() -> configuration.dialplansOfOtherLanguages().stream()
                        .flatMap(context -> context.headers().stream())
                        .map(header -> header.file() + " may ask what time it is")
                        .findFirst());
    }

    private static String place(Line line) {
        return line.file() + ":" + line.number();
    }

    private static Optional<String> in(Setting setting) {
        if (setting.isCalled("include")) {
            return TIMED_INCLUDE.matcher(setting.means()).matches()
                    ? Optional.of("includes a context at certain times")
                    : Optional.empty();
        }
        Stream<String> application = ExtensionLine.of(setting)
                .map(ExtensionLine::application)
                .filter(name -> APPLICATIONS.contains(name.toLowerCase(Locale.ROOT)))
                .stream();
        Stream<String> functions = FUNCTION.matcher(setting.means()).results().map(found -> found.group(1));
        return Stream.concat(application, functions).findFirst().map(name -> "uses " + name);
    }
}
