package org.trunkproof.evidence;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes down events as they are seen, and lets others wait for what they are looking for. */
public final class Recorder {

    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();
    /** Never changed, so that no Trace has to copy it: whoever waits asks for one with each event. */
    private Map<InetAddress, Party> parties = Map.of();

    private final EventLog events = new EventLog();
    private final Lock turn = new ReentrantLock();
    private final News anything = new News();
    private final News signalling = new News();
    private final News sip = new News();

    /** What somebody may wait for more of. Used in turn. */
    private final class News {
        private final Condition more = turn.newCondition();
        private int count;

        void came() {
            count++;
            more.signalAll();
        }
    }

    public Instant started() {
        return started;
    }

    /** Names an address for the Trace. */
    public void introduce(InetAddress address, Party party) {
        turn.lock();
        try {
            Map<InetAddress, Party> more = new HashMap<>(parties);
            more.put(address, party);
            parties = Map.copyOf(more);
        } finally {
            turn.unlock();
        }
    }

    /** Records what {@code seenAt} makes of the present moment; time and order are taken together. */
    public void record(Function<Instant, TraceEvent> seenAt) {
        turn.lock();
        try {
            add(seenAt.apply(now()));
        } finally {
            turn.unlock();
        }
    }

    /** The same of several events that are seen at once: nobody sees one of them without the others. */
    void recordAll(Function<Instant, Stream<TraceEvent>> seenAt) {
        turn.lock();
        try {
            seenAt.apply(now()).forEachOrdered(this::add);
        } finally {
            turn.unlock();
        }
    }

    private Instant now() {
        return started.plusNanos(System.nanoTime() - startedNanos);
    }

    private void add(TraceEvent event) {
        events.add(event);
        if (event instanceof StrayDatagram) {
            // nobody waits for it, however many there are
            return;
        }
        anything.came();
        if (!event.isMedia()) {
            signalling.came();
        }
        if (event instanceof SipDatagram) {
            sip.came();
        }
    }

    public Trace trace() {
        turn.lock();
        try {
            return new Trace(parties, events.soFar());
        } finally {
            turn.unlock();
        }
    }

    /**
     * Waits until {@code search} finds something, looking again whenever there are new events.
     *
     * @param atMost how long to wait for it
     * @return what was found, or empty when it did not come in time
     */
    public <T> Optional<T> await(Function<Trace, Optional<T>> search, Duration atMost) throws InterruptedException {
        return await(search, atMost, anything);
    }

    /** The same for what media have no part in, for which it does not look again. */
    public <T> Optional<T> awaitSignalling(Function<Trace, Optional<T>> search, Duration atMost)
            throws InterruptedException {
        return await(search, atMost, signalling);
    }

    /** The same for what Asterisk tells over AMI has no part in either. */
    public <T> Optional<T> awaitSip(Function<Trace, Optional<T>> search, Duration atMost) throws InterruptedException {
        return await(search, atMost, sip);
    }

    private <T> Optional<T> await(Function<Trace, Optional<T>> search, Duration atMost, News news)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        int seen = -1;
        while (true) {
            Trace trace;
            turn.lock();
            try {
                for (long left = deadline - System.nanoTime(); news.count == seen && left > 0; ) {
                    left = news.more.awaitNanos(left);
                }
                if (news.count == seen) {
                    return Optional.empty();
                }
                seen = news.count;
                trace = trace();
            } finally {
                turn.unlock();
            }
            Optional<T> found = search.apply(trace);
            if (found.isPresent()) {
                return found;
            }
        }
    }
}
