package org.trunkproof.party.jain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The calls of a party that are not over. */
final class CallsUnderWay {

    private final Map<String, JainCall> byCallId = new ConcurrentHashMap<>();
    private final Map<Long, JainCall> inOrder = new ConcurrentSkipListMap<>();
    private final AtomicLong order = new AtomicLong();

    void add(JainCall call, String callId) {
        call.callId = callId;
        call.order = order.incrementAndGet();
        byCallId.put(callId, call);
        inOrder.put(call.order, call);
    }

    Optional<JainCall> of(String callId) {
        return Optional.ofNullable(byCallId.get(callId));
    }

    /** Oldest first. */
    List<JainCall> all() {
        return List.copyOf(inOrder.values());
    }

    /** Closes a call, and forgets it. */
    void over(JainCall call) {
        byCallId.remove(call.callId());
        inOrder.remove(call.order);
        call.close();
    }
}
