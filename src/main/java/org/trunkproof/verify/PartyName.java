package org.trunkproof.verify;

import org.trunkproof.evidence.Trace;

/** What a party of the Trace is called in a sentence. */
final class PartyName {

    private PartyName() {}

    /** An address that is nobody's is called by itself. */
    static String of(String inTrace) {
        return switch (inTrace) {
            case Trace.ASTERISK -> "Asterisk";
            case "carrier" -> "the carrier";
            case "carrier2" -> "the carrier's second address";
            case "media server" -> "the carrier's media server";
            case "deskphone" -> "the desk phone";
            case "stranger" -> "the stranger";
            default -> inTrace;
        };
    }
}
