package org.trunkproof.lab;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.ConfigurationRefusedException;
import org.trunkproof.asterisk.SetupException;

/**
 * Opens labs, and tells what keeps every one from opening (no Docker, no image, a port that is taken, a folder that Asterisk
 * refuses) from the accident of one, which may be told in the same words:
 *
 * <ul>
 *   <li>What does not open is tried once more for the same borrower. On a busy machine one boot in some hundreds meets a
 *       deadline, and its scenario need not pay for that.
 *   <li>While none has opened yet, a second failure in a row lasts: whoever asks from then on is told it at once.
 *   <li>When one has opened, folder, image and ports will do, and what broke is Docker, or the machine is full. It takes
 *       {@value #IN_A_ROW} failures in a row, whoever met them, until they last, so that a Docker that has gone takes no
 *       longer than that many openings.
 *   <li>What Asterisk itself refuses while none has opened yet is not tried again for the same borrower, because a mistake in
 *       the folder is likelier than an accident. The next borrower confirms it: a run warms a lab before it borrows one, and
 *       a mutant has a second trial, so that one that cannot be loaded costs no more openings than it has trials.
 * </ul>
 *
 * <p>One under circumstances of its own is tried twice as well, and counts for nothing: it may be these that keep it from
 * opening.
 */
final class Openings {

    private static final int OF_THE_FIRST = 2;
    private static final int IN_A_ROW = 3;

    private final Semaphore sideBySide;
    private final Consumer<SetupException> triedAgain;
    private boolean hasOpened;
    private int inARow;
    private @Nullable SetupException last;

    /** Opens one. */
    interface Opener<L> {

        /**
         * @throws SetupException if it cannot be opened
         */
        L open() throws InterruptedException;
    }

    /**
     * @param sideBySide how many may be opening at a time, whoever else opens some
     * @param triedAgain told of each failure that is not the last word
     */
    Openings(Semaphore sideBySide, Consumer<SetupException> triedAgain) {
        this.sideBySide = sideBySide;
        this.triedAgain = triedAgain;
    }

    /**
     * Opens one that is like all others.
     *
     * @throws SetupException if it cannot be opened, or none can any more
     */
    <L> L open(Opener<L> opener) throws InterruptedException {
        return openUncounted(() -> counted(opener));
    }

    /**
     * Opens one under circumstances of its own.
     *
     * @throws SetupException if it cannot be opened, or none can any more
     */
    <L> L openUncounted(Opener<L> opener) throws InterruptedException {
        try {
            return attempt(opener);
        } catch (SetupException e) {
            if (isBelieved(e)) {
                throw e;
            }
            triedAgain.accept(e);
            return attempt(opener);
        }
    }

    /** Whoever had to wait for a turn may find that there is no use in it any more. */
    private <L> L attempt(Opener<L> opener) throws InterruptedException {
        sideBySide.acquire();
        try {
            Optional<SetupException> failure = lasting();
            if (failure.isPresent()) {
                throw failure.get();
            }
            return opener.open();
        } finally {
            sideBySide.release();
        }
    }

    private <L> L counted(Opener<L> opener) throws InterruptedException {
        try {
            L one = opener.open();
            succeeded();
            return one;
        } catch (SetupException e) {
            failed(e);
            throw e;
        }
    }

    private synchronized void succeeded() {
        hasOpened = true;
        inARow = 0;
    }

    private synchronized void failed(SetupException failure) {
        last = failure;
        inARow++;
    }

    private synchronized boolean isBelieved(SetupException failure) {
        return lasting().isPresent() || !hasOpened && failure instanceof ConfigurationRefusedException;
    }

    /** What keeps every one from opening; empty while nothing is known to. */
    private synchronized Optional<SetupException> lasting() {
        return inARow < (hasOpened ? IN_A_ROW : OF_THE_FIRST) ? Optional.empty() : Optional.ofNullable(last);
    }
}
