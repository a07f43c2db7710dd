package org.trunkproof.asterisk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Asterisk says that it has loaded, in the words of its command line: peers, the settings of the channel driver,
 * mailboxes, the dialplan. It tells less than the files: of a secret, only how it begins; of a codec, not how long its
 * packets are.
 *
 * @param text the same for the same configuration, whatever is going on
 */
public record LoadedState(String text) {

    private static final List<String> WHATEVER_THE_DRIVER =
            List.of("voicemail show users", "dialplan show globals", "dialplan show");

    private static final Pattern OURS = Pattern.compile("\\s*TRUNKPROOF_\\w+\\s*[:=].*");

    /** Where in a file an extension stands. */
    private static final Pattern PLACE = Pattern.compile("\\s+\\[[^\\s\\]]+:\\d+]$");

    private static final Pattern PROTOCOL = Pattern.compile("\\s*protocol\\s+: \\w+");

    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(\\S+).*");

    private static final Pattern CONTEXT = Pattern.compile("\\[ Context '([^']+)' created by '[^']*' ]");
    private static final Pattern INCLUDE = Pattern.compile("\\s*Include =>\\s+'([^']+)'.*");
    private static final Pattern STEP = Pattern.compile("(?<=(?:^|\\s)\\d{1,5}\\. )(\\w+)\\(.*\\)$");
    /** Begins the last line of the dialplan, which counts what is in it. */
    private static final String SUM = "-=";

    private static final String NO_APPLICATION = "There is no application ";

    static LoadedState of(ChannelDriver driver, Ami ami, List<String> peers) {
        Stream<String> lists = driver.loadedLists().stream()
                .flatMap(command -> ami.command(command).stream())
                .map(FIRST_WORD::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1));
        List<String> details = Stream.concat(
                        driver.loadedDetails(ami::command, peers).stream(), WHATEVER_THE_DRIVER.stream())
                .flatMap(command -> driver.steady(command, ami.command(command), ami::command).stream())
                .filter(line -> !OURS.matcher(line).matches())
                .map(line -> PLACE.matcher(line).replaceAll(""))
                .toList();
        Stream<String> missing = details.stream()
                .flatMap(line -> STEP.matcher(line).results())
                .map(step -> step.group(1))
                .distinct()
                .filter(application -> !Registered.isToldBy(ami.command("core show application " + application)))
                .map(application -> NO_APPLICATION + application);
        return new LoadedState(Stream.of(lists, details.stream(), missing)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n")));
    }

    /** Whether there is a context of the name with any extension or include in it. */
    public boolean hasExtensions(String context) {
        return filled().contains(context);
    }

    /** Whether chan_pjsip has one transport alone; of each it prints over which protocol it is. */
    public boolean hasOneTransport() {
        return text.lines().filter(PROTOCOL.asMatchPredicate()).count() == 1;
    }

    private Set<String> filled() {
        Set<String> filled = new LinkedHashSet<>();
        String context = "";
        for (String line : text.lines().toList()) {
            Matcher header = CONTEXT.matcher(line);
            if (header.matches()) {
                context = header.group(1);
            } else if (line.isBlank() || line.startsWith(SUM)) {
                context = "";
            } else if (!context.isEmpty()) {
                filled.add(context);
            }
        }
        return filled;
    }

    /**
     * What of it can be told by a call: without contexts that hold nothing, which might as well not be there (main/pbx.c,
     * pbx_find_extension), names of applications in small letters (pbx_findapp, strcasecmp), and those that are not there
     * as Hangup, because a step that cannot be run ends the call (pbx_extension_helper).
     */
    public LoadedState asCalled() {
        Set<String> filled = filled();
        return new LoadedState(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(SUM) && !line.startsWith(NO_APPLICATION))
                .filter(line -> isOf(CONTEXT, line, filled) && isOf(INCLUDE, line, filled))
                .map(line -> STEP.matcher(line).replaceAll(this::asRun))
                .collect(Collectors.joining("\n")));
    }

    private static boolean isOf(Pattern form, String line, Set<String> names) {
        Matcher named = form.matcher(line);
        return !named.matches() || names.contains(named.group(1));
    }

    private String asRun(MatchResult step) {
        boolean isThere = text.lines().noneMatch((NO_APPLICATION + step.group(1))::equals);
        return Matcher.quoteReplacement(
                isThere
                        ? step.group(1).toLowerCase(Locale.ROOT)
                                + step.group().substring(step.group(1).length())
                        : "hangup()");
    }
}
