package org.trunkproof.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.SetupException;

/** Labs to borrow, opened when first needed, at most so many at a time. */
public final class LabPool implements AutoCloseable {

    private final LabPlan plan;
    private final Semaphore places;
    private final Deque<Lab> idle = new ArrayDeque<>();
    private final Set<Lab> labs = new HashSet<>();
    private @Nullable SetupException broken;

    /**
     * @param size how many labs there may be side by side, at least 1
     */
    public LabPool(LabPlan plan, int size) {
        this.plan = plan;
        this.places = new Semaphore(size);
    }

    /**
     * An idle lab, for one borrower; waits until there is one.
     *
     * @throws SetupException if none can be opened; then every later call says the same at once
     */
    public Lab borrow() throws InterruptedException {
        places.acquire();
        try {
            synchronized (this) {
                if (broken != null) {
                    throw broken;
                }
                if (!idle.isEmpty()) {
                    return idle.pop();
                }
            }
            Lab lab = Lab.open(plan);
            synchronized (this) {
                labs.add(lab);
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

    /** Takes a lab back; one that does not become idle is thrown away. */
    public void giveBack(Lab lab) throws InterruptedException {
        try {
            if (lab.settle()) {
                synchronized (this) {
                    idle.push(lab);
                }
            } else {
                discard(lab);
            }
        } catch (RuntimeException e) {
            discard(lab);
            throw e;
        } finally {
            places.release();
        }
    }

    private void discard(Lab lab) {
        synchronized (this) {
            labs.remove(lab);
        }
        lab.close();
    }

    @Override
    public void close() {
        Set<Lab> all;
        synchronized (this) {
            all = Set.copyOf(labs);
            labs.clear();
            idle.clear();
        }
        all.parallelStream().forEach(Lab::close);
    }
}
