package org.trunkproof.report;

import java.time.Duration;
import java.util.Map;
import org.trunkproof.requirement.Verdict;

/** Says how far a run is: with each scenario where the line can be written over, and otherwise with each tenth of them. */
public final class Progress {

    private static final int STEPS = 10;

    /** Than expected. */
    private static final double QUICKEST = 0.5;

    private final Map<String, Duration> expected;
    private final int sideBySide;
    private final Terminal terminal;
    private Duration left;
    private Duration promised;
    private Duration taken;
    private int done;
    private int unmet;
    private int errors;

    /**
     * @param expected how long each scenario is going to take, by its location
     * @param sideBySide how many run at a time
     */
    public Progress(Map<String, Duration> expected, int sideBySide, Terminal terminal) {
        this.expected = expected;
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
        done++;
        unmet += result.verdict() == Verdict.FAIL ? 1 : 0;
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
                + (errors == 0 ? "" : ", " + errors + (errors == 1 ? " error" : " errors"))
                + (done == expected.size() ? "" : "; about " + minutes(timeLeft()) + " left");
    }

    /**
     * If this run goes on to keep what was expected of it as well as it has by now. That some fail at once does not make
     * the others that much quicker.
     */
    private Duration timeLeft() {
        double pace = (double) taken.toMillis() / Math.max(1, promised.toMillis());
        return Duration.ofMillis(Math.max(1000, Math.round(left.toMillis() * Math.max(QUICKEST, pace) / sideBySide)));
    }

    /** As in {@code 1:05}. */
    public static String minutes(Duration time) {
        return String.format("%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
