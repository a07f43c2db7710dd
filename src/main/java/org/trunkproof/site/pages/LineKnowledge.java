package org.trunkproof.site.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.report.ScenarioResult;

/** What is known of the lines of the configuration from requirements, mutations and a comparison. */
final class LineKnowledge {

    private final List<JudgedRequirement> requirements;
    private final Map<String, List<LineFinding>> mistakes;
    private final Map<String, List<LineFinding>> changes;
    private final Map<String, ScenarioResult> byLocation;

    LineKnowledge(
            List<ScenarioResult> results,
            List<JudgedRequirement> requirements,
            List<LineFinding> mistakes,
            List<LineFinding> changes) {
        this.requirements = requirements;
        this.mistakes = byPlace(mistakes);
        this.changes = byPlace(changes);
        this.byLocation = results.stream()
                .collect(Collectors.toMap(ScenarioResult::location, result -> result, (one, other) -> one));
    }

    ConfigurationPage.FileSection of(ConfigurationFile file) {
        return new ConfigurationPage.FileSection(
                file,
                file.lines().stream().map(this::of).toList(),
                at(changes, file.name(), LineFinding.WHOLE_FILE)
                        .map(this::change)
                        .toList());
    }

    private ConfigurationPage.LineRow of(ConfigurationLine line) {
        return new ConfigurationPage.LineRow(
                line,
                requirements.stream()
                        .filter(requirement -> line.bearsOn(requirement.pins()))
                        .toList(),
                of(line, mistakes),
                of(line, changes));
    }

    private static Map<String, List<LineFinding>> byPlace(List<LineFinding> findings) {
        return findings.stream().collect(Collectors.groupingBy(finding -> place(finding.file(), finding.line())));
    }

    private static String place(String file, int line) {
        return file + ":" + line;
    }

    private static Stream<LineFinding> at(Map<String, List<LineFinding>> findings, String file, int line) {
        return findings.getOrDefault(place(file, line), List.of()).stream();
    }

    /** Of a line that reads otherwise now nothing is known. */
    private List<ConfigurationPage.LineChange> of(ConfigurationLine line, Map<String, List<LineFinding>> findings) {
        return at(findings, line.file(), line.number())
                .filter(finding -> line.readsAs(finding.original()))
                .map(this::change)
                .toList();
    }

    private ConfigurationPage.LineChange change(LineFinding finding) {
        ScenarioResult scenario = byLocation.get(finding.location());
        return new ConfigurationPage.LineChange(finding, scenario == null ? "" : Places.scenario(scenario));
    }
}
