package org.trunkproof.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * AMI's events as Trace files had them at first: a name, and a map of fields in small letters without hyphens, as
 * asterisk-java named them. It left out what Asterisk did not know ({@code <unknown>}, {@code Unknown}), and events that it
 * did not know itself. Reports that were saved then are still judged, drawn and compared.
 */
final class EarlierForm {

    private static final String FIELDS = "fields";

    /** Of the fields that are read, those that had another name. */
    private static final Map<String, String> NAMES = Map.of("causetxt", "Cause-txt");

    private EarlierForm() {}

    static boolean is(JsonNode event) {
        return event.has(FIELDS);
    }

    static AmiMessage message(JsonNode event) {
        AmiMessage message = AmiMessage.event(event.path("ami").asText());
        for (Map.Entry<String, JsonNode> field : event.path(FIELDS).properties()) {
            message = message.with(
                    NAMES.getOrDefault(field.getKey(), field.getKey()),
                    field.getValue().asText());
        }
        return message;
    }
}
