package org.trunkproof.site.compared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trunkproof.comparison.Action;
import org.trunkproof.comparison.ActionPair;
import org.trunkproof.comparison.Lane;
import org.trunkproof.evidence.Host;
import org.trunkproof.site.ladder.Columns;
import org.trunkproof.site.ladder.LadderShape;
import org.trunkproof.site.ladder.LadderSvg;
import org.trunkproof.site.ladder.Lifelines;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/** Puts the ladders of two runs on paper: finds where each thing stands. */
final class PairedDrawing {

    private static final int TIME = 52;
    private static final int FIRST = 122;
    private static final int TOP = 92;
    private static final int ROW = 34;

    /** Widths of letters in pixels; fonts differ, and these are of wide ones. */
    private static final double LETTER = 7.2;

    private static final double FIXED_LETTER = 7.3;

    private final List<Host> parties;
    private final int half;
    private final Side before;
    private final Side now;

    /** One of the two ladders. */
    private record Side(int left, Columns columns, Optional<Instant> began) {

        Optional<PairedLadder.Half> of(Lane lane, Optional<Action> action, int y, int width) {
            return action.map(done -> new PairedLadder.Half(
                    left + TIME,
                    Elapsed.seconds(Duration.between(began.orElse(done.at()), done.at())),
                    lane.isInside() ? inside(lane, done, width) : sent(lane, done, y)));
        }

        private PairedLadder.PairedShape sent(Lane lane, Action action, int y) {
            Host source = lane.source();
            Host destination = lane.destination();
            String path = action.message().isPresent()
                    ? columns.arrow(source, destination, y)
                    : columns.doubleArrow(source, destination, y);
            return new PairedLadder.PairedArrow(
                    new LadderShape.Arrow(Lifelines.style(source), columns.between(source, destination), path),
                    Legible.shortened(Legible.line(action.title()), columns.letters(LETTER)));
        }

        private PairedLadder.PairedShape inside(Lane lane, Action action, int width) {
            String full = Legible.line(ActionText.of(action));
            String words = Legible.shortened(full, (int) ((width - TIME - 30) / FIXED_LETTER));
            int length = (int) (words.length() * FIXED_LETTER) + 14;
            int rightmost = left + width - length - 4;
            int x = Math.max(left + TIME + 8, Math.min(columns.of(lane.source()) - length / 2, rightmost));
            return new PairedLadder.PairedBox(new LadderShape.Box(x, length, words, full + " on " + lane.label()));
        }
    }

    private PairedDrawing(List<ActionPair> pairs) {
        parties = Lifelines.of(pairs.stream()
                .flatMap(pair -> Stream.of(pair.lane().source(), pair.lane().destination()))
                .toList());
        int spacing = parties.size() < 3 ? 320 : parties.size() == 3 ? 190 : 135;
        half = Math.max(FIRST + spacing * (parties.size() - 1) + 58, FIRST + 378);
        before = new Side(0, new Columns(parties, FIRST, spacing), began(pairs, ActionPair::before));
        now = new Side(half, new Columns(parties, half + FIRST, spacing), began(pairs, ActionPair::after));
    }

    private static Optional<Instant> began(List<ActionPair> pairs, Function<ActionPair, Optional<Action>> side) {
        return pairs.stream()
                .flatMap(pair -> side.apply(pair).stream())
                .map(Action::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * @param pairs all that was done
     * @param texts those of them that are drawn
     */
    static PairedLadder of(List<ActionPair> pairs, List<PairText> texts) {
        return new PairedDrawing(pairs).drawn(texts, pairs.size() - texts.size());
    }

    private PairedLadder drawn(List<PairText> texts, int left) {
        List<PairedLadder.PairedRow> rows = new ArrayList<>();
        for (PairText text : texts) {
            int y = TOP + ROW * rows.size();
            ActionPair pair = text.pair();
            rows.add(new PairedLadder.PairedRow(
                    text.number(),
                    y,
                    pair.isDifference(),
                    text.lane() + ": " + text.title(),
                    before.of(pair.lane(), pair.before(), y, half),
                    now.of(pair.lane(), pair.after(), y, half)));
        }
        return new PairedLadder(
                2 * half,
                half,
                TOP + ROW * rows.size() - 10,
                Stream.of(before, now)
                        .flatMap(side -> parties.stream().map(party -> lifeline(side, party)))
                        .toList(),
                rows,
                left);
    }

    private static LadderSvg.Lifeline lifeline(Side side, Host party) {
        return new LadderSvg.Lifeline(
                Legible.shortened(Legible.line(party.label()), 14),
                Lifelines.style(party),
                side.columns().of(party));
    }
}
