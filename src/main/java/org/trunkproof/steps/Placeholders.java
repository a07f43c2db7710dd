package org.trunkproof.steps;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.sip.Codec;

/** Words in tables that stand for what a feature cannot know. */
final class Placeholders {

    private static final Map<String, Function<World, String>> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "asterisk",
                    world -> world.lab().asterisk().sip().getAddress().getHostAddress()),
            Map.entry(
                    "asterisk's port",
                    world -> String.valueOf(world.lab().asterisk().sip().getPort())),
            Map.entry("carrier", world -> address(ListeningPoint.CARRIER, world)),
            Map.entry("deskphone", world -> address(ListeningPoint.DESK_PHONE, world)),
            Map.entry("deskphone's name", world -> world.profile().deskPhone().username()),
            Map.entry("stranger", world -> address(ListeningPoint.STRANGER, world)),
            Map.entry(
                    "carrier's other port",
                    world -> String.valueOf(world.at(ListeningPoint.CARRIER_OTHER_PORT)
                            .address()
                            .getPort())),
            Map.entry("carrier's name", world -> world.profile().host()),
            Map.entry("other carrier's name", world -> world.profile(ListeningPoint.OTHER_CARRIER)
                    .host()),
            Map.entry("trunk", world -> world.profile().peer()),
            Map.entry("account", world -> world.profile().account().username()),
            Map.entry("codec", world -> lines(CodecWords.one(world.profile()))),
            Map.entry("number", world -> world.profile().did()),
            Map.entry("number that may be dialled", world -> NumberWords.number(NumberWords.DIALLED, world.profile())),
            Map.entry("number agreed on", world -> NumberWords.number(NumberWords.AGREED_ON, world.profile())),
            Map.entry("somebody", world -> NumberWords.SOMEBODY),
            Map.entry("caller's number", world -> NumberWords.CALLER),
            Map.entry("another caller's number", world -> NumberWords.OTHER_CALLER)));

    private Placeholders() {}

    private static String address(ListeningPoint of, World world) {
        return world.at(of).address().getAddress().getHostAddress();
    }

    /** What ends an m= line; a payload type that is nobody's own needs a line more (RFC 3551 section 3). */
    private static String lines(Codec codec) {
        return codec.payloadType()
                + (Codec.statically(codec.payloadType()).isPresent() ? "" : "\na=rtpmap:" + codec.rtpmap());
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
