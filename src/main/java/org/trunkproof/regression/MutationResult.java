package org.trunkproof.regression;

/**
 * What came of one mutant.
 *
 * @param mutant its {@link Mutant#id}
 * @param killer the scenario that tells it from the original, with its requirement; empty where none does
 * @param text the killer's failure text, why it is equivalent, or what went wrong
 * @param millis how long it took, its lab included
 */
public record MutationResult(
        String mutant, String operator, Outcome outcome, String killer, String text, long millis) {}
