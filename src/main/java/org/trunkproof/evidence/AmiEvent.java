package org.trunkproof.evidence;

import java.time.Instant;
import java.util.Optional;

/** One event of the Asterisk Manager Interface, as it came. */
public record AmiEvent(Instant at, AmiMessage message) implements TraceEvent {

    /** The event's name as Asterisk spells it, such as {@code Newexten}. */
    public String name() {
        return message.name();
    }

    /** A field's first value; the case of its name is ignored. */
    public Optional<String> field(String key) {
        return message.field(key);
    }

    /** The same; empty also where Asterisk says that it knows none. */
    public Optional<String> known(String key) {
        return message.known(key);
    }

    public boolean is(String eventName) {
        return message.isEvent(eventName);
    }

    /** Whether this is event {@code eventName} with {@code key} equal to {@code value}. */
    public boolean is(String eventName, String key, String value) {
        return is(eventName) && field(key).filter(value::equals).isPresent();
    }
}
