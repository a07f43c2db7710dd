package org.trunkproof.site.pages;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.LogLine;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Verification;
import org.trunkproof.site.ladder.LadderSection;
import org.trunkproof.site.media.Audio;
import org.trunkproof.site.media.Streams;
import org.trunkproof.site.media.StreamsSection;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Excerpt;
import org.trunkproof.site.text.Legible;
import org.trunkproof.site.text.ShellCommand;

/**
 * The page of a scenario: what was done, what was seen, and what its verdict rests on.
 *
 * @param text why it does not pass
 * @param command that runs it again
 * @param judgedLeft how many more things were judged
 * @param broken why its evidence cannot be read; empty if it can
 * @param seen empty where the scenario did not come so far
 */
public record ScenarioPage(
        ScenarioRow scenario,
        Duty duty,
        List<Explanation.TextLine> text,
        String command,
        List<StepRow> steps,
        List<Judged> judged,
        int judgedLeft,
        List<EvidenceFile> files,
        String broken,
        Optional<Seen> seen)
        implements SitePage {

    private static final int MOST_OF_LOG = 5_000;
    private static final int MOST_LATE = 3_000;

    /** A scenario that repeats itself judges the same many times. */
    private static final int MOST_JUDGED = 120;

    /** What its Trace shows. */
    public record Seen(
            LadderSection ladder,
            StreamsSection streams,
            Excerpt log,
            EventList events,
            StrayList strays,
            Excerpt late) {

        static Seen of(Trace trace, List<Verification> verifications) {
            Streams streams = Streams.of(trace);
            return new Seen(
                    LadderSection.of(trace, streams, verifications),
                    StreamsSection.of(streams),
                    Excerpt.of(trace.log().map(LogLine::text).map(Legible::line).toList(), MOST_OF_LOG),
                    EventList.of(trace),
                    StrayList.of(trace),
                    Excerpt.of(late(trace), MOST_LATE));
        }

        private static List<String> late(Trace trace) {
            return trace.delays()
                    .map(delay -> Elapsed.seconds(Duration.between(trace.began(), delay.at())) + " s: " + delay.of()
                            + " came " + delay.by().toMillis() + " ms late")
                    .toList();
        }
    }

    /**
     * Reads what was left of a scenario, and writes beside it what can be heard of it.
     *
     * @throws IOException if its folder cannot be read or written; of evidence that is damaged the page says that it is
     */
    static ScenarioPage of(SavedReport saved, ScenarioResult result) throws IOException {
        EvidenceFolder folder = new EvidenceFolder(saved.folder(), Places.folder(result));
        Proceedings proceedings = Proceedings.NONE;
        Optional<Trace> trace = Optional.empty();
        String broken = "";
        try {
            proceedings = folder.proceedings();
            trace = folder.trace();
        } catch (IOException e) {
            broken = String.valueOf(e.getMessage());
        }
        List<Verification> verifications = proceedings.verifications();
        Optional<Seen> seen = trace.map(events -> Seen.of(events, verifications));
        if (seen.isPresent()) {
            for (Audio audio : seen.get().streams().audio()) {
                audio.write(folder.path());
            }
        }
        return new ScenarioPage(
                new ScenarioRow(result),
                Duty.of(result.location()),
                saved.explanation().of(result.message()),
                ShellCommand.toRun(saved.configuration(), saved.profile(), result.location()),
                steps(proceedings, trace),
                verifications.stream().limit(MOST_JUDGED).map(Judged::new).toList(),
                Math.max(0, verifications.size() - MOST_JUDGED),
                EvidenceFile.in(folder.path()),
                broken,
                seen);
    }

    @Override
    public String template() {
        return "scenario.ftlh";
    }

    @Override
    public String place() {
        return scenario.place();
    }

    private static List<StepRow> steps(Proceedings proceedings, Optional<Trace> trace) {
        Optional<Instant> began = trace.stream()
                .flatMap(seen -> seen.events().stream())
                .map(TraceEvent::at)
                .findFirst();
        return proceedings.steps().stream()
                .map(step -> new StepRow(
                        step, began.orElse(proceedings.steps().get(0).began())))
                .toList();
    }
}
