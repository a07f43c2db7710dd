package org.trunkproof.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trunkproof.sip.SipMessage;

/**
 * What a check found: line by line what was expected beside what came, and what it is about.
 *
 * @param lines at least one
 * @param subject what it is about, or what comes nearest to that; empty where there is no such thing
 * @param hopeless whether it does not hold, and nothing that may still come can change that
 * @param aspects of the configuration that the messages themselves point to; none where they do not tell
 */
public record Judgement(List<Expectation> lines, Optional<Subject> subject, boolean hopeless, List<String> aspects) {

    /** One thing that was looked at. */
    public record Expectation(String subject, String expected, String actual, boolean agrees) {}

    public Judgement {
        lines = List.copyOf(lines);
        aspects = List.copyOf(aspects);
    }

    /** Whether all is as expected. */
    public boolean holds() {
        return lines.stream().allMatch(Expectation::agrees);
    }

    /** Whether there is nothing to wait for: it holds, or it never will. */
    public boolean isFinal() {
        return holds() || hopeless;
    }

    static Builder about(Optional<SipMessage> nearest) {
        return new Builder(nearest.map(Subject.JudgedMessage::new));
    }

    static Builder about(Subject subject) {
        return new Builder(Optional.of(subject));
    }

    /** Gathers lines. */
    static final class Builder {
        private final Optional<Subject> subject;
        private final List<Expectation> lines = new ArrayList<>();
        private boolean hopeless;
        private List<String> aspects = List.of();

        private Builder(Optional<? extends Subject> subject) {
            this.subject = subject.map(given -> given);
        }

        /** Expected and actual agree when they are equal. */
        Builder line(String subject, Object expected, Object actual) {
            return line(subject, expected, actual, Objects.equals(expected, actual));
        }

        Builder line(String subject, Object expected, Object actual, boolean agrees) {
            lines.add(new Expectation(subject, shown(expected), shown(actual), agrees));
            return this;
        }

        /** All that another judgement found. */
        Builder lines(Judgement other) {
            lines.addAll(other.lines());
            return this;
        }

        /** Whether nothing that may still come can make it hold. */
        Builder hopelessIf(boolean condition) {
            hopeless = condition;
            return this;
        }

        Builder pointsTo(List<String> suspected) {
            aspects = suspected;
            return this;
        }

        private static String shown(Object value) {
            if (value instanceof Collection<?> list) {
                return list.isEmpty()
                        ? "none"
                        : String.join(", ", list.stream().map(Object::toString).toList());
            }
            return value.toString();
        }

        Judgement judged() {
            return new Judgement(lines, subject, hopeless, aspects);
        }
    }
}
