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
        return name.length() == other.length()
                ? name.equalsIgnoreCase(other)
                : (name.length() == 1 || other.length() == 1) && canonical(name).equals(canonical(other));
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }

    /** The value of the first of the name. */
    Optional<String> first(String name) {
        for (SipMessage.Header header : all) {
            if (isSameName(header.name(), name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
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
