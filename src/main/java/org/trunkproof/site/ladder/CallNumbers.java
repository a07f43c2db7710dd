package org.trunkproof.site.ladder;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts the calls between two parties where there are several, so that a reader can tell whose a message is. */
final class CallNumbers {

    private CallNumbers() {}

    /** From 1, by the order of their INVITEs; a message that belongs to the only call between the two is left out. */
    static Map<Transmission, Integer> of(List<Transmission> transmissions) {
        Map<Set<String>, Map<String, Integer>> callIds = new HashMap<>();
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

    private static Set<String> parties(Transmission sent) {
        return new TreeSet<>(List.of(sent.source(), sent.destination()));
    }
}
