package org.trunkproof.sip;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SIP URI (RFC 3261 section 19.1).
 *
 * @param user the part before the at sign, without a password; empty where there is none
 * @param port empty where the URI leaves it to the transport
 * @param parameters as they stand, from the first semicolon on; empty where there are none
 */
public record SipUri(String scheme, Optional<String> user, String host, OptionalInt port, String parameters) {

    private static final Pattern FORM =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?:(?<user>[^@:;]*(?:;[^@:]*)?)(?::[^@]*)?@)?"
                    + "(?<host>\\[[^]]+]|[^:;?@]+)(?::(?<port>\\d{1,5}))?(?<parameters>[;?].*)?");

    /**
     * @throws MalformedSipException if it is no SIP URI
     */
    public static SipUri parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new MalformedSipException("'" + text + "' is not a SIP URI.");
        }
        String port = form.group("port");
        String parameters = form.group("parameters");
        return new SipUri(
                form.group("scheme"),
                Optional.ofNullable(form.group("user")),
                form.group("host"),
                port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)),
                parameters == null ? "" : parameters);
    }

    @Override
    public String toString() {
        return scheme + ":" + user.map(name -> name + "@").orElse("") + host
                + (port.isPresent() ? ":" + port.getAsInt() : "") + parameters;
    }
}
