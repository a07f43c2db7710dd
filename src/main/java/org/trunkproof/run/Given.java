package org.trunkproof.run;

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
}
