package org.trunkproof.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the lines of a body as fields, in their order. SDP has a few lines of each kind; they are numbered within it, so
 * that one more does not move all others.
 */
final class BodyNames {

    private static final Set<String> DIRECTIONS = Set.of("sendrecv", "sendonly", "recvonly", "inactive");
    private static final Pattern SDP_LINE = Pattern.compile("([a-z])=(.*)");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** The name of the next line. */
    String of(String line) {
        Matcher sdp = SDP_LINE.matcher(line);
        String kind = sdp.matches() ? kind(sdp.group(1), sdp.group(2)) : "body";
        int number = counts.merge(kind, 1, Integer::sum);
        return number == 1 ? kind : kind + " (" + number + ")";
    }

    /** An attribute is known by its name (RFC 4566 section 5.13), and the four directions are values of one. */
    private static String kind(String type, String value) {
        if (!type.equals("a")) {
            return "SDP " + type;
        }
        String name = value.replaceFirst(":.*", "");
        return DIRECTIONS.contains(name) ? "SDP direction" : "SDP " + name;
    }
}
