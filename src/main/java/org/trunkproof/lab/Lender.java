package org.trunkproof.lab;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.SetupException;

/**
 * Lends what takes a while to open, to so many borrowers at a time at most, and lends again what comes back.
 *
 * <p>What a failed opening means, {@link Openings} says. Whoever can have no new one waits for one that is lent to
 * somebody else or is being opened for them, and is told of the failure only when there is none of these left: a machine
 * that is full has the rest of a run take longer, and does not break it.
 */
final class Lender<L> {

    private static final String CLOSED = "The run is being ended.";

    private final int size;
    private final Openings openings;
    private final Consumer<L> disposal;
    private final Deque<L> idle = new ArrayDeque<>();
    private final Set<L> all = new HashSet<>();

    /** How many are lent or being opened. */
    private int taken;

    private boolean isClosed;

    /**
     * @param size how many may be lent at a time, at least 1
     * @param disposal what becomes of one that is not lent again
     */
    Lender(int size, Openings openings, Consumer<L> disposal) {
        this.size = size;
        this.openings = openings;
        this.disposal = disposal;
    }

    /** Opens one that nobody has asked for yet; what goes wrong, whoever borrows is told. */
    void warm(Openings.Opener<L> opener) throws InterruptedException {
        try {
            giveBack(borrow(opener));
        } catch (SetupException | IllegalStateException e) {
            // whoever borrows is told
        }
    }

    /**
     * One that has come back, or else a new one; waits until it may have one.
     *
     * @throws SetupException if none can be opened, and there is none that may come back
     * @throws IllegalStateException if this is closed
     */
    L borrow(Openings.Opener<L> opener) throws InterruptedException {
        SetupException failure = null;
        while (true) {
            Optional<L> returned = returnedOrPlace(failure);
            if (returned.isPresent()) {
                return returned.get();
            }
            try {
                return arrived(() -> openings.open(opener));
            } catch (SetupException e) {
                failure = e;
            }
        }
    }

    /**
     * One that has come back; empty where there is room to open another. Either way a place is taken.
     *
     * @param failure of the borrower, who is not to try again
     */
    private synchronized Optional<L> returnedOrPlace(@Nullable SetupException failure) throws InterruptedException {
        while (true) {
            checkOpen();
            if (taken < size && (failure == null || !idle.isEmpty())) {
                taken++;
                return Optional.ofNullable(idle.poll());
            }
            if (failure != null && taken == 0) {
                throw failure;
            }
            wait();
        }
    }

    /**
     * One that was not there before, of a kind of its own: that it fails to open says nothing of the others.
     *
     * @throws SetupException if it cannot be opened
     * @throws IllegalStateException if this is closed
     */
    L borrowNew(Openings.Opener<L> opener) throws InterruptedException {
        synchronized (this) {
            checkOpen();
            while (taken == size) {
                wait();
                checkOpen();
            }
            taken++;
        }
        return arrived(() -> openings.openUncounted(opener));
    }

    private L arrived(Openings.Opener<L> opener) throws InterruptedException {
        L one;
        try {
            one = opener.open();
        } catch (RuntimeException | InterruptedException e) {
            leave();
            throw e;
        }
        synchronized (this) {
            if (!isClosed) {
                all.add(one);
                return one;
            }
        }
        disposal.accept(one);
        throw new IllegalStateException(CLOSED);
    }

    /** Takes one back, to lend it again. */
    synchronized void giveBack(L one) {
        idle.push(one);
        leave();
    }

    /** Takes one back that is not to be lent again. */
    void discard(L one) {
        boolean isOurs;
        synchronized (this) {
            isOurs = all.remove(one);
            leave();
        }
        if (isOurs) {
            disposal.accept(one);
        }
    }

    private synchronized void leave() {
        taken--;
        notifyAll();
    }

    private void checkOpen() {
        if (isClosed) {
            throw new IllegalStateException(CLOSED);
        }
    }

    /** Disposes of all, also of those that are lent, and lends no more. */
    void close() {
        Collection<L> last;
        synchronized (this) {
            isClosed = true;
            last = List.copyOf(all);
            all.clear();
            idle.clear();
            notifyAll();
        }
        last.forEach(disposal);
    }
}
