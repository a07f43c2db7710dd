package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/** The shapes and words of a row, each kind with what its macro in {@code ladder.ftlh} takes. */
final class LadderRow {

    /** Widths of letters in pixels; fonts differ, and these are of wide ones. */
    private static final double LETTER = 7.2;

    private static final double FIXED_LETTER = 7.3;
    private static final int MOST_IN_A_BOX = 62;
    private static final int KEY = 16;
    private static final Set<String> PARTIES = Set.of("stranger", "deskphone", Trace.ASTERISK, "carrier");

    private final Ladder ladder;
    private final Columns columns;
    private final Highlights highlights;
    private final int letters;

    LadderRow(Ladder ladder, Columns columns, Highlights highlights) {
        this.ladder = ladder;
        this.columns = columns;
        this.highlights = highlights;
        this.letters = columns.letters(LETTER);
    }

    /** What of a party's name the style sheet knows. */
    static String party(String name) {
        return PARTIES.contains(name) ? name : name.startsWith("carrier") ? "carrier" : "other";
    }

    Map<String, Object> of(Rung rung, int y) {
        if (rung instanceof Rung.Signal signal) {
            return signal(signal, y);
        } else if (rung instanceof Rung.Background background) {
            return background(background, y);
        } else if (rung instanceof Rung.Media media) {
            return media(media.bar(), y);
        } else if (rung instanceof Rung.Keys keys) {
            return keys(keys);
        } else if (rung instanceof Rung.Step step) {
            return step(step);
        } else if (rung instanceof Rung.More more) {
            return line("more", more.rows() + " more rows are not drawn; the saved trace has them.");
        }
        return line("over", "The scenario is over; what follows is cleaning up.");
    }

    private Map<String, Object> arrow(String kind, String source, String destination, String path) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("party", party(source));
        row.put("x", columns.between(source, destination));
        row.put("path", path);
        row.put("below", "");
        row.put("verdict", "");
        return row;
    }

    private Map<String, Object> signal(Rung.Signal signal, int y) {
        Transmission sent = signal.sent();
        MessageLabel label = MessageLabel.of(sent);
        Map<String, Object> row =
                arrow("signal", sent.source(), sent.destination(), columns.arrow(sent.source(), sent.destination(), y));
        String title = Legible.shortened(label.title(), letters);
        String note = Stream.of(signal.call() == 0 ? "" : "call " + signal.call(), label.note())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        int left = letters - title.length() - 1;
        row.put("links", List.of(link(sent, title)));
        row.put("words", left < 5 ? "" : Legible.shortened(note, left));
        row.put("below", Legible.shortened(sent.repetitions(), letters + 14));
        Optional.ofNullable(highlights.messages().get(sent.number()))
                .ifPresent(judged -> row.put("verdict", verdict(judged.agrees())));
        return row;
    }

    private static String verdict(boolean agrees) {
        return agrees ? "pass" : "fail";
    }

    private static Map<String, Object> link(Transmission sent, String words) {
        return Map.of(
                "message",
                sent.number(),
                "words",
                words,
                "label",
                Legible.line(sent.source() + " to " + sent.destination()) + ": " + words);
    }

    private Map<String, Object> background(Rung.Background background, int y) {
        Transmission request = background.request();
        Transmission response = background.response();
        Map<String, Object> row = arrow(
                "background",
                request.source(),
                request.destination(),
                columns.thereAndBack(request.source(), request.destination(), y));
        String asked = request.message().map(SipMessage::method).orElse("");
        String answer = MessageLabel.of(response).title().replaceFirst(" \\(\\w+\\)$", "");
        row.put("links", List.of(link(request, asked), link(response, Legible.shortened(answer, 20))));
        row.put("words", "after " + Elapsed.of(Duration.between(request.at(), response.at())));
        return row;
    }

    private Map<String, Object> media(StreamBar bar, int y) {
        Map<String, Object> row = arrow("media", bar.source(), bar.destination(), columns.stream(bar, y));
        String caption = Legible.line(bar.caption());
        row.put("words", Legible.shortened("RTP " + caption, letters));
        row.put(
                "full",
                "RTP from " + between(bar) + ", " + since(bar.began()) + " s to " + since(bar.ended()) + " s: "
                        + caption);
        highlights.agrees(bar).ifPresent(agrees -> row.put("verdict", verdict(agrees)));
        return row;
    }

    private static String between(StreamBar bar) {
        return Legible.line(bar.source() + " to " + bar.destination());
    }

    private String since(Instant moment) {
        return Elapsed.seconds(Duration.between(ladder.began(), moment));
    }

    private Map<String, Object> keys(Rung.Keys keys) {
        StreamBar bar = keys.bar();
        int length = KEY * keys.digits().size();
        int edge = columns.of(bar);
        boolean right = columns.goesRight(bar.source(), bar.destination());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", "keys");
        row.put("party", party(bar.source()));
        row.put("x", right ? edge + 10 : edge - 5 - length);
        row.put("beside", right ? edge + 42 + length : edge - 37 - length);
        row.put(
                "words",
                keys.digits().size() == 1 ? "" : "in " + Elapsed.of(Duration.between(keys.at(), keys.ended())));
        row.put(
                "keys",
                keys.digits().stream()
                        .map(digit -> Legible.shortened(Legible.line(digit.label()), 2))
                        .toList());
        row.put(
                "full",
                "DTMF from " + between(bar) + ": "
                        + keys.digits().stream()
                                .map(digit -> Legible.line(digit.label()) + " at " + since(digit.at()) + " s")
                                .collect(Collectors.joining(", ")));
        return row;
    }

    private Map<String, Object> step(Rung.Step step) {
        String words = Legible.shortened(step.text(), MOST_IN_A_BOX);
        int width = (int) (words.length() * FIXED_LETTER) + 14;
        Map<String, Object> row = line("step", words);
        row.put("x", columns.box(Trace.ASTERISK, width));
        row.put("width", width);
        row.put("full", step.text() + (step.channel().isEmpty() ? "" : " on " + step.channel()));
        return row;
    }

    private static Map<String, Object> line(String kind, String words) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("words", words);
        return row;
    }
}
