package org.trunkproof.sip;

/**
 * A telephone number in the international form of ITU-T E.164.
 *
 * @param digits 7 to 15, country code first, without a plus
 */
public record E164(String digits) {

    /**
     * @throws IllegalArgumentException if it is anything else
     */
    public E164 {
        if (!digits.matches("[1-9]\\d{6,14}")) {
            throw new IllegalArgumentException(
                    "'" + digits + "' is not an E.164 number: 7 to 15 digits, country code" + " first.");
        }
    }

    /** Takes a leading plus as well. */
    public static E164 parse(String text) {
        return new E164(text.startsWith("+") ? text.substring(1) : text);
    }

    @Override
    public String toString() {
        return digits;
    }
}
