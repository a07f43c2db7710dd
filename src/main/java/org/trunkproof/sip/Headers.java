package org.trunkproof.sip;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of a message in their order on the wire. Their names count whichever their case, and whether compact or not.
 *
 * @param all of them
 */
record Headers(List<SipMessage.Header> all) {

    /** Compact forms (RFC 3261 section 20). */
    private static final Map<String, String> COMPACT = Map.of(
            "i",
            "call-id",
            "m",
            "contact",
            "e",
            "content-encoding",
            "l",
            "content-length",
            "c",
            "content-type",
            "f",
            "from",
            "s",
            "subject",
            "k",
            "supported",
            "t",
            "to",
            "v",
            "via");

    Headers {
        all = List.copyOf(all);
    }

    static boolean isSameName(String name, String other) {
        return canonical(name).equals(canonical(other));
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }

    /** The value of the first of the name. */
    Optional<String> first(String name) {
        return all.stream()
                .filter(header -> isSameName(header.name(), name))
                .map(SipMessage.Header::value)
                .findFirst();
    }

    /**
     * The same.
     *
     * @throws MalformedSipException if there is none
     */
    String required(String name) {
        return first(name).orElseThrow(() -> new MalformedSipException("There is no " + name + " header."));
    }
}
