package org.trunkproof.configuration;

/**
 * What has Asterisk register somewhere. The password is left out of {@link #toString}.
 *
 * @param peer whose it is; empty where that is not said
 * @param host without a port
 * @param account that answers a challenge; empty where there is none
 * @param number that calls are then for; empty where none is named
 * @param line by which it registers
 * @param accountLine where the account stands
 */
public record WrittenRegistration(
        String peer, String host, String account, String password, String number, Line line, Line accountLine) {

    @Override
    public String toString() {
        return "registration at " + host;
    }
}
