package org.trunkproof.site.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.report.ScenarioResult;

/** What is known of the lines of the configuration from requirements, mutations and a comparison. */
final class LineKnowledge {

    private final List<JudgedRequirement> requirements;
    private final List<LineFinding> mistakes;
    private final List<LineFinding> changes;
    private final Map<String, ScenarioResult> byLocation;

    LineKnowledge(
            List<ScenarioResult> results,
            List<JudgedRequirement> requirements,
            List<LineFinding> mistakes,
            List<LineFinding> changes) {
        this.requirements = requirements;
        this.mistakes = mistakes;
        this.changes = changes;
        this.byLocation = results.stream()
                .collect(Collectors.toMap(ScenarioResult::location, result -> result, (one, other) -> one));
    }

    ConfigurationPage.FileSection of(ConfigurationFile file) {
        return new ConfigurationPage.FileSection(
                file,
                file.lines().stream().map(this::of).toList(),
                changes.stream()
                        .filter(change -> change.file().equals(file.name()) && change.line() == LineFinding.WHOLE_FILE)
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

    /** Of a line that reads otherwise now nothing is known. */
    private List<ConfigurationPage.LineChange> of(ConfigurationLine line, List<LineFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.file().equals(line.file()) && finding.line() == line.number())
                .filter(finding -> line.readsAs(finding.original()))
                .map(this::change)
                .toList();
    }

    private ConfigurationPage.LineChange change(LineFinding finding) {
        ScenarioResult scenario = byLocation.get(finding.location());
        return new ConfigurationPage.LineChange(finding, scenario == null ? "" : Places.scenario(scenario));
    }
}
