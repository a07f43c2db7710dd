package org.trunkproof.sip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a From, To or Contact header (RFC 3261 section 20.10).
 *
 * @param displayName without its quotes
 * @param parameters of the header, from the first semicolon on
 */
public record SipAddress(Optional<String> displayName, SipUri uri, String parameters) {

    private static final Pattern NAME_ADDRESS =
            Pattern.compile("(?s)\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^<\"]*?))\\s*<([^>]*)>\\s*(.*)");
    private static final Pattern TAG = Pattern.compile("(?i);\\s*tag\\s*=\\s*([^;\\s]+)");

    /**
     * @throws MalformedSipException if there is no URI in it
     */
    public static SipAddress parse(String value) {
        Matcher form = NAME_ADDRESS.matcher(value);
        if (form.matches()) {
            String name = form.group(1) != null ? form.group(1).replaceAll("\\\\(.)", "$1") : form.group(2);
            return new SipAddress(
                    Optional.of(name).filter(text -> !text.isBlank()), SipUri.parse(form.group(3)), form.group(4));
        }
        // without angle brackets all parameters are the header's, not the URI's (RFC 3261 section 20.10)
        int semicolon = value.indexOf(';');
        return semicolon < 0
                ? new SipAddress(Optional.empty(), SipUri.parse(value), "")
                : new SipAddress(
                        Optional.empty(), SipUri.parse(value.substring(0, semicolon)), value.substring(semicolon));
    }

    public Optional<String> tag() {
        Matcher tag = TAG.matcher(parameters);
        return tag.find() ? Optional.of(tag.group(1)) : Optional.empty();
    }
}
