package org.trunkproof.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Delay;

/**
 * Ticks for each stream once per packet time, on one thread. Streams that begin within the same millisecond tick together,
 * so that the thread wakes up a thousand times a second at most, however many there are. What comes late is made up for.
 */
final class PacketClock implements AutoCloseable {

    private final long period;
    private final long origin = System.nanoTime();

    /** What ticks next in which millisecond since the clock was made. */
    private final NavigableMap<Long, List<Runnable>> due = new TreeMap<>();

    private final Consumer<Duration> late;
    private final Thread thread;

    /** What was due before this has been told to be late, if it was. */
    private long told;

    private volatile boolean isClosed;

    /**
     * @param period milliseconds from one tick of a stream to its next
     * @param late told by how much ticks are late, once for all that are late for the same reason
     */
    PacketClock(long period, Consumer<Duration> late) {
        this.period = period;
        this.late = late;
        this.thread = new Thread(this::run, "rtp-clock");
        thread.setDaemon(true);
        thread.start();
    }

    /** Has a stream tick from the next millisecond on, until {@link #stop} or until a tick of it throws. */
    void start(Runnable tick) {
        synchronized (this) {
            long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin);
            due.computeIfAbsent(now + 1, any -> new ArrayList<>()).add(tick);
        }
        LockSupport.unpark(thread);
    }

    /** One tick may still come that has begun. */
    synchronized void stop(Runnable tick) {
        due.values().forEach(ticks -> ticks.remove(tick));
    }

    private void run() {
        while (!isClosed) {
            Long next = next();
            if (next == null) {
                LockSupport.park(this);
                continue;
            }
            long left = origin + TimeUnit.MILLISECONDS.toNanos(next) - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                tell(next, -left);
                at(next).forEach(this::tick);
                goOn(next);
            }
        }
    }

    private void tell(long millisecond, long lateNanos) {
        if (millisecond >= told && lateNanos >= Delay.LEAST.toNanos()) {
            late.accept(Duration.ofNanos(lateNanos));
            told = millisecond + TimeUnit.NANOSECONDS.toMillis(lateNanos) + 1;
        }
    }

    private synchronized @Nullable Long next() {
        due.values().removeIf(List::isEmpty);
        Map.Entry<Long, List<Runnable>> first = due.firstEntry();
        return first == null ? null : first.getKey();
    }

    private synchronized List<Runnable> at(long millisecond) {
        return List.copyOf(due.getOrDefault(millisecond, List.of()));
    }

    private void tick(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException e) {
            // its socket is of no use any more; the other streams go on
            stop(tick);
        }
    }

    private synchronized void goOn(long millisecond) {
        List<Runnable> ticked = due.remove(millisecond);
        if (ticked != null) {
            due.computeIfAbsent(millisecond + period, any -> new ArrayList<>()).addAll(ticked);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        LockSupport.unpark(thread);
    }
}
