package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/** Finds the shapes and words of a row. */
final class LadderRow {

    /** Widths of letters in pixels; fonts differ, and these are of wide ones. */
    private static final double LETTER = 7.2;

    private static final double FIXED_LETTER = 7.3;
    private static final int MOST_IN_A_BOX = 62;
    private static final int KEY = 16;

    private final Ladder ladder;
    private final Columns columns;
    private final Heights heights;
    private final Highlights highlights;
    private final int letters;

    LadderRow(Ladder ladder, Columns columns, Heights heights, Highlights highlights) {
        this.ladder = ladder;
        this.columns = columns;
        this.heights = heights;
        this.highlights = highlights;
        this.letters = columns.letters(LETTER);
    }

    LadderShape of(Rung rung, int y) {
        if (rung instanceof Rung.Signal signal) {
            return signal(signal, y);
        } else if (rung instanceof Rung.Background background) {
            return background(background, y);
        } else if (rung instanceof Rung.StreamStart media) {
            return media(media.bar(), y);
        } else if (rung instanceof Rung.Keys keys) {
            return keys(keys);
        } else if (rung instanceof Rung.DialplanStep step) {
            return step(step);
        } else if (rung instanceof Rung.More more) {
            return new LadderShape.Note(more.rows() + " more rows are not drawn; the saved trace has them.");
        }
        return new LadderShape.Note("The scenario is over; what follows is cleaning up.");
    }

    private LadderShape.Arrow arrow(Host source, Host destination, String path) {
        return new LadderShape.Arrow(Lifelines.style(source), columns.between(source, destination), path);
    }

    private LadderShape.Signal signal(Rung.Signal signal, int y) {
        Transmission sent = signal.sent();
        MessageLabel label = MessageLabel.of(sent);
        String title = Legible.shortened(label.title(), letters);
        String note = Stream.of(signal.call() == 0 ? "" : "call " + signal.call(), label.note())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        int left = letters - title.length() - 1;
        return new LadderShape.Signal(
                arrow(sent.source(), sent.destination(), columns.arrow(sent.source(), sent.destination(), y)),
                link(sent, title),
                left < 5 ? "" : Legible.shortened(note, left),
                Legible.shortened(sent.repetitions(), letters + 14),
                Optional.ofNullable(highlights.messages().get(sent.number()))
                        .map(judged -> verdict(judged.agrees()))
                        .orElse(""));
    }

    private static String verdict(boolean agrees) {
        return agrees ? "pass" : "fail";
    }

    private static LadderShape.Link link(Transmission sent, String words) {
        return new LadderShape.Link(sent.number(), words, Legible.line(sent.way()) + ": " + words);
    }

    private LadderShape.Background background(Rung.Background background, int y) {
        Transmission request = background.request();
        Transmission response = background.response();
        String asked = request.message().map(SipMessage::method).orElse("");
        String answer = MessageLabel.of(response).title().replaceFirst(" \\(\\w+\\)$", "");
        return new LadderShape.Background(
                arrow(
                        request.source(),
                        request.destination(),
                        columns.thereAndBack(request.source(), request.destination(), y)),
                List.of(link(request, asked), link(response, Legible.shortened(answer, 20))),
                "after " + Elapsed.of(Duration.between(request.at(), response.at())));
    }

    private LadderShape.StreamStart media(StreamBar bar, int y) {
        String caption = Legible.line(bar.caption());
        return new LadderShape.StreamStart(
                arrow(bar.source(), bar.destination(), columns.stream(bar, y)),
                columns.of(bar),
                Math.max(8, heights.at(bar.ended()) - y),
                Legible.shortened("RTP " + caption, letters),
                "RTP from " + between(bar) + ", " + since(bar.began()) + " s to " + since(bar.ended()) + " s: "
                        + caption,
                highlights.agrees(bar).map(LadderRow::verdict).orElse(""));
    }

    private static String between(StreamBar bar) {
        return Legible.line(bar.way());
    }

    private String since(Instant moment) {
        return Elapsed.seconds(Duration.between(ladder.began(), moment));
    }

    private LadderShape.Keys keys(Rung.Keys keys) {
        StreamBar bar = keys.bar();
        int length = KEY * keys.digits().size();
        int edge = columns.of(bar);
        boolean right = columns.goesRight(bar.source(), bar.destination());
        return new LadderShape.Keys(
                Lifelines.style(bar.source()),
                right ? edge + 10 : edge - 5 - length,
                right ? edge + 42 + length : edge - 37 - length,
                keys.digits().stream()
                        .map(digit -> Legible.shortened(Legible.line(digit.label()), 2))
                        .toList(),
                keys.digits().size() == 1 ? "" : "in " + Elapsed.of(Duration.between(keys.at(), keys.ended())),
                "DTMF from " + between(bar) + ": "
                        + keys.digits().stream()
                                .map(digit -> Legible.line(digit.label()) + " at " + since(digit.at()) + " s")
                                .collect(Collectors.joining(", ")));
    }

    private LadderShape.Box step(Rung.DialplanStep step) {
        String words = Legible.shortened(step.text(), MOST_IN_A_BOX);
        int width = (int) (words.length() * FIXED_LETTER) + 14;
        return new LadderShape.Box(
                columns.box(Party.ASTERISK, width),
                width,
                words,
                step.text() + (step.channel().isEmpty() ? "" : " on " + step.channel()));
    }
}
