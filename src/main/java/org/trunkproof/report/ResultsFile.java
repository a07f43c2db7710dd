package org.trunkproof.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.storage.WholeFile;

/** The results of a run for programs: {@code results.json} in the folder of its report, one entry per scenario. */
public final class ResultsFile {

    /** Its name in the report's folder. */
    public static final String NAME = "results.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ResultsFile() {}

    static void write(Path report, List<ScenarioResult> results) throws IOException {
        WholeFile.write(
                report.resolve(NAME),
                out -> JSON.writeValue(
                        out, results.stream().map(ResultsFile::row).toList()));
    }

    /**
     * The results that a report was written with. Of their requirements only what stands there is known: not their
     * features.
     *
     * @throws IOException if there is no such file in the folder, or it is none of ours
     */
    public static List<ScenarioResult> read(Path report) throws IOException {
        JsonNode rows = JSON.readTree(report.resolve(NAME).toFile());
        List<ScenarioResult> results = new ArrayList<>();
        try {
            rows.forEach(row -> results.add(result(row)));
        } catch (IllegalArgumentException e) {
            throw new IOException("The file " + report.resolve(NAME) + " holds no results.", e);
        }
        return results;
    }

    static Map<String, Object> row(ScenarioResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("requirement", result.requirement().id());
        row.put("level", result.requirement().level().name().toLowerCase(Locale.ROOT));
        row.put("sentence", result.requirement().sentence());
        row.put("source", result.requirement().source());
        row.put("pins", result.requirement().pins());
        row.put("scenario", result.scenario());
        row.put("location", result.location());
        row.put("verdict", result.verdict().toString());
        row.put("message", result.message());
        row.put("durationMillis", result.duration().toMillis());
        row.put("suspects", result.suspects().stream().map(ResultsFile::row).toList());
        row.put("tooMuch", result.tooMuch());
        row.put("evidence", result.evidence());
        return row;
    }

    private static ScenarioResult result(JsonNode row) {
        return new ScenarioResult(
                new Requirement(
                        row.path("requirement").asText(),
                        Level.valueOf(row.path("level").asText().toUpperCase(Locale.ROOT)),
                        row.path("sentence").asText(),
                        row.path("source").asText(),
                        texts(row.path("pins")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                row.path("scenario").asText(),
                row.path("location").asText(),
                Verdict.valueOf(
                        row.path("verdict").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
                row.path("message").asText(),
                Duration.ofMillis(row.path("durationMillis").asLong()),
                suspects(row.path("suspects")),
                row.path("tooMuch").asBoolean(),
                texts(row.path("evidence")));
    }

    private static Map<String, Object> row(Suspect suspect) {
        return Map.of("file", suspect.file(), "line", suspect.line(), "text", suspect.text());
    }

    private static List<Suspect> suspects(JsonNode array) {
        List<Suspect> suspects = new ArrayList<>();
        array.forEach(row -> suspects.add(new Suspect(
                row.path("file").asText(),
                row.path("line").asInt(),
                row.path("text").asText())));
        return suspects;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
