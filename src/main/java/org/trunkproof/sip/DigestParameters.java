package org.trunkproof.sip;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameter list that challenges and credentials share (RFC 2617 section 1.2). */
final class DigestParameters {

    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z0-9_-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");

    private DigestParameters() {}

    /** Parameters by lower-case name in the order in which they stand. */
    static Map<String, String> parse(String header) {
        if (!header.regionMatches(true, 0, "Digest ", 0, 7)) {
            throw new MalformedSipException("'" + header + "' is not of the Digest scheme.");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(header.substring(7));
        while (matcher.find()) {
            String quoted = matcher.group(2);
            parameters.put(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : matcher.group(3));
        }
        return parameters;
    }

    static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new MalformedSipException("A Digest header without " + name + " cannot be used.");
        }
        return value;
    }

    static String quoted(String name, String value) {
        return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
