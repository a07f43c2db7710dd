package org.trunkproof.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trunkproof.requirement.Verdict;

/** Says how far a run is: with each scenario where the line can be written over, and otherwise with each tenth of them. */
public final class Progress {

    private static final int STEPS = 10;

    /** Than expected. */
    private static final double QUICKEST = 0.5;

    private final Map<String, Duration> expected;
    private final Set<String> unfinished;
    private final InstantSource clock;
    private final Instant began;
    private final int sideBySide;
    private final Terminal terminal;
    private Duration left;
    private Duration promised;
    private Duration taken;
    private int done;
    private int unmet;
    private int notJudged;
    private int errors;

    /**
     * @param expected how long each scenario is going to take, by its location
     * @param sideBySide how many run at a time, the longest first
     * @param clock of which the run begins now
     */
    public Progress(Map<String, Duration> expected, int sideBySide, Terminal terminal, InstantSource clock) {
        this.expected = expected;
        this.unfinished = new HashSet<>(expected.keySet());
        this.clock = clock;
        this.began = clock.instant();
        this.sideBySide = sideBySide;
        this.terminal = terminal;
        this.left = expected.values().stream().reduce(Duration.ZERO, Duration::plus);
        // until a tenth is done, what is expected counts for more than what was seen
        this.promised = left.dividedBy(STEPS);
        this.taken = promised;
    }

    /** Takes note of a scenario that is over. */
    public synchronized void done(ScenarioResult result) {
        Duration share = expected.getOrDefault(result.location(), Duration.ZERO);
        left = left.minus(share);
        promised = promised.plus(share);
        taken = taken.plus(result.duration());
        unfinished.remove(result.location());
        done++;
        unmet += result.verdict() == Verdict.FAIL ? 1 : 0;
        notJudged += result.verdict() == Verdict.NOT_JUDGED ? 1 : 0;
        errors += result.verdict() == Verdict.ERROR ? 1 : 0;
        if (terminal.isWatched()) {
            terminal.show(line());
        } else if (tenth(done) > tenth(done - 1)) {
            terminal.say(line());
        }
    }

    private int tenth(int scenarios) {
        return STEPS * scenarios / expected.size();
    }

    private String line() {
        return "  " + done + " of " + expected.size() + " scenarios"
                + (unmet == 0 ? "" : ", " + unmet + " not met")
                + (notJudged == 0 ? "" : ", " + notJudged + " not judged")
                + (errors == 0 ? "" : ", " + errors + (errors == 1 ? " error" : " errors"))
                + (done == expected.size() ? "" : "; about " + minutes(timeLeft()) + " left");
    }

    /**
     * If this run goes on to keep what was expected of it as well as it has by now. That some fail at once does not make
     * the others that much quicker, and the longest, which began with the run, takes what it takes.
     */
    private Duration timeLeft() {
        double pace = (double) taken.toMillis() / Math.max(1, promised.toMillis());
        long ofAll = Math.round(left.toMillis() * Math.max(QUICKEST, pace) / sideBySide);
        Duration elapsed = Duration.between(began, clock.instant());
        long ofLongest = unfinished.stream()
                .mapToLong(location -> Objects.requireNonNull(expected.get(location))
                        .minus(elapsed)
                        .toMillis())
                .max()
                .orElse(0);
        return Duration.ofMillis(Math.max(1000, Math.max(ofAll, ofLongest)));
    }

    /** As in {@code 1:05}. */
    public static String minutes(Duration time) {
        return String.format("%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
