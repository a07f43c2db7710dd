package org.trunkproof.evidence;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One event of the Asterisk Manager Interface.
 *
 * @param name the event's name as Asterisk's documentation spells it, such as {@code Newexten}
 * @param fields its fields, in the lower case in which {@link #field} looks them up
 */
public record AmiEvent(Instant at, String name, Map<String, String> fields) implements TraceEvent {

    public AmiEvent {
        Map<String, String> lowerCase = new TreeMap<>();
        fields.forEach((key, value) -> lowerCase.put(key.toLowerCase(Locale.ROOT), value));
        fields = Map.copyOf(lowerCase);
    }

    /** A field's value; Asterisk's spelling of names varies in case between versions, so case is ignored. */
    public Optional<String> field(String key) {
        return Optional.ofNullable(fields.get(key.toLowerCase(Locale.ROOT)));
    }

    public boolean is(String eventName) {
        return name.equalsIgnoreCase(eventName);
    }

    /** Whether this is event {@code eventName} with {@code key} equal to {@code value}. */
    public boolean is(String eventName, String key, String value) {
        return is(eventName) && field(key).filter(value::equals).isPresent();
    }
}
