package org.trunkproof.run;

import java.util.List;
import org.trunkproof.asterisk.SetupException;

/** What the user gave: where it cannot be used, that is for the user to mend, and no defect of the harness. */
final class Given {

    /** Reads what was given. */
    interface Input<T, E extends Exception> {

        /**
         * @throws IllegalArgumentException in a sentence, if it cannot be used
         */
        T read() throws E;
    }

    private Given() {}

    /**
     * What was read.
     *
     * @throws SetupException in the same sentence, if it cannot be used
     */
    static <T, E extends Exception> T read(Input<T, E> input) throws E {
        try {
            return input.read();
        } catch (IllegalArgumentException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Goes on only where there is nothing to object to.
     *
     * @param objections what is wrong, what it is about and what to do, a sentence each
     * @throws SetupException with all of them, a line each, if there are any
     */
    static void refuse(List<String> objections) {
        if (!objections.isEmpty()) {
            throw new SetupException(String.join("\n", objections));
        }
    }
}
