package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** Judges offers and answers (RFC 3264). */
public final class Negotiation {

    private Negotiation() {}

    /** The last INVITE to the party offers one audio stream with exactly these codecs in this order. */
    public static Check offers(Party party, List<Codec> codecs) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            Optional<SipMessage> invite =
                    invites.isEmpty() ? Optional.empty() : Optional.of(invites.get(invites.size() - 1));
            return invite.isEmpty()
                    ? Calls.reaches(party).judge(trace)
                    : lists(Judgement.about(invite), invite, codecs)
                            .hopelessIf(true)
                            .timelessIf(true)
                            .judged();
        };
    }

    /** The 200 to the call's INVITE answers with exactly these codecs in this order. */
    public static Check answers(String callId, List<Codec> codecs) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            if (Calls.isRefused(response)) {
                return Calls.about(response, trace)
                        .line(
                                "answer to the offer",
                                "200 OK with "
                                        + String.join(
                                                ", ",
                                                codecs.stream()
                                                        .map(Codec::toString)
                                                        .toList()),
                                Calls.statusOf(response))
                        .hopelessIf(Calls.isLastWord(response))
                        .judged();
            }
            return lists(Judgement.about(response), response, codecs)
                    .hopelessIf(Calls.isLastWord(response))
                    .timelessIf(response.flatMap(SipMessage::sdp).isPresent())
                    .judged();
        };
    }

    private static Judgement.Builder lists(
            Judgement.Builder judgement, Optional<SipMessage> message, List<Codec> expected) {
        Optional<MediaDescription> audio = message.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio);
        return judgement
                .pointsTo(same(sounds(audio), sounds(expected)) ? List.of("dtmf") : List.of("codecs"))
                .line(
                        "codecs",
                        expected,
                        audio.<Object>map(MediaDescription::codecs).orElse("no session description"),
                        audio.filter(stream -> same(stream.codecs(), expected)).isPresent());
    }

    private static List<Codec> sounds(Optional<MediaDescription> audio) {
        return sounds(audio.map(MediaDescription::codecs).orElse(List.of()));
    }

    /** Those of audio, without telephone-event. */
    private static List<Codec> sounds(List<Codec> codecs) {
        return codecs.stream()
                .filter(codec -> !codec.sameEncoding(Codec.TELEPHONE_EVENT))
                .toList();
    }

    private static boolean same(List<Codec> actual, List<Codec> expected) {
        if (actual.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            if (!actual.get(i).sameEncoding(expected.get(i))
                    || actual.get(i).payloadType() != expected.get(i).payloadType()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The payload type under which the party is to get telephone-events: the one that it declared itself last, for each
     * side says what it wants to receive (RFC 3264 section 5.1). While it has declared none, it is Asterisk's own.
     */
    static int telephoneEventPayloadType(Party party, Trace trace) {
        return telephoneEventPayloadType(trace.sipFrom(party))
                .or(() -> telephoneEventPayloadType(trace.sipTo(party)))
                .orElse(Codec.TELEPHONE_EVENT.payloadType());
    }

    private static Optional<Integer> telephoneEventPayloadType(Stream<SipMessage> messages) {
        return messages.flatMap(message -> message.sdp().stream())
                .flatMap(description -> description.audio().stream())
                .flatMap(stream -> stream.codecs().stream())
                .filter(codec -> codec.sameEncoding(Codec.TELEPHONE_EVENT))
                .map(Codec::payloadType)
                .reduce((before, last) -> last);
    }

    /** The events that the message to the party says it takes, as fmtp writes them (RFC 4733 section 2.4.1). */
    public static Check acceptsEvents(Party party, String events) {
        return trace -> {
            Optional<SipMessage> message = trace.sipTo(party)
                    .filter(candidate -> candidate.sdp().isPresent())
                    .reduce((before, last) -> last);
            int payloadType = telephoneEventPayloadType(message.stream()).orElse(Codec.TELEPHONE_EVENT.payloadType());
            String actual = message.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio).stream()
                    .flatMap(stream -> stream.attributes().stream())
                    .filter(attribute -> attribute.startsWith("fmtp:" + payloadType + " "))
                    .findFirst()
                    .orElse("no fmtp for telephone-event");
            return Judgement.about(message)
                    .line("events", "fmtp:" + payloadType + " " + events, actual)
                    .judged();
        };
    }
}
