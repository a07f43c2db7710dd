package org.trunkproof.evidence;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Takes down events as they are seen, and lets others wait for what they are looking for. */
public final class Recorder {

    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final Map<InetAddress, String> parties = new ConcurrentHashMap<>();
    private final EventLog events = new EventLog();

    public Instant started() {
        return started;
    }

    /** Names an address for the Trace. */
    public void introduce(InetAddress address, String party) {
        parties.put(address, party);
    }

    /** Records what {@code seenAt} makes of the present moment; time and order are taken together. */
    public synchronized void record(Function<Instant, TraceEvent> seenAt) {
        events.add(seenAt.apply(started.plusNanos(System.nanoTime() - startedNanos)));
        notifyAll();
    }

    public synchronized Trace trace() {
        return new Trace(parties, events.soFar());
    }

    /**
     * Waits until {@code search} finds something, looking again whenever there are new events.
     *
     * @param atMost how long to wait for it
     * @return what was found, or empty when it did not come in time
     */
    public <T> Optional<T> await(Function<Trace, Optional<T>> search, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        int seen = -1;
        while (true) {
            Trace trace;
            synchronized (this) {
                for (long left = deadline - System.nanoTime();
                        events.size() == seen && left > 0;
                        left = deadline - System.nanoTime()) {
                    wait(left / 1_000_000, (int) (left % 1_000_000));
                }
                if (events.size() == seen) {
                    return Optional.empty();
                }
                seen = events.size();
                trace = trace();
            }
            Optional<T> found = search.apply(trace);
            if (found.isPresent()) {
                return found;
            }
        }
    }
}
