package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.evidence.Trace;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/** A ladder on paper: where each thing stands, in pixels, and its words, as the template takes them. */
final class LadderDrawing {

    /** What is long enough to be told from the rest at a glance. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Ladder ladder;
    private final Columns columns;
    private final LadderRow words;
    private final Heights heights = new Heights();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Map<String, Object>> pauses = new ArrayList<>();
    private Optional<Instant> before = Optional.empty();
    private Optional<Instant> quietSince = Optional.empty();

    private LadderDrawing(Ladder ladder, Highlights highlights) {
        this.ladder = ladder;
        this.columns = new Columns(
                ladder.lifelines(),
                ladder.rungs().stream()
                        .filter(Rung.Media.class::isInstance)
                        .map(rung -> ((Rung.Media) rung).bar())
                        .toList());
        this.words = new LadderRow(ladder, columns, highlights);
    }

    /** The model of the macro {@code drawing} in {@code ladder.ftlh}. */
    static Map<String, Object> of(Ladder ladder, Highlights highlights) {
        LadderDrawing drawing = new LadderDrawing(ladder, highlights);
        // where a stream ends is known when all rows have their place
        List<Integer> places = ladder.rungs().stream().map(drawing::place).toList();
        for (int i = 0; i < places.size(); i++) {
            drawing.draw(ladder.rungs().get(i), places.get(i));
        }
        return drawing.model();
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("width", columns.width());
        model.put("height", heights.bottom() + 40);
        model.put("foot", heights.bottom() + 10);
        model.put(
                "lifelines",
                ladder.lifelines().stream()
                        .map(name -> Map.of(
                                "name", Legible.shortened(Legible.line(name), 14),
                                "party", LadderRow.party(name),
                                "x", columns.of(name)))
                        .toList());
        model.put("pauses", pauses);
        model.put("rows", rows);
        return model;
    }

    private int place(Rung rung) {
        Optional<Duration> pause = quietSince
                .map(moment -> Duration.between(moment, rung.at()))
                .filter(quiet -> quiet.compareTo(PAUSE) >= 0);
        pause.ifPresent(length -> pauses.add(
                Map.of("y", heights.pause(), "x", columns.of(Trace.ASTERISK), "words", Elapsed.of(length) + " later")));
        Instant end = rung.ended();
        quietSince = quietSince.filter(end::isBefore).or(() -> Optional.of(end));
        return heights.place(rung);
    }

    private void draw(Rung rung, int y) {
        Map<String, Object> row = words.of(rung, y);
        if (rung instanceof Rung.Media media) {
            int length = heights.at(media.bar().ended()) - y;
            row.put("bar", Map.of("x", columns.of(media.bar()), "height", Math.max(8, length)));
        }
        row.put("y", y);
        row.put("time", Elapsed.seconds(Duration.between(ladder.began(), rung.at())));
        row.put(
                "gap",
                before.map(moment -> "+" + Elapsed.of(Duration.between(moment, rung.at())))
                        .orElse(""));
        row.put("late", ladder.isLate(rung));
        rows.add(row);
        before = Optional.of(rung.at());
    }
}
