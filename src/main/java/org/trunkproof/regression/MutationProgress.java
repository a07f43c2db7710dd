package org.trunkproof.regression;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Says on the terminal how far a run is: a line for each result. */
public final class MutationProgress implements Consumer<List<MutationResult>> {

    private final int total;
    private final PrintStream terminal;
    private long first;
    private long found;

    /**
     * @param total how many results there will be
     */
    public MutationProgress(int total, PrintStream terminal) {
        this.total = total;
        this.terminal = terminal;
    }

    @Override
    public void accept(List<MutationResult> results) {
        // measured from the first result on, because what comes before it does not come again
        first = found == 0 ? System.nanoTime() : first;
        Duration left = Duration.ofNanos((System.nanoTime() - first) / Math.max(1, found++) * (total - results.size()));
        MutationResult last = results.get(results.size() - 1);
        terminal.println(String.format(
                Locale.ROOT,
                "%d of %d done, %d killed, %d survived; about %d:%02d left  %-12s %s",
                results.size(),
                total,
                count(results, Outcome.KILLED),
                count(results, Outcome.SURVIVED),
                left.toMinutes(),
                left.toSecondsPart(),
                last.outcome(),
                last.mistake()));
    }

    private static long count(List<MutationResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
