package org.trunkproof.comparison;

/** What is other about a scenario in the second of two runs, the gravest first. */
public enum Change {
    NEWLY_FAILING("newly failing"),
    /** One of the two runs could not find out. */
    NOT_COMPARED("not compared"),
    NEWLY_PASSING("newly passing"),
    /** It fails in both, but Asterisk does otherwise. */
    FAILING_OTHERWISE("failing otherwise"),
    STILL_FAILING("still failing"),
    /** It passes in both, but Asterisk does otherwise. */
    BEHAVIOUR("other behaviour"),
    ONLY_BEFORE("only in the baseline"),
    ONLY_NOW("not in the baseline"),
    NONE("no difference");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    /** Whether Asterisk did something else. */
    public boolean isOfBehaviour() {
        return this == NEWLY_FAILING || this == NEWLY_PASSING || this == FAILING_OTHERWISE || this == BEHAVIOUR;
    }

    /** As written in reports. */
    @Override
    public String toString() {
        return words;
    }
}
