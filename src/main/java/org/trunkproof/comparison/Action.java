package org.trunkproof.comparison;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was done: a message, an application of the dialplan, a stream of media. Two actions with the same title
 * are one action of two runs, and differ in their fields.
 *
 * @param at when it was first seen
 * @param byChance whether another run of the same may do without it: because it came when the scenario was over, or is
 *     media of a call too short for much of it
 * @param title such as {@code INVITE} or {@code 200 to INVITE}
 * @param fields by name, in the order in which a person reads them; nothing in them differs by chance
 */
record Action(Instant at, boolean byChance, String title, Map<String, String> fields) {

    Action {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether the other says the same; when it was is chance. */
    boolean isSameAs(Action other) {
        return title.equals(other.title) && fields.equals(other.fields);
    }
}
