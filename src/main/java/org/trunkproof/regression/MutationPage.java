package org.trunkproof.regression;

import java.util.List;

/**
 * What {@code mutation.ftlh} shows: the files line by line, each with its mistakes and with the scenarios that notice them.
 *
 * @param configuration the folder, as it was given
 * @param contradictions what a scenario notices and the table of settings says that none can
 */
public record MutationPage(
        String configuration,
        MutationSummary summary,
        List<TriedMistake> contradictions,
        List<OperatorTally> operators,
        List<MutatedFile> files) {

    public MutationPage {
        contradictions = List.copyOf(contradictions);
        operators = List.copyOf(operators);
        files = List.copyOf(files);
    }

    /** The way from the page to the folder that it lies in. */
    public String root() {
        return "";
    }

    /** As a class of the style sheet: how it ended. */
    public String tone() {
        return summary.open().isEmpty() ? "killed" : "survived";
    }

    /** A file of the folder. */
    public record MutatedFile(String name, List<MutatedLine> lines) {}

    /**
     * A line.
     *
     * @param readable whether mistakes can be made in it
     * @param mistakes those that were
     */
    public record MutatedLine(int number, String text, String does, boolean readable, List<TriedMistake> mistakes) {

        public MutatedLine {
            mistakes = List.copyOf(mistakes);
        }

        public long killed() {
            return count(Outcome.KILLED);
        }

        public long equivalent() {
            return count(Outcome.EQUIVALENT);
        }

        /** How many neither a scenario notices nor anything excuses. */
        public long open() {
            return mistakes.size() - killed() - equivalent();
        }

        private long count(Outcome outcome) {
            return mistakes.stream()
                    .filter(mistake -> mistake.outcome() == outcome)
                    .count();
        }
    }

    /** A mistake that was made, and what came of it. */
    public record TriedMistake(MutationResult result) {

        public Outcome outcome() {
            return result.outcome();
        }

        public String place() {
            return result.mistake().place();
        }

        public String what() {
            return result.mistake().what();
        }

        public String killer() {
            return result.killer();
        }

        /** Of the killer. */
        public String location() {
            return result.location();
        }

        public String claim() {
            return result.claim();
        }

        public String text() {
            return result.text();
        }
    }

    /** What came of the mistakes of one kind. */
    public record OperatorTally(String name, String score, List<Long> counts) {}

    /** All outcomes, in the order of the counts. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }
}
