package org.trunkproof.premise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.BootedState;
import org.trunkproof.asterisk.Complaint;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.EndOfReading;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;
import org.trunkproof.configuration.Unknown;

/** Asterisk has taken all that stands in the files, and has what they use. */
final class LoadingPremise {

    /** Module that an owner writes no dialplan in, by what it calls itself. */
    private static final Set<String> OF_OWNERS = Set.of("pbx_config", "pbx_ael", "pbx_lua");

    /** What a complaint is about: in quotes, or after the colon that it ends with. */
    private static final Pattern SUBJECT = Pattern.compile("'([^']+)'|: (\\S+)$");

    private static final String MISSING = "was listed as a #include but it does not exist";

    /** What comes of a port that somebody else has. */
    private static final Pattern OF_SOCKET = Pattern.compile("Failed to bind to .*|Serious Network Trouble.*");

    /** What reads files line by line, whatever they are about. */
    private static final String OF_ALL_FILES = "config.c";

    private static final Premise[] NO_DIALPLAN = {Premise.INBOUND, Premise.OUTBOUND};

    private LoadingPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return Stream.of(ends(known), unread(known), unknown(known), complaints(known))
                .flatMap(found -> found);
    }

    /** In the files that Asterisk reads by itself, and what they include. */
    private static Stream<EndOfReading> endsOfReading(Known known) {
        return Stream.concat(known.configuration().dialect().files().stream(), Stream.of(Dialect.DIALPLAN))
                .flatMap(root -> known.configuration().ends(root).stream());
    }

    private static Stream<UnmetPremise> ends(Known known) {
        return endsOfReading(known)
                .distinct()
                .map(end -> UnmetPremise.must(end.what(), List.of(end.line()), end.remedy(), undermined(end, known)));
    }

    private static Premise[] undermined(EndOfReading end, Known known) {
        if (known.hasObjects() && isOfDriver(end, known)) {
            return EndpointPremise.OF_ALL;
        }
        return known.isWithoutDialplan() ? NO_DIALPLAN : new Premise[0];
    }

    /** Whether Asterisk takes nothing of a file of the driver's for it. */
    private static boolean isOfDriver(EndOfReading end, Known known) {
        return known.configuration().dialect().files().contains(end.line().file());
    }

    /** What Asterisk takes no notice of, mostly without a word. */
    private static Stream<UnmetPremise> unread(Known known) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        known.configuration().unknowns().forEach(unknown -> lines.computeIfAbsent(
                        unknown.what(), what -> new ArrayList<>())
                .add(unknown.line()));
        return lines.entrySet().stream()
                .map(same -> UnmetPremise.should(
                        sentence(same.getKey()), same.getValue(), "correct the line, or take it out"));
    }

    private static String sentence(String what) {
        return what.startsWith("chan_") ? what : what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }

    private static Stream<UnmetPremise> unknown(Known known) {
        BootedState asterisk = known.asterisk();
        List<LoadedDialplan.LoadedStep> steps = asterisk.dialplan().contexts().values().stream()
                .filter(context -> OF_OWNERS.contains(context.creator()))
                .flatMap(context -> context.steps().stream())
                .toList();
        Stream<UnmetPremise> applications = asterisk.unknownApplications().stream()
                .sorted()
                .flatMap(name -> unknown(
                        "application " + name,
                        steps.stream()
                                .filter(step -> step.application().equals(name))
                                .toList(),
                        "a call ends where it is used",
                        known));
        Stream<UnmetPremise> functions = asterisk.unknownFunctions().stream()
                .sorted()
                .flatMap(name -> unknown(
                        "function " + name,
                        steps.stream()
                                .filter(step -> BootedState.functions(step).anyMatch(name::equals))
                                .toList(),
                        "it has no value where it is used",
                        known));
        return Stream.concat(applications, functions);
    }

    private static Stream<UnmetPremise> unknown(
            String what, List<LoadedDialplan.LoadedStep> steps, String effect, Known known) {
        List<Line> lines = steps.stream()
                .flatMap(step -> known.line(step.place()).stream())
                .distinct()
                .toList();
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.of(UnmetPremise.should(
                        "Asterisk has no " + what + ", so " + effect,
                        lines,
                        "correct its name, or add what the module needs that brings it: a line of modules.conf, or a file of its"
                                + " own"));
    }

    private static Stream<UnmetPremise> complaints(Known known) {
        List<Line> told = Stream.concat(
                        known.configuration().unknowns().stream().map(Unknown::line),
                        endsOfReading(known).map(EndOfReading::line))
                .toList();
        boolean areNamed = told.stream().anyMatch(line -> line.text().strip().startsWith("#"));
        return known.asterisk().complaints().stream()
                .filter(complaint -> !(areNamed && complaint.text().contains(MISSING)))
                .filter(complaint -> !isOfReading(complaint, told))
                .filter(complaint -> known.asterisk().contested().isEmpty()
                        || !OF_SOCKET.matcher(complaint.text()).matches())
                .collect(Collectors.groupingBy(Complaint::text, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> same.get(0))
                .map(complaint -> complained(complaint, known))
                .filter(complained -> complained.lines().isEmpty() || !told.containsAll(complained.lines()));
    }

    /** Whether the reader of all files complains of a line of which something is told already. */
    private static boolean isOfReading(Complaint complaint, List<Line> told) {
        return complaint.reader().equals(OF_ALL_FILES)
                && complaint.line().isPresent()
                && told.stream()
                        .anyMatch(line -> line.number() == complaint.line().getAsInt()
                                && complaint
                                        .text()
                                        .matches("(?s).*\\bline \\d+(?! of ).*|.*/" + Pattern.quote(line.file())
                                                + "\\b.*"));
    }

    private static UnmetPremise complained(Complaint complaint, Known known) {
        return UnmetPremise.should(
                "Asterisk says of its files: " + complaint.text(), lines(complaint, known), "correct what it says");
    }

    /** The line of that number, if only one file of those that Asterisk read so has one with a word of the complaint in it. */
    private static List<Line> lines(Complaint complaint, Known known) {
        if (complaint.line().isEmpty()) {
            return named(complaint, known);
        }
        List<Line> candidates = known.configuration().texts().stream()
                .filter(text -> text.isDialplan() == complaint.reader().startsWith("pbx"))
                .flatMap(text -> known.line(text.name(), complaint.line().getAsInt()).stream())
                .filter(line -> sharesWord(line.text(), complaint.text()))
                .toList();
        return candidates.size() == 1 ? candidates : List.of();
    }

    /** The one line that sets what the complaint names last, or has that for a name. */
    private static List<Line> named(Complaint complaint, Known known) {
        Optional<String> subject = SUBJECT.matcher(complaint.text())
                .results()
                .reduce((before, last) -> last)
                .map(last -> Optional.ofNullable(last.group(1)).orElse(last.group(2)));
        List<Line> lines = known.configuration().texts().stream()
                .flatMap(text -> text.settings().stream())
                .filter(setting -> subject.filter(word -> setting.means().equals(word) || setting.isCalled(word))
                        .isPresent())
                .map(Setting::line)
                .toList();
        return lines.size() == 1 ? lines : List.of();
    }

    private static boolean sharesWord(String line, String text) {
        return Stream.of(line.split("[^\\w.-]+")).anyMatch(word -> word.length() > 2 && text.contains(word));
    }
}
