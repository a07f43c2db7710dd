package org.trunkproof.report;

import java.io.PrintStream;

/** Where a person, or the log of a build server, follows a run. */
public final class Terminal {

    /** Clears the line from the cursor on (ECMA-48, EL), and leaves the cursor where the next output writes over it. */
    private static final String CLEARED = "\u001B[K";

    private final PrintStream out;
    private final boolean isWatched;

    /**
     * @param isWatched whether it is a screen, on which a line can be written over
     */
    public Terminal(PrintStream out, boolean isWatched) {
        this.out = out;
        this.isWatched = isWatched;
    }

    boolean isWatched() {
        return isWatched;
    }

    /** Says something that stays. */
    public synchronized void say(String line) {
        out.println(line + (isWatched ? CLEARED : ""));
    }

    /** Says something that the next output may take the place of; where nothing can be written over, nothing. */
    public synchronized void show(String line) {
        if (isWatched) {
            out.print(line + CLEARED + "\r");
            out.flush();
        }
    }
}
