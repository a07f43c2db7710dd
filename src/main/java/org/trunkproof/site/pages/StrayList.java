package org.trunkproof.site.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.evidence.StrayDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/**
 * Who sent something to the parties without being one of them, and to whom.
 *
 * @param left how many more there were
 */
public record StrayList(List<StrayRow> rows, int left) {

    private static final int MOST = 20;
    private static final int MOST_OF_ONE = 80;

    /**
     * All that came from one address to one party.
     *
     * @param time of the first, in seconds since the Trace began
     * @param first how the first begins
     */
    public record StrayRow(String time, String sender, String receiver, int datagrams, String first) {}

    private record Way(String sender, String receiver) {}

    public StrayList {
        rows = List.copyOf(rows);
    }

    static StrayList of(Trace trace) {
        Instant began = trace.began();
        Map<Way, List<StrayDatagram>> ways = trace.strays()
                .collect(Collectors.groupingBy(
                        stray -> new Way(
                                stray.source().getAddress().getHostAddress(),
                                trace.receiver(stray).label()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<StrayRow> rows = ways.entrySet().stream()
                .limit(MOST)
                .map(way -> row(way.getKey(), way.getValue(), began))
                .toList();
        return new StrayList(rows, ways.size() - rows.size());
    }

    private static StrayRow row(Way way, List<StrayDatagram> strays, Instant began) {
        StrayDatagram first = strays.get(0);
        return new StrayRow(
                Elapsed.seconds(Duration.between(began, first.at())),
                way.sender,
                way.receiver,
                strays.size(),
                Legible.shortened(Legible.lineOfBytes(first.toString()), MOST_OF_ONE));
    }
}
