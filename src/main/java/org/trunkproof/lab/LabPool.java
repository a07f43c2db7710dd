package org.trunkproof.lab;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.trunk.OtherTrunk;
import org.trunkproof.trunk.Recognition;

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

    private static final Logger LOG = LoggerFactory.getLogger(LabPool.class);

    private final LabPlan plan;
    private final Surroundings surroundings;
    private final boolean isGuest;
    private final Lender<Lab> lender;
    private final OpeningTimes times = new OpeningTimes();

    /**
     * @param size how many labs there may be side by side, at least 1
     */
    public LabPool(LabPlan plan, int size) {
        this(plan, size, surroundings(plan), false);
    }

    private static Surroundings surroundings(LabPlan plan) {
        return new Surroundings(
                NAME,
                plan.profile().phones().size(),
                plan.nat(),
                plan.profile().recognition(),
                plan.profile().otherTrunk().map(OtherTrunk::recognition).orElse(Recognition.NONE));
    }

    private LabPool(LabPlan plan, int size, Surroundings surroundings, boolean isGuest) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.isGuest = isGuest;
        this.lender = new Lender<>(size, new Openings(OPENING, LabPool::say), surroundings::closeInBackground);
    }

    private static void say(SetupException failure) {
        LOG.warn("A lab does not open, and is tried once more: {}", failure.getMessage());
    }

    /**
     * A pool on another folder, in the surroundings of this one, which must be closed after it.
     *
     * @param size how many labs there may be side by side, at least 1
     */
    public LabPool sharing(ConfigurationFolder folder, int size) {
        return sharing(plan.on(folder), size);
    }

    /**
     * A pool of other labs, in the surroundings of this one, which must be closed after it.
     *
     * @param other with the same phones, behind the same router
     * @param size how many labs there may be side by side, at least 1
     */
    public LabPool sharing(LabPlan other, int size) {
        return new LabPool(other, size, surroundings, true);
    }

    /** Begins to open a lab, so that whoever borrows the first need not wait as long; what goes wrong, that one is told. */
    public void warm() {
        Thread thread = new Thread(this::openOne, "lab-warming");
        thread.setDaemon(true);
        thread.start();
    }

    private void openOne() {
        try {
            lender.warm(this::usual);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * An idle lab, for one borrower; waits until there is one.
     *
     * @throws SetupException if none can be opened and none is lent that may come back; {@link Openings} says when
     *     every later call says the same at once
     * @throws IllegalStateException if the pool is closed
     */
    public Lab borrow() throws InterruptedException {
        return lender.borrow(this::usual);
    }

    /**
     * A lab that was not there before, whose recording goes back to before its Asterisk booted. To be discarded.
     *
     * @throws SetupException if it cannot be opened, which under circumstances of its own says nothing of the other labs
     * @throws IllegalStateException if the pool is closed
     */
    public Lab borrowNew(Circumstances circumstances) throws InterruptedException {
        return lender.borrowNew(() -> opened(circumstances));
    }

    private Lab usual() throws InterruptedException {
        return opened(Circumstances.USUAL);
    }

    private Lab opened(Circumstances circumstances) throws InterruptedException {
        Lab lab = Lab.open(plan, circumstances, surroundings);
        times.add(lab.opening());
        return lab;
    }

    /** Takes a lab back that has settled, to lend it again. */
    public void giveBack(Lab lab) {
        lender.giveBack(lab);
    }

    /** Takes a lab back that is not idle, or no longer answers, and throws it away, for which nobody has to wait. */
    public void discard(Lab lab) {
        lender.discard(lab);
    }

    /** Throws a lab away that something befell, and counts it. */
    public void lose(Lab lab) {
        times.addLost();
        lender.discard(lab);
    }

    /**
     * How many labs there have been and how long they took to open, as in {@code 4 labs, ready in 0.8 to 1.2 s, 1 of them
     * lost}.
     */
    public String openings() {
        return times.toString();
    }

    /** Returns when all labs are closed; where others share the surroundings, sooner. */
    @Override
    public void close() {
        lender.close();
        if (!isGuest) {
            surroundings.close();
        }
    }
}
