package org.trunkproof.evidence;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Events that are only ever added. What there was at some moment can be had at any time without a copy, for whoever waits
 * looks again at all of it with each packet of media. Its owner sees to it that one thread at a time uses it.
 */
final class EventLog {

    private static final int AT_FIRST = 256;

    private TraceEvent[] events = new TraceEvent[AT_FIRST];
    private int size;

    void add(TraceEvent event) {
        if (size == events.length) {
            events = Arrays.copyOf(events, 2 * size);
        }
        events[size++] = event;
    }

    int size() {
        return size;
    }

    /** All that there is by now, and nothing of what is added later. */
    List<TraceEvent> soFar() {
        return new Beginning(events, size);
    }

    /** The first events of an array, which nobody changes any more. */
    static final class Beginning extends AbstractList<TraceEvent> implements RandomAccess {
        private final TraceEvent[] events;
        private final int size;

        private Beginning(TraceEvent[] events, int size) {
            this.events = events;
            this.size = size;
        }

        @Override
        public TraceEvent get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return events[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
