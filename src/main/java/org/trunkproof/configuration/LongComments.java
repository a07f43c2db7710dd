package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;

/** Comments of several lines, which run from {@code ;--} to {@code --;} and may stand in one another (main/config.c). */
final class LongComments {

    private LongComments() {}

    /** For each line whether it begins in such a comment. */
    static List<Boolean> in(List<String> lines) {
        List<Boolean> commented = new ArrayList<>();
        int depth = 0;
        for (String line : lines) {
            commented.add(depth > 0);
            depth = depthAfter(line, depth);
        }
        return commented;
    }

    private static int depthAfter(String line, int before) {
        int depth = before;
        for (int at = line.indexOf(';'); at >= 0; at = line.indexOf(';', at + 1)) {
            if (at > 0 && line.charAt(at - 1) == '\\') {
                continue;
            }
            if (line.startsWith(";--", at) && !line.startsWith(";---", at)) {
                depth++;
            } else if (depth > 0 && line.substring(0, at).endsWith("--")) {
                depth--;
            } else if (depth == 0) {
                break;
            }
        }
        return depth;
    }
}
