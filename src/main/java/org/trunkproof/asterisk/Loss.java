package org.trunkproof.asterisk;

import java.util.Map;
import java.util.Optional;

/**
 * What befell an Asterisk, so that what it did since says nothing of its configuration.
 *
 * @param culprit who did it
 * @param what the same in a sentence, without its full stop
 */
public record Loss(Culprit culprit, String what) {

    /** What a shell and Docker add to the number of the signal that ended a process. */
    private static final int BY_SIGNAL = 128;

    /** The signals by which processes end, by their numbers on Linux (signal(7)). */
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL",
            11, "SIGSEGV", 15, "SIGTERM");

    /** Who did it. */
    public enum Culprit {
        /** Asterisk itself, by a fault of its own: the kernel sends some signals only for what a program does. */
        CRASH,
        /** The dialplan, which does not come to an end. */
        LOOP,
        /** Asterisk itself, which may have been told to. */
        END,
        /** Somebody or something else. */
        OUTSIDE
    }

    /** Its dialplan goes round in circles, and the harness has ended the call. */
    static Loss loop(DialplanLoop.LoopingCall found) {
        return new Loss(
                Culprit.LOOP,
                "The dialplan does not come to an end: of one call Asterisk told " + DialplanLoop.MOST_MESSAGES
                        + " events, at last " + found.step());
    }

    static Loss fromOutside(String what) {
        return new Loss(Culprit.OUTSIDE, what);
    }

    /**
     * Asterisk has ended.
     *
     * @param exitCode of its container, 0 to 255
     * @param isOutOfMemory whether Docker says that its memory was used up
     * @param lastWords the last line that it printed
     */
    static Loss ended(long exitCode, boolean isOutOfMemory, Optional<String> lastWords) {
        if (isOutOfMemory) {
            return fromOutside("Asterisk was killed, because its container had used up its memory");
        }
        String last = lastWords.map(line -> "; the last it said: " + line).orElse("");
        String signal = SIGNALS.get((int) exitCode - BY_SIGNAL);
        if (signal == null) {
            return new Loss(Culprit.END, "Asterisk ended by itself, with exit code " + exitCode + last);
        }
        return switch (signal) {
            case "SIGILL", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV" ->
                new Loss(Culprit.CRASH, "Asterisk crashed (" + signal + ")" + last);
            default -> fromOutside("Asterisk was killed from outside (" + signal + ")" + last);
        };
    }

    /** Whether the configuration is to blame where it happens in one lab after the other. */
    public boolean isItsOwnDoing() {
        return culprit == Culprit.CRASH || culprit == Culprit.LOOP;
    }
}
