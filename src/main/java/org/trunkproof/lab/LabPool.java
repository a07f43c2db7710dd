package org.trunkproof.lab;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;

/** Labs to borrow, opened when first needed, at most so many at a time. */
public final class LabPool implements AutoCloseable {

    /** What the networks of this run are called; their names tell a person whose they are. */
    static final String NAME = "trunkproof-" + ProcessHandle.current().pid();

    /**
     * How many labs may be opening at a time. More would all be ready as late as the last, and until then the processor
     * would have nothing but that to do, which later has nothing to do while scenarios wait.
     */
    private static final Semaphore OPENING =
            new Semaphore(1 + Runtime.getRuntime().availableProcessors());

    private final LabPlan plan;
    private final Surroundings surroundings;
    private final boolean isGuest;
    private final Semaphore places;
    private final Deque<Lab> idle = new ArrayDeque<>();
    private final Set<Lab> labs = new HashSet<>();
    private final List<Duration> openings = new ArrayList<>();
    private @Nullable SetupException broken;

    /**
     * @param size how many labs there may be side by side, at least 1
     */
    public LabPool(LabPlan plan, int size) {
        this(plan, size, new Surroundings(NAME), false);
    }

    private LabPool(LabPlan plan, int size, Surroundings surroundings, boolean isGuest) {
        this.plan = plan;
        this.places = new Semaphore(size);
        this.surroundings = surroundings;
        this.isGuest = isGuest;
    }

    /**
     * A pool on another folder, in the surroundings of this one, which must be closed after it.
     *
     * @param size how many labs there may be side by side, at least 1
     */
    public LabPool sharing(ConfigurationFolder folder, int size) {
        return new LabPool(new LabPlan(plan.image(), folder, plan.profile()), size, surroundings, true);
    }

    /** Begins to open a lab, so that whoever borrows the first need not wait as long; what goes wrong, that one is told. */
    public void warm() {
        Thread thread = new Thread(this::openOne, "lab-warming");
        thread.setDaemon(true);
        thread.start();
    }

    private void openOne() {
        try {
            giveBack(borrow());
        } catch (SetupException e) {
            // whoever borrows is told the same
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * An idle lab, for one borrower; waits until there is one.
     *
     * @throws SetupException if none can be opened; then every later call says the same at once
     */
    public Lab borrow() throws InterruptedException {
        return opened(() -> {
            synchronized (this) {
                if (!idle.isEmpty()) {
                    return idle.pop();
                }
            }
            return opening(Circumstances.USUAL);
        });
    }

    /**
     * A lab that was not there before, whose recording goes back to before its Asterisk booted. To be discarded.
     *
     * @throws SetupException if it cannot be opened
     */
    public Lab borrowNew(Circumstances circumstances) throws InterruptedException {
        return opened(() -> opening(circumstances));
    }

    private Lab opening(Circumstances circumstances) throws InterruptedException {
        OPENING.acquire();
        try {
            return Lab.open(plan, circumstances, surroundings);
        } finally {
            OPENING.release();
        }
    }

    private interface Opening {
        Lab open() throws InterruptedException;
    }

    private Lab opened(Opening opening) throws InterruptedException {
        places.acquire();
        try {
            synchronized (this) {
                if (broken != null) {
                    throw broken;
                }
            }
            Lab lab = opening.open();
            synchronized (this) {
                if (labs.add(lab)) {
                    openings.add(lab.opening());
                }
            }
            return lab;
        } catch (SetupException e) {
            synchronized (this) {
                broken = e;
            }
            places.release();
            throw e;
        } catch (RuntimeException | InterruptedException e) {
            places.release();
            throw e;
        }
    }

    /** Takes a lab back that has settled, to lend it again. */
    public synchronized void giveBack(Lab lab) {
        idle.push(lab);
        places.release();
    }

    /** Takes a lab back that is not idle, or no longer answers, and throws it away, for which nobody has to wait. */
    public void discard(Lab lab) {
        synchronized (this) {
            labs.remove(lab);
        }
        surroundings.closeInBackground(lab);
        places.release();
    }

    /** How many labs there have been and how long they took to open, as in {@code 4 labs, ready in 0.8 to 1.2 s}. */
    public synchronized String openings() {
        if (openings.isEmpty()) {
            return "no labs";
        }
        String quickest = seconds(Collections.min(openings));
        String slowest = seconds(Collections.max(openings));
        return (openings.size() == 1 ? "1 lab" : openings.size() + " labs") + ", ready in "
                + (quickest.equals(slowest) ? "" : quickest + " to ") + slowest + " s";
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    /** Returns when all labs are closed; where others share the surroundings, sooner. */
    @Override
    public void close() {
        synchronized (this) {
            labs.forEach(surroundings::closeInBackground);
            labs.clear();
            idle.clear();
        }
        if (!isGuest) {
            surroundings.close();
        }
    }
}
