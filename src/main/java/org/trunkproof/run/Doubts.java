package org.trunkproof.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.steps.Doubt;

/** What the user is told before scenarios are run once more. */
final class Doubts {

    private Doubts() {}

    /** Each reason with how many scenarios it is of; what differs in figures alone stands for its like. */
    static String told(List<Doubt> doubts) {
        Map<String, List<Doubt>> alike = doubts.stream()
                .collect(Collectors.groupingBy(
                        doubt -> doubt.why().replaceAll("\\d+", "0"), LinkedHashMap::new, Collectors.toList()));
        return "  Running " + (doubts.size() == 1 ? "1 scenario" : doubts.size() + " scenarios")
                + " once more, alone, for what came of " + (doubts.size() == 1 ? "it" : "them") + " is no verdict:"
                + alike.values().stream()
                        .map(some -> "\n    " + some.get(0).why() + (some.size() == 1 ? "" : " (" + some.size() + ")"))
                        .collect(Collectors.joining());
    }
}
