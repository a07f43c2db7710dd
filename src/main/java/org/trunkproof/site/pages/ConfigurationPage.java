package org.trunkproof.site.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.ScenarioResult;

/** The files under test line by line: what each line does, what bears on it, and what is known of it from elsewhere. */
final class ConfigurationPage {

    private final SavedReport saved;
    private final List<JudgedRequirement> requirements;
    private final List<LineFinding> mistakes;
    private final List<LineFinding> changes;
    private final Map<String, ScenarioResult> byLocation;

    ConfigurationPage(
            SavedReport saved,
            List<JudgedRequirement> requirements,
            List<LineFinding> mistakes,
            List<LineFinding> changes) {
        this.saved = saved;
        this.requirements = requirements;
        this.mistakes = mistakes;
        this.changes = changes;
        this.byLocation = saved.results().stream()
                .collect(Collectors.toMap(ScenarioResult::location, result -> result, (one, other) -> one));
    }

    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("configuration", saved.configuration());
        model.put("files", saved.files().stream().map(this::file).toList());
        model.put("hasMistakes", !mistakes.isEmpty());
        model.put("hasChanges", !changes.isEmpty());
        return model;
    }

    private Map<String, Object> file(ConfigurationFile file) {
        return Map.of(
                "name", file.name(),
                "anchor", Places.anchor(file.name(), 1),
                "place", ConfigurationCopy.NAME + "/" + file.name(),
                "isRead", file.lines().stream().anyMatch(line -> !line.does().isEmpty()),
                "lines", file.lines().stream().map(this::line).toList(),
                "gone",
                        changes.stream()
                                .filter(change ->
                                        change.file().equals(file.name()) && change.line() == LineFinding.WHOLE_FILE)
                                .map(this::finding)
                                .toList(),
                "left", file.left());
    }

    private Map<String, Object> line(ConfigurationLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", line.number());
        row.put("anchor", Places.anchor(line.file(), line.number()));
        row.put("text", line.text());
        row.put("does", line.does());
        row.put(
                "requirements",
                RequirementPage.links(requirements.stream()
                        .filter(requirement ->
                                line.bearsOn(requirement.requirement().pins()))
                        .toList()));
        List<LineFinding> tried = of(line, mistakes);
        row.put("mistakes", tried.stream().map(this::finding).toList());
        row.put("tally", tally(tried));
        row.put("changes", of(line, changes).stream().map(this::finding).toList());
        return row;
    }

    private static List<LineFinding> of(ConfigurationLine line, List<LineFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.file().equals(line.file()) && finding.line() == line.number())
                .filter(finding -> line.readsAs(finding.original()))
                .toList();
    }

    /** As in {@code 3 killed, 1 equivalent}. */
    private static String tally(List<LineFinding> findings) {
        Map<String, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(LineFinding::outcome, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    /** In a line with a secret even a mistake tells most of it. */
    private static String what(LineFinding finding) {
        return ConfigurationCopy.withoutSecrets(finding.original()).equals(finding.original())
                ? finding.what()
                : finding.what().replaceFirst("(?s)=.*", "=********");
    }

    private Map<String, Object> finding(LineFinding finding) {
        ScenarioResult scenario = byLocation.get(finding.location());
        return Map.of(
                "outcome", finding.outcome(),
                "what", what(finding),
                "because", ConfigurationCopy.withoutSecrets(finding.because()),
                "location", finding.location(),
                "place", scenario == null ? "" : Places.scenario(scenario));
    }
}
