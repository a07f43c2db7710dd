package org.trunkproof.regression;

import java.util.Objects;

/**
 * What came of one mutant.
 *
 * @param subject what it is a result of: it changes with the folder, the features and the harness
 * @param mistake that makes the mutant
 * @param isAsLoaded whether Asterisk says that it has loaded the same as of the original
 * @param claim why it should come to the same, by what is known of settings; empty for most
 * @param killer the scenario that tells it from the original, with its requirement; empty where none does
 * @param location of the killer
 * @param text the killer's failure text, why it is equivalent, or what went wrong
 * @param killerMillis how long the killer took
 * @param millis how long it took altogether, its labs included
 * @param suspicion how high its line stands among those that the killer has people look at
 */
public record MutationResult(
        String subject,
        Mistake mistake,
        Outcome outcome,
        boolean isAsLoaded,
        String claim,
        String killer,
        String location,
        String text,
        long killerMillis,
        long millis,
        Suspicion suspicion) {

    public MutationResult {
        // a result that was written before that was asked
        suspicion = Objects.requireNonNullElse(suspicion, Suspicion.UNASKED);
    }

    /** Whether a scenario has told what was said to come to the same: then what is known of the setting is wrong. */
    boolean contradictsClaim() {
        return outcome == Outcome.KILLED && !claim.isEmpty();
    }
}
