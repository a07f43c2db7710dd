package org.trunkproof.site.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.site.text.Elapsed;

/** A scenario's line on pages that list some. */
final class ScenarioRow {

    private ScenarioRow() {}

    static Map<String, Object> of(ScenarioResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("title", result.scenario());
        row.put("place", Places.scenario(result));
        row.put("location", result.location());
        row.put("verdict", result.verdict().toString());
        row.put("took", Elapsed.of(result.duration()));
        row.put("id", result.requirement().id());
        row.put("requirement", Places.requirement(result.requirement().id()));
        row.put("sentence", result.requirement().sentence());
        row.put("level", result.requirement().level().name().toLowerCase(Locale.ROOT));
        return row;
    }
}
