package org.trunkproof.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;

/**
 * What a check found: line by line what was expected beside what came, and what it is about.
 *
 * @param lines at least one
 * @param subject what it is about, or what comes nearest to that; empty where there is no such thing
 * @param party with whom something was to come about; empty where the check names nobody, so that the subject alone tells
 * @param hopeless whether it does not hold, and nothing that may still come can change that
 * @param aspects of the configuration that the messages themselves point to; none where they do not tell
 * @param tooMuch whether what is wrong is that something came about which must not, rather than that something did not
 * @param timing what, where it does not hold, the clock may have to do with that
 */
public record Judgement(
        List<Expectation> lines,
        Optional<Subject> subject,
        Optional<Party> party,
        boolean hopeless,
        List<String> aspects,
        boolean tooMuch,
        Judgement.Timing timing) {

    /** Which lateness of the harness's own could be why a judgement does not hold. */
    public enum Timing {
        /** None: what was said is said, and no clock makes Asterisk say it otherwise. */
        NONE,
        /** So much that something did not come while it was waited for, or that somebody gave up. */
        COMING,
        /** Any that has Asterisk send a message again, or is of account where times between messages are measured. */
        SIGNALLING,
        /** Any that tears a hole into a stream of packets each 20 ms. */
        MEDIA
    }

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

    /**
     * Several in one, each of whose lines says whom it is about; otherwise it is as the first.
     *
     * @param each at least one, by what it is about
     */
    public static Judgement ofEach(Map<String, Judgement> each) {
        Judgement first = each.values().iterator().next();
        return new Judgement(
                each.entrySet().stream()
                        .flatMap(one -> one.getValue().lines().stream()
                                .map(line -> new Expectation(
                                        one.getKey() + ": " + line.subject(),
                                        line.expected(),
                                        line.actual(),
                                        line.agrees())))
                        .toList(),
                first.subject(),
                first.party(),
                first.hopeless(),
                first.aspects(),
                first.tooMuch(),
                each.values().stream()
                        .map(Judgement::timing)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** Whether there is nothing to wait for: it holds, or it never will. */
    public boolean isFinal() {
        return holds() || hopeless;
    }

    static Builder about(Optional<SipMessage> nearest) {
        return new Builder(nearest.map(Subject.JudgedMessage::new), Optional.empty());
    }

    /** The same where it is the party whose message it is, or from or to whom there is none. */
    static Builder about(Optional<SipMessage> nearest, Party party) {
        return new Builder(nearest.map(Subject.JudgedMessage::new), Optional.of(party));
    }

    static Builder about(Subject subject) {
        return new Builder(Optional.of(subject), Optional.empty());
    }

    /** Gathers lines. */
    static final class Builder {
        private final Optional<Subject> subject;
        private final Optional<Party> party;
        private final List<Expectation> lines = new ArrayList<>();
        private boolean hopeless;
        private List<String> aspects = List.of();
        private boolean tooMuch;
        private Timing timing = Timing.COMING;

        private Builder(Optional<? extends Subject> subject, Optional<Party> party) {
            this.subject = subject.map(given -> given);
            this.party = party;
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

        /** What the clock may have to do with it; where nothing is said, {@link Timing#COMING}. */
        Builder timed(Timing by) {
            timing = by;
            return this;
        }

        /** Whether what is wrong stands in what came, so that the clock has nothing to do with it. */
        Builder timelessIf(boolean condition) {
            timing = condition ? Timing.NONE : timing;
            return this;
        }

        /** Whether something came about which must not. */
        Builder tooMuchIf(boolean condition) {
            tooMuch = condition;
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
            return new Judgement(lines, subject, party, hopeless, aspects, tooMuch, timing);
        }
    }
}
