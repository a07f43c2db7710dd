package org.trunkproof.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Peers that Asterisk could reach once and thinks it cannot any more. Parties answer at once what it asks between scenarios,
 * so that the harness was too slow for it where that happens, and calls of the next scenario find nobody there.
 */
final class LostPeers {

    private final Set<String> reached = new HashSet<>();
    private final Map<String, Instant> since = new TreeMap<>();

    synchronized void hear(PeerState said) {
        switch (said.state()) {
            case REACHABLE -> {
                reached.add(said.peer());
                since.remove(said.peer());
            }
            case UNREACHABLE, LAGGED -> {
                if (reached.contains(said.peer())) {
                    since.putIfAbsent(said.peer(), said.at());
                }
            }
            default -> {}
        }
    }

    /** How late the answers are by now that it waits for. */
    synchronized List<TraceEvent> delays(Instant now) {
        return since.entrySet().stream()
                .<TraceEvent>map(lost -> new Delay(
                        now,
                        Duration.between(lost.getValue(), now),
                        "before this scenario, an answer to Asterisk's OPTIONS to " + lost.getKey()))
                .toList();
    }
}
