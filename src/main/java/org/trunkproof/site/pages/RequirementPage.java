package org.trunkproof.site.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.report.ScenarioResult;

/** The page of a requirement: what it says, what came of it, and which lines of the configuration bear on it. */
final class RequirementPage {

    private final SavedReport saved;

    RequirementPage(SavedReport saved) {
        this.saved = saved;
    }

    Map<String, Object> model(JudgedRequirement judged) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("requirement", judged.row());
        model.put("duty", judged.duty().title());
        model.put("dutyName", judged.duty().folder());
        model.put(
                "feature",
                judged.requirement().feature().map(Object::toString).orElseGet(() -> judged.results().stream()
                        .map(result -> result.location().replaceFirst(":\\d+$", ""))
                        .findFirst()
                        .orElse("")));
        model.put("scenarios", judged.results().stream().map(this::scenario).toList());
        model.put("pins", judged.requirement().pins());
        model.put(
                "lines",
                saved.linesBearingOn(judged.requirement().pins()).stream()
                        .map(RequirementPage::line)
                        .toList());
        return model;
    }

    private Map<String, Object> scenario(ScenarioResult result) {
        Map<String, Object> row = ScenarioRow.of(result);
        row.put("text", saved.explanation().of(result.message()));
        return row;
    }

    private static Map<String, Object> line(ConfigurationLine line) {
        return Map.of(
                "file", line.file(),
                "number", line.number(),
                "place", line.place(),
                "text", line.text().strip(),
                "does", line.does());
    }

    /** The shortest words for a list of requirements. */
    static List<Map<String, Object>> links(List<JudgedRequirement> requirements) {
        return requirements.stream()
                .map(requirement -> Map.<String, Object>of(
                        "id", requirement.id(),
                        "place", Places.requirement(requirement.id()),
                        "sentence", requirement.sentence(),
                        "verdict",
                                requirement.results().isEmpty()
                                        ? ""
                                        : requirement.tally().gravest().toString()))
                .toList();
    }
}
