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

    /** Compact forms, as IANA lists them with the header fields of SIP (RFC 3261 section 20, RFC 3515, RFC 3841, RFC 3892, RFC 4028 ...). */
    private static final Map<String, String> COMPACT = Map.ofEntries(
            Map.entry("a", "accept-contact"),
            Map.entry("b", "referred-by"),
            Map.entry("c", "content-type"),
            Map.entry("d", "request-disposition"),
            Map.entry("e", "content-encoding"),
            Map.entry("f", "from"),
            Map.entry("i", "call-id"),
            Map.entry("j", "reject-contact"),
            Map.entry("k", "supported"),
            Map.entry("l", "content-length"),
            Map.entry("m", "contact"),
            Map.entry("n", "identity-info"),
            Map.entry("o", "event"),
            Map.entry("r", "refer-to"),
            Map.entry("s", "subject"),
            Map.entry("t", "to"),
            Map.entry("u", "allow-events"),
            Map.entry("v", "via"),
            Map.entry("x", "session-expires"),
            Map.entry("y", "identity"));

    Headers {
        all = List.copyOf(all);
    }

    static boolean isSameName(String name, String other) {
        return name.length() == other.length()
                ? name.equalsIgnoreCase(other)
                : (name.length() == 1 || other.length() == 1) && canonical(name).equals(canonical(other));
    }

    /** The long form, in small letters. */
    static String canonical(String name) {
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
