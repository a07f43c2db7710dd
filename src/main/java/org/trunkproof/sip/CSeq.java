package org.trunkproof.sip;

/**
 * A CSeq header's value (RFC 3261 section 20.16).
 *
 * @param number 0 to 2^31 - 1
 */
public record CSeq(long number, String method) {

    /**
     * @throws MalformedSipException if it is not a number and a method
     */
    public static CSeq parse(String value) {
        String[] parts = value.strip().split("\\s+");
        if (parts.length != 2 || !parts[0].matches("\\d{1,10}")) {
            throw new MalformedSipException("The CSeq '" + value + "' is not a number and a method.");
        }
        return new CSeq(Long.parseLong(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}
