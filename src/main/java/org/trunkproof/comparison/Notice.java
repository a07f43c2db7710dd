package org.trunkproof.comparison;

/**
 * Something that those on the wire notice of what Asterisk does otherwise, whatever the suite thinks of it.
 *
 * @param sentence without a capital and a full stop, as in {@code callers who offer only PCMA are now refused: 488 where it
 *     was 200}
 * @param was whose lot has changed, and what that was: where somebody else of these words still has it, the sentence is true
 *     of some of them; empty where nobody can
 */
public record Notice(Gravity gravity, String sentence, String was) {

    Notice(Gravity gravity, String sentence) {
        this(gravity, sentence, "");
    }

    /** The same of some of those whom it is about. */
    Notice ofSome() {
        return new Notice(gravity, "some " + sentence);
    }

    /** How much it matters to the owner, the most first. */
    public enum Gravity {
        /** Somebody calls at the owner's cost, or gets in, who did not. */
        LET_IN,
        /** Calls that were put through are not. */
        TURNED_AWAY,
        /** Calls go elsewhere, or on where they did not. */
        ELSEWHERE,
        /** What is said in them is other: codecs, numbers, codes. */
        OTHERWISE
    }
}
