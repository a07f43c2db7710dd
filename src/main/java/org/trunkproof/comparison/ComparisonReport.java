package org.trunkproof.comparison;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.Line;
import org.trunkproof.migration.Counterpart;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.storage.WholeFile;

/**
 * A comparison in a few words, and in a file for programs.
 *
 * @param before what the baseline is called
 * @param after what is compared with it is called
 * @param counterparts what has become of each line, where the one is of another channel driver than the other; none where
 *     that is not known
 */
public record ComparisonReport(String before, String after, Comparison comparison, List<Counterpart> counterparts) {

    /** So many kinds of difference fit on a screen; the page has all. */
    private static final int SHOWN = 12;

    /** Of what those on the wire notice so much is read; the page has all. */
    private static final int NOTICED = 8;

    /** Of scenarios of which the same became so many; the page has all. */
    private static final int LISTED = 24;

    private static final int WIDTH = 150;

    public ComparisonReport {
        counterparts = List.copyOf(counterparts);
    }

    /** One of which nothing is known of lines but that they are other. */
    public ComparisonReport(String before, String after, Comparison comparison) {
        this(before, after, comparison, List.of());
    }

    /** The file for programs, in the folder of the report. */
    public static final String NAME = "comparison.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Writes the file for programs.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        WholeFile.write(folder.resolve(NAME), out -> JSON.writeValue(out, content()));
    }

    /**
     * A change of a line as a report has it.
     *
     * @param line as {@link TextChange#line}
     * @param text a line each, with - and + before what is gone and what is new
     * @param shows what came of it
     * @param location feature file and line of the first scenario that shows it; none where none does
     */
    public record ChangedLine(
            String file,
            int line,
            List<String> text,
            String shows,
            @Nullable String location) {}

    /**
     * The changed lines of the last comparison.
     *
     * @param folder that it was written to
     * @param configuration the folder that was compared with another
     * @throws IOException if its file cannot be read
     */
    public static List<ChangedLine> lines(Path folder, String configuration) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode root = JSON.readTree(file.toFile());
        return root.path("after").asText().equals(configuration)
                ? JSON.convertValue(root.path("lines"), new TypeReference<List<ChangedLine>>() {})
                : List.of();
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("before", before);
        content.put("after", after);
        content.put("switch", toSwitch().map(Switch::sentence).orElse(""));
        content.put("summary", comparison.counts());
        content.put("premisesBefore", comparison.unmetBefore());
        content.put("premisesNow", comparison.unmetNow());
        content.put(
                "counterparts",
                counterparts.stream()
                        .map(line -> Map.of(
                                "line", place(line.old()),
                                "did", line.did(),
                                "fate", line.fate().toString(),
                                "sentence", line.sentence(),
                                "now",
                                        line.now().stream()
                                                .map(ComparisonReport::place)
                                                .toList()))
                        .toList());
        content.put(
                "noticed",
                comparison.notices().entrySet().stream()
                        .map(notice -> Map.of(
                                "sentence",
                                notice.getKey().sentence(),
                                "scenarios",
                                notice.getValue().stream()
                                        .map(scenario -> scenario.result().location())
                                        .toList()))
                        .toList());
        content.put(
                "manners",
                comparison.manners().entrySet().stream()
                        .map(manner -> Map.of(
                                "what", manner.getKey().what(),
                                "why", manner.getKey().why(),
                                "scenarios", manner.getValue().size()))
                        .toList());
        content.put("lines", comparison.lines().stream().map(this::line).toList());
        content.put(
                "changes",
                Stream.of(Change.values())
                        .filter(change -> change != Change.NONE)
                        .map(Change::toString)
                        .toList());
        content.put(
                "scenarios",
                comparison.scenarios().stream()
                        .filter(scenario -> scenario.change() != Change.NONE)
                        .map(ComparisonReport::scenario)
                        .toList());
        return content;
    }

    /** Where a line stands; what it says may be a secret. */
    private static String place(Line line) {
        return line.file() + ":" + line.number();
    }

    private ChangedLine line(TextChange change) {
        return new ChangedLine(
                change.file(),
                change.line(),
                change.shown(),
                comparison.effectOf(change),
                comparison.shownBy(change).stream()
                        .findFirst()
                        .map(scenario -> scenario.result().location())
                        .orElse(null));
    }

    /** Whether the one may be put in the place of the other; empty where both are of one Asterisk. */
    public Optional<Switch> toSwitch() {
        return Switch.of(this);
    }

    /** What lines did, and nothing does any more, or something else is done. */
    public List<Counterpart> lost() {
        return counterparts.stream().filter(Counterpart::isFinding).toList();
    }

    private String lostLines() {
        List<Counterpart> lost = lost();
        return lost.stream().map(line -> "  " + line.sentence() + "\n").collect(Collectors.joining())
                + (lost.isEmpty() ? "" : "\n");
    }

    private static Map<String, Object> scenario(ScenarioComparison scenario) {
        Map<String, Object> row = new LinkedHashMap<>();
        ScenarioResult result = scenario.result();
        row.put("change", scenario.change().toString());
        row.put("requirement", result.requirement().id());
        row.put("level", result.requirement().level().name().toLowerCase(Locale.ROOT));
        row.put("sentence", result.requirement().sentence());
        row.put("scenario", result.scenario());
        row.put("location", result.location());
        row.put("verdictBefore", verdict(scenario.before().orElse(null)));
        row.put("verdictNow", verdict(scenario.after().orElse(null)));
        row.put("messageNow", scenario.after().map(ScenarioResult::message).orElse(""));
        row.put("ladder", LadderEntries.of(scenario.pairs()));
        return row;
    }

    private static String verdict(@Nullable ScenarioResult result) {
        return result == null ? "not run" : result.verdict().toString();
    }

    /** What is printed when the comparison is done: lines, verdicts, what Asterisk does otherwise, and where to read on. */
    public String summary(Path folder) {
        StringBuilder text = new StringBuilder("\nTrunkproof on " + after + ", compared with " + before + "\n\n");
        toSwitch().ifPresent(one -> text.append("  ").append(one.sentence()).append("\n\n"));
        text.append(premises("before", comparison.unmetBefore()));
        text.append(premises("now", comparison.unmetNow()));
        text.append(lostLines());
        text.append(noticed());
        for (TextChange change : comparison.lines()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s:%d  %s%n      %s%n",
                    change.file(),
                    change.line(),
                    shortened(change.brief()),
                    comparison.effectOf(change)));
        }
        for (Change change : List.of(
                Change.NEWLY_FAILING,
                Change.NO_LONGER_JUDGED,
                Change.NOT_COMPARED,
                Change.NEWLY_PASSING,
                Change.NEWLY_JUDGED)) {
            List<ScenarioComparison> scenarios = comparison.with(change);
            scenarios.stream()
                    .limit(LISTED)
                    .forEach(scenario -> text.append(String.format(Locale.ROOT, "  %-16s  %s%n", change, scenario)));
            if (scenarios.size() > LISTED) {
                text.append(String.format(Locale.ROOT, "  %-16s  %d more%n", change, scenarios.size() - LISTED));
            }
        }
        Map<String, Integer> differences = comparison.differences();
        differences.entrySet().stream()
                .limit(SHOWN)
                .forEach(difference -> text.append(String.format(
                        Locale.ROOT, "  %4d x  %s%n", difference.getValue(), shortened(difference.getKey()))));
        if (differences.size() > SHOWN) {
            text.append("  and ").append(differences.size() - SHOWN).append(" more\n");
        }
        return text.append("  ")
                .append(comparison.counts())
                .append("; read on in ")
                .append(folder.resolve("index.html"))
                .append('\n')
                .toString();
    }

    /** What is compared rests on them, so that they come first. */
    private static String premises(String run, List<UnmetPremise> unmet) {
        return unmet.stream()
                .map(premise -> "  " + premise(run, premise) + "\n"
                        + premise.advice().stream()
                                .map(line -> "      " + line + "\n")
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
    }

    /** As in {@code premise (before): There is no context [inbound] for the carrier's calls}. */
    static String premise(String run, UnmetPremise premise) {
        return "premise (" + run + "): " + premise.sentence();
    }

    /** What those on the wire notice comes before what the suite thinks of it. */
    private String noticed() {
        Map<Notice, List<ScenarioComparison>> notices = comparison.notices();
        String shown = notices.entrySet().stream()
                .limit(NOTICED)
                .map(notice -> "  " + notice.getKey().sentence() + "\n      " + such(notice.getValue()) + "\n")
                .collect(Collectors.joining());
        int more = notices.size() - NOTICED;
        return shown
                + (more > 0 ? "  and " + more + " more that callers or those called notice\n" : "")
                + (notices.isEmpty() ? "" : "\n");
    }

    /** How many scenarios, and the first of them. */
    static String such(List<ScenarioComparison> scenarios) {
        return (scenarios.size() == 1 ? "as" : "as " + scenarios.size() + " scenarios show, such as") + " "
                + scenarios.get(0) + (scenarios.size() == 1 ? " shows" : "");
    }

    private static String shortened(String text) {
        return text.length() > WIDTH ? text.substring(0, WIDTH - 3) + "..." : text;
    }
}
