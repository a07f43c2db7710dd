package org.trunkproof.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Events of channel drivers as objects in a Trace file, which are told apart by the fields that they have. */
final class DriverEventJson {

    private static final String CHANNEL = "channel";
    private static final String PEER = "peer";
    private static final String CALL_ID = "callId";
    private static final String DIALLED = "dialled";
    private static final String STATE = "state";
    private static final String ASKED = "asked";

    private DriverEventJson() {}

    static void write(DriverEvent event, JsonGenerator json) throws IOException {
        if (event instanceof ChannelOfPeer made) {
            json.writeStringField(CHANNEL, made.channel());
            json.writeStringField(PEER, made.peer());
        } else if (event instanceof ChannelOfCall carries) {
            json.writeStringField(CHANNEL, carries.channel());
            json.writeStringField(CALL_ID, carries.callId());
        } else if (event instanceof PeerDialled dials) {
            json.writeStringField(CHANNEL, dials.channel());
            json.writeStringField(DIALLED, dials.peer());
        } else if (event instanceof PeerState is) {
            json.writeStringField(PEER, is.peer());
            json.writeStringField(STATE, is.state().name());
        } else if (event instanceof PeerAsked asks) {
            json.writeStringField(ASKED, asks.peer());
        }
    }

    /** Empty when the object is none of these. */
    static Optional<DriverEvent> read(Instant at, JsonNode json) {
        String channel = json.path(CHANNEL).asText();
        if (json.has(CALL_ID)) {
            return Optional.of(new ChannelOfCall(at, channel, json.path(CALL_ID).asText()));
        }
        if (json.has(DIALLED)) {
            return Optional.of(new PeerDialled(at, channel, json.path(DIALLED).asText()));
        }
        if (json.has(ASKED)) {
            return Optional.of(new PeerAsked(at, json.path(ASKED).asText()));
        }
        if (!json.has(PEER)) {
            return Optional.empty();
        }
        String peer = json.path(PEER).asText();
        return Optional.of(
                json.has(STATE)
                        ? new PeerState(
                                at,
                                peer,
                                PeerState.State.valueOf(json.path(STATE).asText()))
                        : new ChannelOfPeer(at, channel, peer));
    }
}
