package org.trunkproof.draft;

/**
 * A number to call, to see what becomes of it.
 *
 * @param phone that calls; empty for the carrier
 * @param callerNumber that the call carries; empty where none is known
 * @param extension of the dialplan that it was made of; empty where there need be none
 */
public record TrialCall(String context, String number, String phone, String callerNumber, String extension) {

    /** Whether any other number would do as well, as far as the dialplan goes. */
    boolean isMadeUp() {
        return extension.startsWith("_");
    }
}
