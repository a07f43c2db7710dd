package org.trunkproof.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trunkproof.verify.Judgement.Expectation;

/**
 * What a person reads when a requirement is not met: the requirement, what was expected beside what came with only the
 * differences flagged, the nearest message, the lines of the configuration to look at, and where the evidence lies. It is
 * short enough for half a screen.
 *
 * @param requirement its id, level and sentence
 * @param nearest the message on the wire that comes nearest; see {@link Nearest}
 * @param suspects lines of the configuration that bear on it, the likeliest first
 * @param evidence the folder with ladder, capture and Trace
 */
public record FailureText(
        String requirement,
        String source,
        Judgement judgement,
        String nearest,
        List<String> suspects,
        String evidence) {

    private static final int WIDEST = 48;

    /** Rows of the table that are shown in full. Where there are more, what agrees is only named. */
    private static final int ROWS = 8;

    private static final int SUSPECTS = 7;

    @Override
    public String toString() {
        List<String> text = new ArrayList<>();
        text.add(requirement);
        text.add("  source: " + source);
        text.add("");
        text.addAll(table());
        text.add("");
        text.add("  nearest:  " + nearest);
        suspects.stream().limit(SUSPECTS).forEach(line -> text.add("  look at:  " + line));
        text.add("  evidence: " + evidence);
        return String.join("\n", text.stream().map(String::stripTrailing).toList());
    }

    private List<String> table() {
        boolean all = judgement.lines().size() <= ROWS;
        List<Expectation> shown = judgement.lines().stream()
                .filter(line -> all || !line.agrees())
                .limit(ROWS)
                .toList();
        int subject = width(shown.stream().map(Expectation::subject).toList());
        int expected = width(shown.stream().map(Expectation::expected).toList());
        List<String> rows = new ArrayList<>();
        rows.add(row(' ', pad("", subject), pad("expected", expected), "found"));
        for (Expectation line : shown) {
            rows.add(row(
                    line.agrees() ? ' ' : '!',
                    pad(line.subject(), subject),
                    pad(line.expected(), expected),
                    line.actual()));
        }
        if (!all) {
            rows.add("    as expected: "
                    + judgement.lines().stream()
                            .filter(Expectation::agrees)
                            .map(Expectation::subject)
                            .collect(Collectors.joining(", ")));
        }
        return rows;
    }

    private static String row(char flag, String subject, String expected, String actual) {
        return "  " + flag + " " + subject + "  " + expected + "  " + actual;
    }

    private static int width(List<String> texts) {
        return Math.max(
                8,
                Math.min(WIDEST, texts.stream().mapToInt(String::length).max().orElse(0)));
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
