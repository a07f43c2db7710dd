package org.trunkproof.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSeq header's value (RFC 3261 section 20.16).
 *
 * @param number 0 to 2^31 - 1
 */
public record CSeq(long number, String method) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,10})\\s+(\\S+)");

    /**
     * @throws MalformedSipException if it is not a number and a method
     */
    public static CSeq parse(String value) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            throw new MalformedSipException("The CSeq '" + value + "' is not a number and a method.");
        }
        return new CSeq(Long.parseLong(form.group(1)), form.group(2));
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}
