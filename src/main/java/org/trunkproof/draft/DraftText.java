package org.trunkproof.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of YAML, with where each was found, and what a person must decide. */
final class DraftText {

    /** What no reader of YAML takes for anything else than the text that it is, wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("\\+?\\d+|[A-Za-z][\\w.-]*|\\w+@[\\w.-]+");

    private static final Pattern NOTHING = Pattern.compile("(?i)null|~");

    private static final String OUT = "#";

    /** So far to the right remarks begin, where there is room. */
    private static final int REMARK = 40;

    private final List<String> lines = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * What a person must decide.
     *
     * @param line from 1
     */
    record Question(int line, String sentence) {}

    /** A comment for whoever opens it. */
    void head(String... comment) {
        for (String line : comment) {
            lines.add("# " + line);
        }
    }

    /**
     * @param place file and line where it was found; empty where it was found out otherwise
     */
    void add(String line, String place) {
        lines.add(remarked(line, place));
    }

    /**
     * One that a person must look at.
     *
     * @param question a sentence without a full stop
     */
    void ask(String line, String question, String place) {
        lines.add(remarked(line, "? " + question + (place.isEmpty() ? "" : " (" + place + ")")));
        questions.add(new Question(lines.size(), question));
    }

    /** One that is not in force as long as nobody takes the first character away. */
    void askWithout(String line, String question, String place) {
        ask(OUT + line, question, place);
    }

    /**
     * A key with lines below it, which is not in force where none of them is.
     *
     * @param body adds those
     */
    void section(String key, Consumer<DraftText> body) {
        DraftText below = new DraftText();
        body.accept(below);
        if (below.lines.isEmpty()) {
            return;
        }
        boolean isInForce = below.lines.stream().anyMatch(line -> !line.startsWith(OUT));
        lines.add((isInForce ? "" : OUT) + key + ":");
        below.questions.forEach(
                question -> questions.add(new Question(lines.size() + question.line(), question.sentence())));
        lines.addAll(below.lines);
    }

    private static String remarked(String line, String remark) {
        return remark.isEmpty() ? line : line + " ".repeat(Math.max(2, REMARK - line.length())) + "# " + remark;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A text as a key or a value, read back as the same text. */
    static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !NOTHING.matcher(text).matches()
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A single one stands by itself. */
    static String list(Collection<String> texts) {
        String all = texts.stream().map(DraftText::scalar).collect(Collectors.joining(", "));
        return texts.size() == 1 ? all : "[" + all + "]";
    }
}
