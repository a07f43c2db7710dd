package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** Judges in which direction media are agreed on (RFC 3264 section 6.1). */
public final class Directions {

    private Directions() {}

    /** The answer to the INVITE or UPDATE of this number in the call has a direction that its offer leaves to it. */
    public static Check answered(String callId, String method, long number) {
        return trace -> {
            Optional<SipMessage> response =
                    Messages.MessageOf.answerTo(callId, method, number).in(trace);
            List<String> left =
                    offered(callId, method, number, trace).map(Directions::left).orElse(List.of());
            Optional<String> direction = response.flatMap(SipMessage::sdp)
                    .flatMap(SessionDescription::audio)
                    .map(MediaDescription::direction);
            return Calls.about(response, trace)
                    .line(
                            "direction",
                            left.isEmpty() ? "that of an offer" : String.join(" or ", left),
                            direction.orElse(response.isPresent() ? "no audio" : "no answer"),
                            direction.filter(left::contains).isPresent())
                    .hopelessIf(response.isPresent())
                    .timelessIf(direction.isPresent())
                    .judged();
        };
    }

    private static Optional<String> offered(String callId, String method, long number, Trace trace) {
        return trace.sip(callId)
                .filter(message -> message.isRequest(method) && message.cseq().number() == number)
                .flatMap(message -> message.sdp().stream())
                .flatMap(description -> description.audio().stream())
                .map(MediaDescription::direction)
                .findFirst();
    }

    /** Whoever only sends is only received from, and a stream need not be used. */
    private static List<String> left(String offered) {
        return switch (offered) {
            case "sendonly" -> List.of("recvonly", "inactive");
            case "recvonly" -> List.of("sendonly", "inactive");
            case "inactive" -> List.of("inactive");
            default -> MediaDescription.DIRECTIONS;
        };
    }
}
