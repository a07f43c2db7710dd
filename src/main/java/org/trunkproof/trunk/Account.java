package org.trunkproof.trunk;

/** A digest username and its password (RFC 3261 section 22). The password is left out of {@link #toString}. */
public record Account(String username, String password) {

    @Override
    public String toString() {
        return "account " + username;
    }
}
