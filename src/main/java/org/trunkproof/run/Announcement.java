package org.trunkproof.run;

import java.util.OptionalLong;
import org.trunkproof.report.NotApplicable;

/** What is said before the first scenario: how many are run, on what, and why others are not. */
final class Announcement {

    private Announcement() {}

    /**
     * @param subject the folder under test, as a person knows it
     * @param sideBySide how many are run at a time
     * @param seed of the order in which they are run, if it is a random one
     * @param scenarios how many are chosen
     * @param notApplicable those of them that are not run
     */
    static String of(String subject, int sideBySide, OptionalLong seed, int scenarios, NotApplicable notApplicable) {
        int run = scenarios - notApplicable.count();
        return "Running " + (run == scenarios ? "" : run + " of ")
                + scenarios + (scenarios == 1 ? " scenario on " : " scenarios on ") + subject + ", "
                + (sideBySide == 1 ? "one at a time" : sideBySide + " at a time")
                + (seed.isPresent() ? ", in the order of -Dtrunk.seed=" + seed.getAsLong() : "")
                + (run == scenarios ? " ..." : ": " + notApplicable.clauses() + " ...");
    }
}
