package org.trunkproof.site.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunkproof.evidence.Host;

/** Counts the calls between two parties where there are several, so that a reader can tell whose a message is. */
final class CallNumbers {

    private CallNumbers() {}

    /** From 1, by the order of their INVITEs; a message that belongs to the only call between the two is left out. */
    static Map<Transmission, Integer> of(List<Transmission> transmissions) {
        Map<Set<Host>, Map<String, Integer>> callIds = new HashMap<>();
        for (Transmission sent : transmissions) {
            sent.message().filter(message -> message.isRequest("INVITE")).ifPresent(message -> {
                Map<String, Integer> known = callIds.computeIfAbsent(parties(sent), any -> new HashMap<>());
                known.putIfAbsent(message.callId(), known.size() + 1);
            });
        }
        Map<Transmission, Integer> numbers = new IdentityHashMap<>();
        for (Transmission sent : transmissions) {
            Map<String, Integer> known = callIds.getOrDefault(parties(sent), Map.of());
            sent.message()
                    .filter(message -> known.size() > 1 && known.containsKey(message.callId()))
                    .ifPresent(message -> numbers.put(sent, known.getOrDefault(message.callId(), 0)));
        }
        return numbers;
    }

    private static Set<Host> parties(Transmission sent) {
        return new HashSet<>(List.of(sent.source(), sent.destination()));
    }
}
