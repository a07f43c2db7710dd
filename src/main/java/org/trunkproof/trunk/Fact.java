package org.trunkproof.trunk;

import java.util.List;

/**
 * Something that is known of a carrier.
 *
 * @param is what is known, one after the other where their order matters; none where nothing is
 * @param source who says so
 * @param date when that was read: {@code 2026-11}
 */
public record Fact(List<String> is, String source, String date) {

    /** Where nothing is known. */
    public static final Fact NONE = new Fact(List.of(), "", "");

    public Fact {
        is = List.copyOf(is);
    }

    /** Whether it is not known that this is not so. */
    boolean allows(String value) {
        return is.isEmpty() || is.contains(value);
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !is.isEmpty();
    }
}
