package org.trunkproof.site.compared;

import org.trunkproof.comparison.Change;

/** How a page says what became of a scenario: in the colour of a verdict that is as grave. */
final class Tone {

    private Tone() {}

    /** A class of the style sheet. */
    static String of(Change change) {
        return switch (change) {
            case NEWLY_FAILING, FAILING_OTHERWISE -> "fail";
            case NO_LONGER_JUDGED -> "not-judged";
            case NOT_COMPARED -> "error";
            case NEWLY_PASSING -> "pass";
            case STILL_FAILING, STILL_NOT_JUDGED -> "deviation";
            case BEHAVIOUR, NEWLY_JUDGED -> "new";
            case APPLIES_ONLY_BEFORE, APPLIES_ONLY_NOW, APPLIES_IN_NEITHER, MANNER, ONLY_BEFORE, ONLY_NOW, NONE ->
                "none";
        };
    }
}
