package org.trunkproof.asterisk;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Docker says when a network is removed, whoever removes it. */
final class NetworkRemovals extends ResultCallback.Adapter<Event> {

    private final Semaphore removed = new Semaphore(0);

    /** Listens from now on, until it is closed. */
    static NetworkRemovals listen() throws InterruptedException {
        NetworkRemovals removals = Docker.client()
                .eventsCmd()
                .withEventTypeFilter(EventType.NETWORK)
                .withEventFilter("destroy")
                .exec(new NetworkRemovals());
        removals.awaitStarted();
        return removals;
    }

    @Override
    public void onNext(Event event) {
        removed.release();
    }

    /**
     * Waits for one that nobody has waited for yet.
     *
     * @param deadline as {@link System#nanoTime} counts
     * @return whether there is one before the deadline
     */
    boolean awaitOne(long deadline) throws InterruptedException {
        return removed.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
