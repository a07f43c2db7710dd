package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** Judges offers and answers (RFC 3264). */
public final class Negotiation {

    /** The sixteen keys of a telephone (RFC 4733 section 3.2). */
    private static final Set<Integer> KEYS =
            IntStream.rangeClosed(0, 15).boxed().collect(Collectors.toUnmodifiableSet());

    /** What stands in the profiles of SRTP (RFC 3711 section 12, RFC 5124 section 3). */
    private static final String ENCRYPTED = "SAVP";

    private static final Pattern EVENTS = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    private Negotiation() {}

    /** Those of an fmtp, as in {@code fmtp:101 0-11,66}. */
    private static Set<Integer> events(String fmtp) {
        return EVENTS.matcher(fmtp.substring(fmtp.indexOf(' ')))
                .results()
                .flatMap(range -> {
                    int first = Integer.parseInt(range.group(1));
                    return IntStream.rangeClosed(
                                    first, range.group(2) == null ? first : Integer.parseInt(range.group(2)))
                            .boxed();
                })
                .collect(Collectors.toSet());
    }

    /** The last INVITE to the party offers one audio stream with exactly these codecs in this order. */
    public static Check offers(Party party, List<Codec> codecs) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            Optional<SipMessage> invite =
                    invites.isEmpty() ? Optional.empty() : Optional.of(invites.get(invites.size() - 1));
            return invite.isEmpty()
                    ? Calls.reaches(party).judge(trace)
                    : lists(Judgement.about(invite, party), invite, codecs, Negotiation::offered)
                            .hopelessIf(true)
                            .timelessIf(true)
                            .judged();
        };
    }

    /** The last INVITE to the party offers one of these codecs at least, whichever others, and whatever beside speech. */
    public static Check offersAmong(Party party, List<Codec> codecs) {
        return trace -> {
            Optional<SipMessage> invite = Calls.invitesTo(party, trace).stream().reduce((before, last) -> last);
            return invite.isEmpty()
                    ? Calls.reaches(party).judge(trace)
                    : hasOneOf(Judgement.about(invite, party), invite, codecs)
                            .hopelessIf(true)
                            .timelessIf(true)
                            .judged();
        };
    }

    /** The 200 to the call's INVITE answers with one of these codecs at least. */
    public static Check answersAmong(String callId, List<Codec> codecs) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            Judgement.Builder judgement = Calls.ends(response, trace, "200 OK", status -> status == 200);
            return Calls.isRefused(response)
                    ? judgement.judged()
                    : hasOneOf(judgement, response, codecs)
                            .hopelessIf(Calls.isLastWord(response))
                            .timelessIf(response.flatMap(SipMessage::sdp).isPresent())
                            .judged();
        };
    }

    private static Judgement.Builder hasOneOf(
            Judgement.Builder judgement, Optional<SipMessage> message, List<Codec> codecs) {
        Optional<MediaDescription> audio = message.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio);
        return judgement
                .pointsTo(List.of("codecs"))
                .line(
                        "codecs",
                        String.join(" or ", codecs.stream().map(Codec::toString).toList()) + " among them",
                        audio.<Object>map(MediaDescription::codecs).orElse("no session description"),
                        audio.stream()
                                .flatMap(stream -> stream.codecs().stream())
                                .anyMatch(codec -> codecs.stream().anyMatch(codec::sameEncoding)));
    }

    /**
     * The 200 to the call's INVITE answers with codecs among these in this order, of which one at least is speech, and all that
     * are none (RFC 3264 section 6.1).
     */
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
            return lists(Judgement.about(response), response, codecs, Negotiation::narrowed)
                    .hopelessIf(Calls.isLastWord(response))
                    .timelessIf(response.flatMap(SipMessage::sdp).isPresent())
                    .judged();
        };
    }

    /**
     * The call is refused as not acceptable, or the answer to its offer keeps the profile (RFC 3264 section 6), and has a key
     * where that is for encryption (RFC 4568 section 5.1.2).
     */
    public static Check inProfileOrRefused(String callId, String profile) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            if (!Calls.isAnswered(response)) {
                return Calls.refusedAsNotAcceptable(callId).judge(trace);
            }
            Optional<MediaDescription> audio = response.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio);
            Judgement.Builder judgement = Calls.about(response, trace)
                    .line(
                            "profile",
                            profile,
                            audio.map(MediaDescription::protocol).orElse("no audio"));
            if (profile.contains(ENCRYPTED)) {
                boolean hasKey =
                        audio.flatMap(stream -> stream.attribute("crypto")).isPresent();
                judgement.line("key", "a=crypto", hasKey ? "a=crypto" : "none");
            }
            return judgement.hopelessIf(true).timelessIf(true).judged();
        };
    }

    /**
     * The call is refused as not acceptable, or the answer takes a stream of its offer: in its place, of its kind, in one of its
     * formats.
     */
    public static Check agreedOrRefused(String callId) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            if (!Calls.isAnswered(response)) {
                return Calls.refusedAsNotAcceptable(callId).judge(trace);
            }
            List<MediaDescription> offered = offeredStreams(callId, trace);
            List<MediaDescription> answered = streams(response);
            boolean isAgreed = IntStream.range(0, Math.min(offered.size(), answered.size()))
                    .anyMatch(index -> takes(answered.get(index), offered.get(index)));
            return Calls.about(response, trace)
                    .line("a stream of the offer", "agreed on", isAgreed ? "agreed on" : "none", isAgreed)
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }

    /**
     * The call is refused as not acceptable, or its answer has a line for each of its offer, in its place and of its kind, which
     * takes it in one of its formats or refuses it with a port of 0; and none has another port where none was offered.
     */
    public static Check answersJustOfferOrRefuses(String callId) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            if (!Calls.isAnswered(response)) {
                return Calls.refusedAsNotAcceptable(callId).judge(trace);
            }
            List<MediaDescription> offered = offeredStreams(callId, trace);
            List<MediaDescription> answered = streams(response);
            List<String> others = IntStream.range(0, answered.size())
                    .filter(index -> answered.get(index).port() != 0
                            && (index >= offered.size() || !takes(answered.get(index), offered.get(index))))
                    .mapToObj(index -> kind(answered.get(index)))
                    .toList();
            return Calls.about(response, trace)
                    .line("streams", kinds(offered), kinds(answered))
                    .line("taken though not offered", List.of(), others)
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }

    private static List<MediaDescription> offeredStreams(String callId, Trace trace) {
        return streams(Calls.begun(callId, trace).map(Exchange::requested));
    }

    private static List<String> kinds(List<MediaDescription> streams) {
        return streams.stream().map(Negotiation::kind).toList();
    }

    private static List<MediaDescription> streams(Optional<SipMessage> message) {
        return message.flatMap(SipMessage::sdp).map(SessionDescription::media).orElse(List.of());
    }

    private static boolean takes(MediaDescription answered, MediaDescription offered) {
        return kind(answered).equals(kind(offered))
                && answered.port() != 0
                && offered.port() != 0
                && answered.formats().stream().anyMatch(offered.formats()::contains);
    }

    /**
     * The answer to the call's offer has a line for each stream of it, in its order and of its kind, and takes the first of
     * audio. What it makes of the others is its own affair (RFC 3264 section 6).
     */
    public static Check answersEachStream(String callId) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            Optional<SessionDescription> answer = response.flatMap(SipMessage::sdp);
            List<String> offered = kinds(offeredStreams(callId, trace));
            Optional<MediaDescription> audio = answer.flatMap(SessionDescription::audio);
            return Calls.ends(response, trace, "200 OK", status -> status == 200)
                    .line(
                            "streams",
                            offered,
                            kinds(streams(response)),
                            !offered.isEmpty() && kinds(streams(response)).equals(offered))
                    .line(
                            "port of the audio",
                            "not 0",
                            audio.map(stream -> String.valueOf(stream.port())).orElse("none"),
                            audio.filter(stream -> stream.port() != 0).isPresent())
                    .timelessIf(answer.isPresent())
                    .judged();
        };
    }

    private static String kind(MediaDescription stream) {
        return stream.type() + " " + stream.protocol();
    }

    private static Judgement.Builder lists(
            Judgement.Builder judgement,
            Optional<SipMessage> message,
            List<Codec> expected,
            BiPredicate<List<Codec>, List<Codec>> isMeant) {
        Optional<MediaDescription> audio = message.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio);
        return judgement
                .pointsTo(isMeant.test(sounds(audio), sounds(expected)) ? List.of("dtmf") : List.of("codecs"))
                .line(
                        "codecs",
                        expected,
                        audio.<Object>map(MediaDescription::codecs).orElse("no session description"),
                        audio.filter(stream -> isMeant.test(stream.codecs(), expected))
                                .isPresent());
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

    /** Whoever offers chooses the payload types of codecs that have none of their own (RFC 3551 section 3). */
    private static boolean offered(List<Codec> actual, List<Codec> expected) {
        return same(
                actual,
                expected,
                (one, other) -> one.sameEncoding(other)
                        && (one.payloadType() == other.payloadType()
                                || other.isSpeech()
                                        && Codec.statically(other.payloadType()).isEmpty()));
    }

    /** The codec under the payload type that an offer has for it, where it is the offerer's to choose. */
    static Codec asOffered(Codec codec, List<Codec> offered) {
        return offered.stream()
                .filter(one -> offered(List.of(one), List.of(codec)))
                .findFirst()
                .orElse(codec);
    }

    private static boolean narrowed(List<Codec> actual, List<Codec> expected) {
        List<Codec> among = expected.stream()
                .filter(codec -> !codec.isSpeech() || contains(actual, codec))
                .toList();
        return (among.stream().anyMatch(Codec::isSpeech) || expected.stream().noneMatch(Codec::isSpeech))
                && same(actual, among, Negotiation::isSame);
    }

    private static boolean contains(List<Codec> codecs, Codec one) {
        return codecs.stream().anyMatch(codec -> isSame(codec, one));
    }

    private static boolean isSame(Codec one, Codec other) {
        return one.sameEncoding(other) && one.payloadType() == other.payloadType();
    }

    private static boolean same(List<Codec> actual, List<Codec> expected, BiPredicate<Codec, Codec> isSame) {
        return actual.size() == expected.size()
                && IntStream.range(0, actual.size()).allMatch(i -> isSame.test(actual.get(i), expected.get(i)));
    }

    /**
     * The codecs of speech that the party has said it takes, under the payload types that it gave them (RFC 3264 section 5.1),
     * those too that came to nothing; where it has said nothing, as a server of the carrier's media, what the carrier has.
     */
    static List<Codec> speechTo(Party party, Trace trace) {
        List<Codec> own = speech(trace.sipFrom(party));
        List<Codec> known = own.isEmpty() ? speech(trace.sipFrom(Party.CARRIER)) : own;
        return known.isEmpty() ? List.of(Codec.PCMU) : known;
    }

    private static List<Codec> speech(Stream<SipMessage> messages) {
        return messages.flatMap(message -> message.sdp().stream())
                .flatMap(description -> description.audio().stream())
                .flatMap(stream -> stream.codecs().stream())
                .filter(Codec::isSpeech)
                .distinct()
                .toList();
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

    /**
     * The last description to the party takes the keys of a telephone as telephone-events, events 0 to 15, and perhaps others;
     * they are meant as well where it names none (RFC 4733 section 2.4.1).
     */
    public static Check acceptsKeys(Party party) {
        return trace -> {
            Optional<SipMessage> message = trace.sipTo(party)
                    .filter(candidate -> candidate.sdp().isPresent())
                    .reduce((before, last) -> last);
            Optional<Integer> payloadType = telephoneEventPayloadType(message.stream());
            Optional<String> named = payloadType.flatMap(
                    type -> message.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio).stream()
                            .flatMap(stream -> stream.attributes().stream())
                            .filter(attribute -> attribute.startsWith("fmtp:" + type + " "))
                            .findFirst());
            return Judgement.about(message, party)
                    .line(
                            "events",
                            "0-15 among them",
                            named.orElse(payloadType.isPresent() ? "as usual" : "no telephone-event"),
                            payloadType.isPresent()
                                    && named.map(Negotiation::events)
                                            .orElse(KEYS)
                                            .containsAll(KEYS))
                    .judged();
        };
    }
}
