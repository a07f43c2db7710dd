package org.trunkproof.steps;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.trunkproof.lab.ListeningPoint;

/** Words in tables that stand for what a feature cannot know. */
final class Placeholders {

    private static final Map<String, Function<World, String>> WORDS = new TreeMap<>(Map.of(
            "asterisk", world -> world.lab().asterisk().sip().getAddress().getHostAddress(),
            "carrier", world -> address(ListeningPoint.CARRIER, world),
            "deskphone", world -> address(ListeningPoint.DESK_PHONE, world),
            "stranger", world -> address(ListeningPoint.STRANGER, world),
            "carrier's other port",
                    world -> String.valueOf(world.at(ListeningPoint.CARRIER_OTHER_PORT)
                            .address()
                            .getPort()),
            "carrier's name", world -> world.profile().host(),
            "trunk", world -> world.profile().peer(),
            "account", world -> world.profile().account().username(),
            "number", world -> world.profile().did()));

    private Placeholders() {}

    private static String address(ListeningPoint of, World world) {
        return world.at(of).address().getAddress().getHostAddress();
    }

    /** All that there are, without their brackets. */
    static Set<String> words() {
        return Collections.unmodifiableSet(WORDS.keySet());
    }

    /** Puts addresses of the scenario's lab, and names of the profile, in the place of words in angle brackets. */
    static String in(String text, World world) {
        String known = text;
        for (Map.Entry<String, Function<World, String>> word : WORDS.entrySet()) {
            String bracketed = "<" + word.getKey() + ">";
            if (known.contains(bracketed)) {
                known = known.replace(bracketed, word.getValue().apply(world));
            }
        }
        return known;
    }
}
