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
import org.jspecify.annotations.Nullable;

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

    private final ReactionTimes reactions = new ReactionTimes();
    private final Runnable beat;
    private long stoodStillNanos;

    public Recorder() {
        this(() -> {});
    }

    /**
     * @param beat has it told of standstills that are over, before it says that something did not come in time
     */
    Recorder(Runnable beat) {
        this.beat = beat;
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

    /** Somebody has now reacted, which is put down unless it is soon enough. */
    void reacted(Stimulus stimulus, String reaction) {
        reactions.to(stimulus, trace().received()).ifPresent(received -> {
            turn.lock();
            try {
                Instant now = now();
                Duration late = Duration.between(received.at(), now);
                if (late.compareTo(Delay.LEAST) >= 0) {
                    add(new Delay(now, late, reaction));
                }
            } finally {
                turn.unlock();
            }
        });
    }

    /** Nothing went on for so long; what is waited for may come later by as much. */
    void stoodStill(Duration length) {
        turn.lock();
        try {
            stoodStillNanos += length.toNanos();
            add(new Delay(now(), length, Pulse.CLOCK));
        } finally {
            turn.unlock();
        }
    }

    private Instant now() {
        return started.plusNanos(System.nanoTime() - startedNanos);
    }

    private void add(TraceEvent event) {
        events.add(event);
        if (event instanceof StrayDatagram || event instanceof Delay) {
            // nobody waits for them, however many there are
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

    /** The Trace with all that the harness was late with until now, a standstill that ends just now included. */
    public Trace upToNow() {
        beat.run();
        return trace();
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
        Deadline deadline = deadline(atMost);
        int seen = -1;
        while (true) {
            @Nullable Trace trace;
            turn.lock();
            try {
                for (long left = left(deadline); news.count == seen && left > 0; left = left(deadline)) {
                    news.more.awaitNanos(left);
                }
                trace = news.count == seen ? null : trace();
                seen = news.count;
            } finally {
                turn.unlock();
            }
            if (trace == null) {
                // not within our turn: others are told as well, who have turns of their own
                beat.run();
                if (left(deadline) <= 0) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<T> found = search.apply(trace);
            if (found.isPresent()) {
                return found;
            }
        }
    }

    private Deadline deadline(Duration atMost) {
        turn.lock();
        try {
            return new Deadline(System.nanoTime(), stoodStillNanos, atMost.toNanos());
        } finally {
            turn.unlock();
        }
    }

    private long left(Deadline deadline) {
        turn.lock();
        try {
            return deadline.left(System.nanoTime(), stoodStillNanos);
        } finally {
            turn.unlock();
        }
    }
}
