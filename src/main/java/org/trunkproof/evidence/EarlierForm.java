package org.trunkproof.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AMI's events as Trace files had them at first: a name, and a map of fields in small letters without hyphens, as
 * asterisk-java named them. It left out what Asterisk did not know ({@code <unknown>}, {@code Unknown}), and events that it
 * did not know itself. All of these files are chan_sip's, and what a driver says stood in them only in its own words; it is
 * read out of them here, so that reports that were saved then are still judged, drawn and compared.
 */
final class EarlierForm {

    private static final String FIELDS = "fields";
    private static final String CHANNEL = "channel";

    /** Of the fields that are read, those that had another name. */
    private static final Map<String, String> NAMES = Map.of("causetxt", "Cause-txt");

    private static final Pattern OF_PEER = Pattern.compile("SIP/(.+)-[0-9a-f]{8}");
    private static final Pattern DIALLED = Pattern.compile("SIP/(?:[^@&,/]*@)?([^/:!&,]+)");
    private static final String STATUS_OF = "SIP/";
    private static final Set<String> STATES =
            Stream.of(PeerState.State.values()).map(Enum::name).collect(Collectors.toSet());

    private EarlierForm() {}

    static boolean is(JsonNode event) {
        return event.has(FIELDS);
    }

    /** The event, and what chan_sip said by it. */
    static List<TraceEvent> events(Instant at, JsonNode json) {
        AmiMessage message = AmiMessage.event(json.path("ami").asText());
        for (Map.Entry<String, JsonNode> field : json.path(FIELDS).properties()) {
            message = message.with(
                    NAMES.getOrDefault(field.getKey(), field.getKey()),
                    field.getValue().asText());
        }
        AmiEvent event = new AmiEvent(at, message);
        List<TraceEvent> events = new ArrayList<>(List.of(event));
        events.addAll(said(event).toList());
        return events;
    }

    private static Stream<DriverEvent> said(AmiEvent event) {
        String channel = event.field(CHANNEL).orElse("");
        if (event.is("NewChannel")) {
            Matcher name = OF_PEER.matcher(channel);
            return name.matches() ? Stream.of(new ChannelOfPeer(event.at(), channel, name.group(1))) : Stream.of();
        }
        if (event.is("VarSet", "variable", "SIPCALLID")) {
            return event.field("value").stream().map(callId -> new ChannelOfCall(event.at(), channel, callId));
        }
        if (event.is("NewExten", "application", "Dial")) {
            return DIALLED.matcher(event.field("appdata").orElse(""))
                    .results()
                    .map(target -> new PeerDialled(event.at(), channel, target.group(1)));
        }
        return event.is("PeerStatus") ? state(event).stream() : Stream.of();
    }

    private static Optional<DriverEvent> state(AmiEvent event) {
        String state = event.field("peerstatus")
                .map(status -> status.toUpperCase(Locale.ROOT))
                .orElse(PeerState.State.UNKNOWN.name());
        return event.field("peer")
                .filter(peer -> peer.startsWith(STATUS_OF) && STATES.contains(state))
                .map(peer ->
                        new PeerState(event.at(), peer.substring(STATUS_OF.length()), PeerState.State.valueOf(state)));
    }
}
