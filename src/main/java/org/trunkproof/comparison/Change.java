package org.trunkproof.comparison;

/** What is other about a scenario in the second of two runs, the gravest first. */
public enum Change {
    NEWLY_FAILING("newly failing"),
    /** What it is about was there, and no longer is. */
    NO_LONGER_JUDGED("no longer judged"),
    /** One of the two runs could not find out. */
    NOT_COMPARED("not compared"),
    NEWLY_PASSING("newly passing"),
    /** What it is about was not there, and is now. */
    NEWLY_JUDGED("newly judged"),
    /** It fails in both, but Asterisk does otherwise. */
    FAILING_OTHERWISE("failing otherwise"),
    STILL_FAILING("still failing"),
    STILL_NOT_JUDGED("still not judged"),
    /** The trunk has no longer got what it needs. */
    APPLIES_ONLY_BEFORE("applying only in the baseline"),
    /** The trunk has got what it needs, and had not. */
    APPLIES_ONLY_NOW("not applying in the baseline"),
    /** It passes in both, but Asterisk does otherwise. */
    BEHAVIOUR("other behaviour"),
    /** It passes in both, and what Asterisk says otherwise means the same to whom it is told. */
    MANNER("other words for the same"),
    ONLY_BEFORE("only in the baseline"),
    ONLY_NOW("not in the baseline"),
    APPLIES_IN_NEITHER("applying in neither"),
    NONE("no difference");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    /** Whether Asterisk did something else. */
    public boolean isOfBehaviour() {
        return switch (this) {
            case NEWLY_FAILING, NO_LONGER_JUDGED, NEWLY_PASSING, NEWLY_JUDGED, FAILING_OTHERWISE, BEHAVIOUR -> true;
            case NOT_COMPARED,
                    STILL_FAILING,
                    STILL_NOT_JUDGED,
                    APPLIES_ONLY_BEFORE,
                    APPLIES_ONLY_NOW,
                    MANNER,
                    ONLY_BEFORE,
                    ONLY_NOW,
                    APPLIES_IN_NEITHER,
                    NONE -> false;
        };
    }

    /** Whether it was to be judged in both runs, so that there is something to compare. */
    public boolean isOfBoth() {
        return switch (this) {
            case APPLIES_ONLY_BEFORE, APPLIES_ONLY_NOW, ONLY_BEFORE, ONLY_NOW, APPLIES_IN_NEITHER -> false;
            case NEWLY_FAILING,
                    NO_LONGER_JUDGED,
                    NOT_COMPARED,
                    NEWLY_PASSING,
                    NEWLY_JUDGED,
                    FAILING_OTHERWISE,
                    STILL_FAILING,
                    STILL_NOT_JUDGED,
                    BEHAVIOUR,
                    MANNER,
                    NONE -> true;
        };
    }

    /** As written in reports. */
    @Override
    public String toString() {
        return words;
    }
}
