package org.trunkproof.configuration;

import java.util.List;

/**
 * The router that a site is behind, as Asterisk is told of it.
 *
 * @param outside its addresses or names, each perhaps with a port behind a colon; one, unless it has another for media
 * @param inside the networks on this side of it, as they are written
 * @param lines that say so
 */
public record WrittenRouter(List<String> outside, List<String> inside, List<Line> lines) {

    public WrittenRouter {
        outside = List.copyOf(outside);
        inside = List.copyOf(inside);
        lines = List.copyOf(lines);
    }
}
