package org.trunkproof.site.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.report.Verification;
import org.trunkproof.site.text.MessageText;

/** What of an exchange the verdict rests on. */
final class Highlights {

    /**
     * What of a message was judged.
     *
     * @param lines numbers of its lines, from 0 for the start line
     * @param agrees whether all was as expected
     */
    record Highlight(Set<Integer> lines, boolean agrees) {

        Highlight {
            lines = Set.copyOf(lines);
        }

        private Highlight and(Highlight other) {
            Set<Integer> both = new HashSet<>(lines);
            both.addAll(other.lines);
            return new Highlight(both, agrees && other.agrees);
        }
    }

    private record Candidate(Transmission sent, Set<Integer> lines, int score) {}

    private static final Pattern STREAM =
            Pattern.compile("RTP(?: payload type \\d+)?(?: from (?<source>.+?))? to (?<destination>.+)");

    private final List<Verification> verifications;
    private final Map<Integer, Highlight> messages = new HashMap<>();

    private Highlights(List<Verification> verifications) {
        this.verifications = verifications;
    }

    static Highlights of(List<Verification> verifications, List<Transmission> transmissions) {
        Highlights highlights = new Highlights(verifications);
        for (Verification verification : verifications) {
            boolean agrees = agrees(verification);
            best(verification, transmissions)
                    .forEach(candidate -> highlights.messages.merge(
                            candidate.sent.number(), new Highlight(candidate.lines, agrees), Highlight::and));
        }
        return highlights;
    }

    /** By the number of the message. */
    Map<Integer, Highlight> messages() {
        return Map.copyOf(messages);
    }

    /** Whether the stream was as expected; empty when it was not judged. */
    Optional<Boolean> agrees(StreamBar bar) {
        return verifications.stream()
                .filter(verification -> isAbout(verification, bar))
                .map(Highlights::agrees)
                .reduce(Boolean::logicalAnd);
    }

    private static boolean isAbout(Verification verification, StreamBar bar) {
        Matcher stream = STREAM.matcher(verification.about());
        return stream.matches()
                && bar.destination().equals(stream.group("destination"))
                && (stream.group("source") == null || bar.source().equals(stream.group("source")));
    }

    private static boolean agrees(Verification verification) {
        return verification.lines().stream().allMatch(Verification.Line::agrees);
    }

    /** Of messages with one start line those in which most of what was looked at stands, with what was found. */
    private static List<Candidate> best(Verification verification, List<Transmission> transmissions) {
        List<Candidate> candidates = transmissions.stream()
                .filter(sent -> sent.message()
                        .filter(message -> message.startLine().equals(verification.about()))
                        .isPresent())
                .map(sent -> candidate(verification, sent))
                .toList();
        int best = candidates.stream().mapToInt(Candidate::score).max().orElse(0);
        return candidates.stream().filter(candidate -> candidate.score == best).toList();
    }

    private static Candidate candidate(Verification verification, Transmission sent) {
        MessageText text = MessageText.of(sent.first());
        Set<Integer> marked = new HashSet<>();
        int score = 0;
        for (Verification.Line line : verification.lines()) {
            List<Integer> found = new ArrayList<>();
            for (String place : Subjects.places(line.subject())) {
                List<Integer> there = text.linesAt(place);
                found.addAll(there);
                score += there.isEmpty() ? 0 : 1;
            }
            marked.addAll(found);
            score += found.stream().anyMatch(number -> text.lines().get(number).contains(line.found())) ? 1 : 0;
        }
        if (marked.isEmpty()) {
            marked.add(0);
        }
        return new Candidate(sent, marked, score);
    }
}
