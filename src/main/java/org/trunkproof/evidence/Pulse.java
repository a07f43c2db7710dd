package org.trunkproof.evidence;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock that has nothing to do but to tick each 10 ms, and tells wiretaps when it could not: while the processor was
 * somebody else's, memory was swept, or the process or the machine stood still, nothing else of the harness went on either.
 */
public final class Pulse implements AutoCloseable {

    /** As what it stands in a Trace. */
    static final String CLOCK = "the harness's clock";

    private static final Duration PERIOD = Duration.ofMillis(10);

    private final Set<Wiretap> told = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private long due = System.nanoTime() + PERIOD.toNanos();
    private volatile boolean isClosed;

    public Pulse() {
        Thread thread = new Thread(this::run, "pulse");
        thread.setDaemon(true);
        thread.start();
    }

    /** Has it told, for as long as somebody else has use for it. */
    void tell(Wiretap wiretap) {
        told.add(wiretap);
    }

    private void run() {
        while (!isClosed) {
            LockSupport.parkNanos(this, beat());
        }
    }

    /**
     * Ticks if that is due. Who is about to conclude something from how late it is asks for it, because of two threads that
     * wake up from the same standstill any may be the first.
     *
     * @return nanoseconds until the next tick
     */
    synchronized long beat() {
        long now = System.nanoTime();
        if (now < due) {
            return due - now;
        }
        Duration late = Duration.ofNanos(now - due);
        due = Math.max(due, now - PERIOD.toNanos()) + PERIOD.toNanos();
        if (late.compareTo(Delay.LEAST) >= 0) {
            // within this turn, so that whoever asks for a tick that another thread is at finds it put down
            listening().forEach(wiretap -> wiretap.stoodStill(late));
        }
        return PERIOD.toNanos();
    }

    /** Labs come and go meanwhile, and whoever goes through a set that changes is thrown out, which would stop the clock. */
    private List<Wiretap> listening() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
