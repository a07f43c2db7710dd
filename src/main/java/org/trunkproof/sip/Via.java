package org.trunkproof.sip;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The topmost Via of a message: who sent the request, and where the responses go (RFC 3261 section 20.42).
 *
 * @param sentBy the host, and the port where one is given, in small letters; empty where it cannot be read
 * @param branch empty where it has none, as before RFC 3261
 */
public record Via(String sentBy, String branch) {

    /** What a branch begins with that is unlike any other (RFC 3261 section 8.1.1.7). */
    private static final String MAGIC_COOKIE = "z9hG4bK";

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
    private static final Pattern SENT_BY = Pattern.compile("\\s*SIP\\s*/\\s*2\\.0\\s*/\\s*\\w+\\s+([^;]+).*");
    private static final Pattern BRANCH = Pattern.compile("(?i);\\s*branch\\s*=\\s*([^;\\s]+)");

    /** Of a header, in which others may follow, whatever can be read. */
    static Via parse(String value) {
        int comma = value.indexOf(',');
        String topmost = comma < 0 ? value : value.substring(0, comma);
        Matcher sentBy = SENT_BY.matcher(topmost);
        Matcher branch = BRANCH.matcher(topmost);
        return new Via(
                sentBy.matches()
                        ? WHITE_SPACE.matcher(sentBy.group(1)).replaceAll("").toLowerCase(Locale.ROOT)
                        : "",
                branch.find() ? branch.group(1) : "");
    }

    /** Whether the branch tells the request from all others of its sender, as it did not before RFC 3261. */
    public boolean isUnique() {
        return branch.startsWith(MAGIC_COOKIE);
    }
}
