package org.trunkproof.evidence;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * Events that are only ever added. What there was at some moment can be had at any time without a copy; most of it is media,
 * so that SIP, AMI and what channel drivers say, which is what most is asked of, are kept apart as well. Its owner sees to it
 * that one thread at a time adds to it.
 */
final class EventLog {

    private final GrowingList<TraceEvent> events = new GrowingList<>();
    private final GrowingList<SipDatagram> sip = new GrowingList<>();
    private final GrowingList<AmiEvent> ami = new GrowingList<>();
    private final GrowingList<DriverEvent> driver = new GrowingList<>();
    private volatile @Nullable Known known;

    /** What was last found out of the first so many messages. */
    private record Known(int messages, Exchanges exchanges) {}

    /** A log of events that are all there. */
    static Beginning of(List<? extends TraceEvent> all) {
        EventLog log = new EventLog();
        all.forEach(log::add);
        return log.soFar();
    }

    void add(TraceEvent event) {
        events.add(event);
        if (event instanceof SipDatagram datagram) {
            sip.add(datagram);
        } else if (event instanceof AmiEvent said) {
            ami.add(said);
        } else if (event instanceof DriverEvent done) {
            driver.add(done);
        }
    }

    /** All that there is by now, and nothing of what is added later. */
    Beginning soFar() {
        return new Beginning(this);
    }

    /** Found out anew only when there is more SIP: whoever waits asks with each packet of media. */
    private Exchanges exchanges(List<SipDatagram> messages) {
        Known last = known;
        if (last == null || last.messages() != messages.size()) {
            last = new Known(messages.size(), Exchanges.of(messages));
            known = last;
        }
        return last.exchanges();
    }

    /** Events up to some moment, which nobody changes any more. */
    static final class Beginning extends AbstractList<TraceEvent> implements RandomAccess {
        private final EventLog log;
        private final List<TraceEvent> events;
        private final List<SipDatagram> sip;
        private final List<AmiEvent> ami;
        private final List<DriverEvent> driver;

        private Beginning(EventLog log) {
            this.log = log;
            this.events = log.events.soFar();
            this.sip = log.sip.soFar();
            this.ami = log.ami.soFar();
            this.driver = log.driver.soFar();
        }

        List<SipDatagram> sip() {
            return sip;
        }

        List<AmiEvent> ami() {
            return ami;
        }

        List<DriverEvent> driver() {
            return driver;
        }

        Exchanges exchanges() {
            return log.exchanges(sip);
        }

        @Override
        public TraceEvent get(int index) {
            return events.get(index);
        }

        @Override
        public int size() {
            return events.size();
        }

        @Override
        public Spliterator<TraceEvent> spliterator() {
            return events.spliterator();
        }
    }
}
