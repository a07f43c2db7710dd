package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Party;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/** Puts a ladder on paper: finds where each thing stands. */
final class LadderDrawing {

    /** What is long enough to be told from the rest at a glance. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Ladder ladder;
    private final Columns columns;
    private final Heights heights = new Heights();
    private final LadderRow words;
    private final List<LadderSvg.DrawnRow> rows = new ArrayList<>();
    private final List<LadderSvg.Quiet> pauses = new ArrayList<>();
    private Optional<Instant> before = Optional.empty();
    private Optional<Instant> quietSince = Optional.empty();

    private LadderDrawing(Ladder ladder, Highlights highlights) {
        this.ladder = ladder;
        this.columns = new Columns(
                ladder.lifelines(),
                ladder.rungs().stream()
                        .filter(Rung.StreamStart.class::isInstance)
                        .map(rung -> ((Rung.StreamStart) rung).bar())
                        .toList());
        this.words = new LadderRow(ladder, columns, heights, highlights);
    }

    static LadderSvg of(Ladder ladder, Highlights highlights) {
        LadderDrawing drawing = new LadderDrawing(ladder, highlights);
        // where a stream ends is known when all rows have their place
        List<Integer> places = ladder.rungs().stream().map(drawing::place).toList();
        for (int i = 0; i < places.size(); i++) {
            drawing.draw(ladder.rungs().get(i), places.get(i));
        }
        return drawing.svg();
    }

    private LadderSvg svg() {
        return new LadderSvg(
                columns.width(),
                heights.bottom() + 40,
                heights.bottom() + 10,
                ladder.lifelines().stream()
                        .map(party -> new LadderSvg.Lifeline(
                                Legible.shortened(Legible.line(party.label()), 14),
                                Lifelines.style(party),
                                columns.of(party)))
                        .toList(),
                pauses,
                rows);
    }

    private int place(Rung rung) {
        Optional<Duration> pause = quietSince
                .map(moment -> Duration.between(moment, rung.at()))
                .filter(quiet -> quiet.compareTo(PAUSE) >= 0);
        pause.ifPresent(length -> pauses.add(
                new LadderSvg.Quiet(columns.of(Party.ASTERISK), heights.pause(), Elapsed.of(length) + " later")));
        Instant end = rung.ended();
        quietSince = quietSince.filter(end::isBefore).or(() -> Optional.of(end));
        return heights.place(rung);
    }

    private void draw(Rung rung, int y) {
        rows.add(new LadderSvg.DrawnRow(
                y,
                Elapsed.seconds(Duration.between(ladder.began(), rung.at())),
                before.map(moment -> "+" + Elapsed.of(Duration.between(moment, rung.at())))
                        .orElse(""),
                ladder.isLate(rung),
                words.of(rung, y)));
        before = Optional.of(rung.at());
    }
}
