package org.trunkproof.trunk;

import java.util.List;

/** Something that is known of a carrier. */
public record Fact(
        @YamlKey(
                says = "What is known; a list where it is several, in their order where that matters.",
                form = ValueForm.AS_ABOVE,
                example = "[PCMU, PCMA]",
                isNeeded = true)
        List<String> is,

        @YamlKey(says = "Who says so.", example = "RFC 3551 section 6", isNeeded = true)
        String source,

        @YamlKey(
                says = "When that was read, or published.",
                form = ValueForm.MONTH,
                example = "2026-11",
                isNeeded = true)
        String date) {

    /** Where nothing is known. */
    public static final Fact NONE = new Fact(List.of(), "", "");

    public Fact {
        is = List.copyOf(is);
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !is.isEmpty();
    }

    /** Whether it is not known that this is not so. */
    boolean allows(String value) {
        return is.isEmpty() || is.contains(value);
    }

    /** Who says so, in brackets. */
    String cited() {
        return "(" + source + ", " + date + ")";
    }
}
