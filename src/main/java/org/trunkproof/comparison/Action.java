package org.trunkproof.comparison;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.evidence.SipDatagram;

/**
 * One thing that was done: a message, an application of the dialplan, a stream of media. Two actions with the same title
 * are one action of two runs, and differ in their fields.
 *
 * @param at when it was first seen
 * @param byChance whether another run of the same may do without it: because it came when the scenario was over, or is
 *     media of a call too short for much of it
 * @param title such as {@code INVITE} or {@code 200 to INVITE}
 * @param fields by name, in the order in which a person reads them; nothing in them differs by chance
 * @param message as it was first seen, if it is one
 */
public record Action(
        Instant at, boolean byChance, String title, Map<String, String> fields, Optional<SipDatagram> message) {

    public Action {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** One that is no message. */
    Action(Instant at, boolean byChance, String title, Map<String, String> fields) {
        this(at, byChance, title, fields, Optional.empty());
    }

    /**
     * Numbers of the lines of its message, from 0 for the start line, that some of its fields stand in; none if it is no
     * message.
     */
    public Set<Integer> linesOf(Set<String> names) {
        return message.map(one -> FieldLines.of(one, names)).orElse(Set.of());
    }

    /** Whether the other says the same; when it was is chance. */
    boolean isSameAs(Action other) {
        return title.equals(other.title) && fields.equals(other.fields);
    }
}
