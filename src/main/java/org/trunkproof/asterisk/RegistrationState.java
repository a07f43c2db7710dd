package org.trunkproof.asterisk;

/**
 * How far Asterisk has come with registering itself somewhere.
 *
 * @param host where, perhaps with a port behind a colon, and cut off where it is long
 * @param username as whom, cut off where it is long
 * @param state in Asterisk's words, such as {@code Registered}
 */
public record RegistrationState(String host, String username, String state) {

    private static final String REGISTERED = "Registered";
    private static final String REFUSED = "(?i)rejected|no authentication|failed";

    public boolean isRegistered() {
        return state.equals(REGISTERED);
    }

    /** Whether Asterisk has been told that it is not let in. */
    public boolean isRefused() {
        return state.matches(REFUSED);
    }

    /** Whether it is at the host, of whose name it may know the beginning alone. */
    public boolean isAt(String other) {
        return other.startsWith(host.replaceFirst(":\\d+$", ""));
    }
}
