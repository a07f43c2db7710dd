package org.trunkproof.site.compared;

import org.trunkproof.comparison.Action;

/** An action of Asterisk's inside in a few words. */
final class ActionText {

    private ActionText() {}

    /** As in {@code [12065550100@outbound:1] Dial(SIP/carrier)}, or {@code hang-up, cause 16}. */
    static String of(Action action) {
        if (action.fields().containsKey("context")) {
            return "[" + field(action, "extension") + "@" + field(action, "context") + ":" + field(action, "priority")
                    + "] " + action.title() + "(" + field(action, "with") + ")";
        }
        return action.title() + (action.fields().containsKey("cause") ? ", cause " + field(action, "cause") : "");
    }

    private static String field(Action action, String name) {
        return action.fields().getOrDefault(name, "");
    }
}
