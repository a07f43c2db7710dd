package org.trunkproof.site.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.evidence.LogLine;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.report.Verification;
import org.trunkproof.site.ladder.LadderSection;
import org.trunkproof.site.media.Audio;
import org.trunkproof.site.media.Streams;
import org.trunkproof.site.media.StreamsSection;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Excerpt;
import org.trunkproof.site.text.Legible;
import org.trunkproof.site.text.ShellCommand;

/** The page of a scenario: what was done, what was seen, and what its verdict rests on. */
final class ScenarioPage {

    private static final int MOST_OF_LOG = 5_000;
    private static final int MOST_OF_JUDGED = 300;
    private static final int MOST_OF_STEP = 2_000;

    /** Rows of what was judged; a scenario that repeats itself judges the same many times. */
    private static final int MOST_JUDGED = 120;

    /** What lies in the folder that is worth a link, and what it is. */
    private static final List<Map.Entry<String, String>> FILES = List.of(
            Map.entry("capture.pcap", "all SIP and RTP, for Wireshark"),
            Map.entry("asterisk.log", "what Asterisk logged meanwhile"),
            Map.entry("trace.json.gz", "all that was seen but media, for programs"),
            Map.entry("scenario.json", "what was done and judged, for programs"));

    private final SavedReport saved;
    private final EvidenceFolder folder;
    private final ScenarioResult result;
    private final Duty duty;

    ScenarioPage(SavedReport saved, ScenarioResult result) {
        this.saved = saved;
        this.folder = new EvidenceFolder(saved.folder(), Places.folder(result));
        this.result = result;
        this.duty = Duty.of(result.location());
    }

    /**
     * @throws IOException if its folder cannot be read; of evidence that is damaged the page says that it is
     */
    Map<String, Object> model() throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        Optional<Trace> trace = Optional.empty();
        Proceedings proceedings = Proceedings.NONE;
        try {
            proceedings = folder.proceedings();
            trace = folder.trace();
        } catch (IOException e) {
            model.put("broken", String.valueOf(e.getMessage()));
        }
        model.put("scenario", ScenarioRow.of(result));
        model.put("duty", duty.title());
        model.put("dutyName", duty.folder());
        model.put("text", saved.explanation().of(result.message()));
        model.put("command", ShellCommand.toRun(saved.configuration(), saved.profile(), result.location()));
        model.put("steps", steps(proceedings, trace));
        model.put(
                "judged",
                proceedings.verifications().stream()
                        .limit(MOST_JUDGED)
                        .map(ScenarioPage::judged)
                        .toList());
        model.put("judgedLeft", Math.max(0, proceedings.verifications().size() - MOST_JUDGED));
        model.put("files", files());
        List<Verification> verifications = proceedings.verifications();
        if (trace.isPresent()) {
            Trace seen = trace.get();
            Streams streams = Streams.of(seen);
            StreamsSection section = StreamsSection.of(streams);
            for (Audio audio : section.audio()) {
                audio.write(folder.path());
            }
            model.put("streams", section);
            model.put("ladder", LadderSection.of(seen, streams, verifications));
            Excerpt log =
                    Excerpt.of(seen.log().map(LogLine::text).map(Legible::line).toList(), MOST_OF_LOG);
            model.put("log", log.text());
            model.put("logLeft", log.left());
            EventList events = EventList.of(seen);
            model.put("events", events.rows());
            model.put("eventsLeft", events.left());
        }
        return model;
    }

    private static List<Map<String, Object>> steps(Proceedings proceedings, Optional<Trace> trace) {
        if (proceedings.steps().isEmpty()) {
            return List.of();
        }
        Instant began = trace.stream()
                .flatMap(seen -> seen.events().stream())
                .map(event -> event.at())
                .findFirst()
                .orElse(proceedings.steps().get(0).began());
        return proceedings.steps().stream().map(step -> step(step, began)).toList();
    }

    private static Map<String, Object> step(Step step, Instant began) {
        int space = Math.max(step.text().indexOf(' '), 0);
        Excerpt text = Excerpt.of(step.text().substring(space).strip().lines().toList(), MOST_OF_STEP);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("keyword", step.text().substring(0, space));
        row.put("words", text.lines().stream().findFirst().orElse(""));
        row.put("more", String.join("\n", text.lines().stream().skip(1).toList()));
        row.put("at", Elapsed.seconds(Duration.between(began, step.began())));
        row.put("took", Elapsed.of(step.took()));
        row.put("status", step.status());
        return row;
    }

    private static Map<String, Object> judged(Verification verification) {
        return Map.of(
                "about", words(verification.about()),
                "agrees", verification.lines().stream().allMatch(Verification.Line::agrees),
                "lines", verification.lines().stream().map(ScenarioPage::judged).toList());
    }

    private static Map<String, Object> judged(Verification.Line line) {
        return Map.of(
                "subject", words(line.subject()),
                "expected", words(line.expected()),
                "found", words(line.found()),
                "agrees", line.agrees());
    }

    private static String words(String text) {
        return Legible.shortened(Legible.line(text), MOST_OF_JUDGED);
    }

    private List<Map<String, String>> files() throws IOException {
        List<Map<String, String>> files = new ArrayList<>();
        for (Map.Entry<String, String> file : FILES) {
            Path path = folder.path().resolve(file.getKey());
            if (Files.exists(path)) {
                files.add(Map.of("name", file.getKey(), "what", file.getValue(), "size", size(Files.size(path))));
            }
        }
        return files;
    }

    private static String size(long bytes) {
        return bytes < 1000 ? bytes + " bytes" : bytes < 1_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
