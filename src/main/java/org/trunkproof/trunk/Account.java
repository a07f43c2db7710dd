package org.trunkproof.trunk;

/** A digest username and its password (RFC 3261 section 22). The password is left out of {@link #toString}. */
public record Account(
        @YamlKey(
                says = "By what name the carrier knows its customer.",
                form = ValueForm.NAME,
                example = "12345678",
                isNeeded = true)
        String username,

        @YamlKey(
                says = "The password to it.",
                form = ValueForm.SECRET,
                example = "${CARRIER_PASSWORD}",
                isNeeded = true)
        String password) {

    @Override
    public String toString() {
        return "account " + username;
    }
}
