package org.trunkproof.verify;

import java.util.ArrayList;
import java.util.List;
import org.trunkproof.verify.Judgement.Line;

/**
 * What a person reads when a requirement is not met: the requirement, what was expected beside what came with only the
 * differences flagged, the nearest message, the lines of the configuration to look at, and where the evidence lies.
 *
 * @param requirement its id, level and sentence
 * @param suspects lines of the configuration that bear on it
 * @param evidence the folder with ladder, capture and Trace
 */
public record FailureText(
        String requirement, String source, Judgement judgement, List<String> suspects, String evidence) {

    private static final int WIDEST = 48;

    @Override
    public String toString() {
        List<String> text = new ArrayList<>();
        text.add(requirement);
        text.add("  source: " + source);
        text.add("");
        int subject = width(judgement.lines().stream().map(Line::subject).toList());
        int expected = width(judgement.lines().stream().map(Line::expected).toList());
        text.add(row(' ', pad("", subject), pad("expected", expected), "found"));
        for (Line line : judgement.lines()) {
            text.add(row(
                    line.agrees() ? ' ' : '!',
                    pad(line.subject(), subject),
                    pad(line.expected(), expected),
                    line.actual()));
        }
        text.add("");
        judgement.nearest().ifPresent(message -> text.add("  nearest:  " + message));
        suspects.forEach(line -> text.add("  look at:  " + line));
        text.add("  evidence: " + evidence);
        return String.join("\n", text.stream().map(String::stripTrailing).toList());
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
