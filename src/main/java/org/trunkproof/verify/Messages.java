package org.trunkproof.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.PacketTime;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges single messages that Asterisk sends: what stands in them, how many there are, how it answers. */
public final class Messages {

    private static final String NONE = "no such header";

    private Messages() {}

    /** Requests to the party, each transaction once; those outside and those within a dialog. */
    static List<SipMessage> requestsTo(Party party, String method, Trace trace) {
        return trace.sentTo(party)
                .flatMap(sent -> sent.message().stream())
                .filter(message -> message.isRequest(method))
                .toList();
    }

    /** Asterisk's final response to the last request of the method in the call, or outside one under its Call-ID. */
    public static Check answers(String callId, String method, int status) {
        return trace -> {
            Optional<SipMessage> response = answer(callId, method, trace);
            boolean asWanted =
                    response.filter(found -> found.statusCode() == status).isPresent();
            return Calls.about(response, trace)
                    .line("answer to " + method, String.valueOf(status), Calls.statusOf(response), asWanted)
                    .hopelessIf(response.isPresent() && !asWanted)
                    .judged();
        };
    }

    /** The same, with whatever final response. */
    public static Check answers(String callId, String method) {
        return trace -> {
            Optional<SipMessage> response = answer(callId, method, trace);
            return Judgement.about(response)
                    .line("answer to " + method, "any", Calls.statusOf(response), response.isPresent())
                    .judged();
        };
    }

    /** The same, with any refusal: a challenge that the sender cannot answer is one as well. */
    public static Check refuses(String callId, String method) {
        return trace -> {
            Optional<SipMessage> response = answer(callId, method, trace);
            boolean refused =
                    response.filter(found -> found.statusCode() >= 400).isPresent();
            return Judgement.about(response)
                    .line("answer to " + method, "a refusal, 400 to 699", Calls.statusOf(response), refused)
                    .timelessIf(Calls.isOfItself(response))
                    .hopelessIf(response.isPresent() && !refused)
                    .judged();
        };
    }

    /** The final response to the last request of the method that Asterisk got in the call. */
    static Optional<SipMessage> answer(String callId, String method, Trace trace) {
        // Asterisk may have sent requests of the method itself, whose numbers count by themselves (RFC 3261 section
        // 12.2.1.1)
        return trace.exchangesTo(Party.ASTERISK)
                .filter(exchange -> exchange.isOf(method))
                .filter(exchange -> exchange.requested().callId().equals(callId))
                .max(Comparator.comparingLong(
                        exchange -> exchange.requested().cseq().number()))
                .flatMap(Exchange::finalResponse);
    }

    /** So many requests of the method reach the party, retransmissions counted once. */
    public static Check requests(Party party, String method, int expected) {
        return trace -> {
            List<SipMessage> found = requestsTo(party, method, trace);
            return Judgement.about(found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1)), party)
                    .line(method + "s to " + party, expected, found.size())
                    .hopelessIf(found.size() > expected)
                    .tooMuchIf(found.size() > expected)
                    .timed(found.size() > expected ? Judgement.Timing.SIGNALLING : Judgement.Timing.COMING)
                    .judged();
        };
    }

    /**
     * No call to the party is tried more often than that, be it because of a challenge or without any reason. How many calls there
     * are is the dialplan's affair, which may try another way after a refusal, or the same once more (RFC 3261 section 21.5.4).
     */
    public static Check tries(Party party, int atMost) {
        return trace -> {
            Map<String, List<SipMessage>> byCall = Calls.invitesTo(party, trace).stream()
                    .collect(Collectors.groupingBy(SipMessage::callId, LinkedHashMap::new, Collectors.toList()));
            List<SipMessage> most = byCall.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElse(List.of());
            boolean isTooMuch = most.size() > atMost;
            return Judgement.about(most.stream().reduce((before, last) -> last), party)
                    .line(
                            "INVITEs to " + party + " in one call",
                            atMost == 1 ? "1" : "1 to " + atMost,
                            most.size(),
                            !most.isEmpty() && !isTooMuch)
                    .hopelessIf(isTooMuch)
                    .tooMuchIf(isTooMuch)
                    .timed(isTooMuch ? Judgement.Timing.SIGNALLING : Judgement.Timing.COMING)
                    .judged();
        };
    }

    /** The INVITEs to the party outside a dialog are for this number, and there is one. */
    public static Check invitesForJust(Party party, String number) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            Optional<SipMessage> other = invites.stream()
                    .filter(invite -> !number.equals(numberIn(invite)))
                    .findFirst();
            return Judgement.about(other.or(() -> invites.stream().reduce((before, last) -> last)), party)
                    .line(
                            "numbers that " + party + " is asked for",
                            List.of(number),
                            invites.stream().map(Messages::numberIn).distinct().toList())
                    .hopelessIf(other.isPresent())
                    .tooMuchIf(other.isPresent())
                    .timelessIf(other.isPresent())
                    .judged();
        };
    }

    private static String numberIn(SipMessage invite) {
        try {
            return SipUri.parse(invite.requestUri()).user().orElse("");
        } catch (MalformedSipException e) {
            return invite.requestUri();
        }
    }

    /**
     * The first request of the method to the party has these headers, as far as what they say bears on anything: see {@link
     * HeaderMeaning}. Of one that is expected to be {@code any} it is enough that it is there; tags and branches are left out
     * of account.
     */
    public static Check requestHas(Party party, String method, List<SipMessage.Header> expected) {
        return trace -> {
            Optional<SipMessage> request =
                    requestsTo(party, method, trace).stream().findFirst();
            return request.isEmpty()
                    ? comes(party, method)
                    : headers(request, expected)
                            .hopelessIf(true)
                            .timelessIf(true)
                            .judged();
        };
    }

    /** The last request of the method to the party has these headers. */
    public static Check lastRequestHas(Party party, String method, List<SipMessage.Header> expected) {
        return trace -> {
            Optional<SipMessage> request =
                    requestsTo(party, method, trace).stream().reduce((before, last) -> last);
            return request.isEmpty()
                    ? comes(party, method)
                    : headers(request, expected).judged();
        };
    }

    private static Judgement comes(Party party, String method) {
        return Judgement.about(Optional.empty(), party)
                .line(method + " to " + party, "comes", "none")
                .judged();
    }

    /** Asterisk's last response to the call's INVITE has these headers; one that contradicts a final response is not it. */
    public static Check responseHas(String callId, List<SipMessage.Header> expected) {
        return trace -> {
            // a re-INVITE of Asterisk's own is answered by the caller
            Optional<SipMessage> response = trace.exchangesTo(Party.ASTERISK)
                    .filter(exchange -> exchange.isOf("INVITE")
                            && exchange.requested().callId().equals(callId))
                    .flatMap(invite -> invite.finalResponse().stream())
                    .reduce((before, last) -> last)
                    .or(() -> trace.sipFrom(Party.ASTERISK)
                            .filter(message ->
                                    message.callId().equals(callId) && message.isResponse("INVITE", 101, 199))
                            .reduce((before, last) -> last));
            return headers(response, expected).judged();
        };
    }

    private static Judgement.Builder headers(Optional<SipMessage> message, List<SipMessage.Header> expected) {
        Judgement.Builder judgement = Judgement.about(message);
        for (SipMessage.Header header : expected) {
            String found = message.map(sent -> header.name().equals("Request-URI")
                            ? sent.requestUri()
                            : sent.header(header.name())
                                    .map(value -> value.replaceAll(";(tag|branch)=[^;>\\s]+", ""))
                                    .orElse(NONE))
                    .orElse("no message");
            String wanted = header.value().isEmpty() ? NONE : header.value();
            boolean agrees = wanted.equals(found)
                    || !found.equals(NONE) && message.isPresent() && HeaderMeaning.isSame(header.name(), wanted, found);
            judgement.line(header.name(), wanted, found, agrees);
            if (header.name().equals("From") && !agrees) {
                judgement.pointsTo(List.of(OutgoingCalls.CALLER));
            }
        }
        return judgement;
    }

    /**
     * The message's session description has these lines, in this order, whatever stands between them. A port other than 0
     * is written PORT.
     */
    public static Check describes(MessageOf which, List<String> expected, List<String> unwanted) {
        return trace -> {
            Optional<SipMessage> message = which.in(trace);
            List<String> lines = message.map(Messages::lines).orElse(List.of());
            List<String> missing = new ArrayList<>();
            int from = 0;
            for (String line : expected) {
                int at = lines.subList(from, lines.size()).indexOf(line);
                if (at < 0) {
                    missing.add(line);
                } else {
                    from += at + 1;
                }
            }
            return Judgement.about(message)
                    .line("description", "present", message.isEmpty() || lines.isEmpty() ? "none" : "present")
                    .line("lines missing", List.of(), missing)
                    .line(
                            "lines too many",
                            List.of(),
                            unwanted.stream().filter(lines::contains).toList())
                    .line("media lines", mediaLines(expected.stream()), mediaLines(lines.stream()), true)
                    .hopelessIf(message.isPresent())
                    .timelessIf(!lines.isEmpty())
                    .judged();
        };
    }

    /**
     * Lines that say of a stream what would be otherwise without them: which it is, what stands for what, another direction than
     * both (RFC 8866 section 6.7), encryption. In packets of which length one would like it is anybody's wish (RFC 3264 section
     * 5.1): see {@link #asksForPacketsOf}.
     */
    private static final Pattern TELLING = Pattern.compile(
            "m=.*|a=rtpmap:.*|a=fmtp:.*|a=(sendonly|recvonly|inactive)|a=(crypto|fingerprint|setup):.*");

    private static final Pattern LENGTH = Pattern.compile("a=(max)?ptime:(\\d+)");

    /** How a codec is to be sent, as in {@code a=fmtp:18 annexb=no}: no two devices say it alike. */
    private static final Pattern FORMAT = Pattern.compile("a=fmtp:(\\d{1,3}) .*");

    private static final Pattern RTPMAP = Pattern.compile("a=rtpmap:(\\d{1,3}) .*");

    /** The message's description wants packets of so many milliseconds, in so many words or in none, and does not forbid them. */
    public static Check asksForPacketsOf(MessageOf which, int millis) {
        return trace -> {
            Optional<SipMessage> message = which.in(trace);
            List<MatchResult> lengths = message.map(Messages::lines).orElse(List.of()).stream()
                    .flatMap(line -> LENGTH.matcher(line).results())
                    .toList();
            boolean isWanted = lengths.stream()
                    .filter(length -> length.group(1) == null)
                    .map(Messages::millis)
                    .reduce((before, last) -> last)
                    .orElse(PacketTime.MILLIS)
                    .equals(millis);
            boolean isAllowed = lengths.stream()
                    .filter(length -> length.group(1) != null)
                    .allMatch(length -> millis(length) >= millis);
            return Judgement.about(message)
                    .pointsTo(List.of("codecs"))
                    .line(
                            "length of packets",
                            millis + " ms",
                            message.isEmpty()
                                    ? "no description"
                                    : lengths.isEmpty()
                                            ? PacketTime.MILLIS + " ms, as usual"
                                            : String.join(
                                                    ", ",
                                                    lengths.stream()
                                                            .map(MatchResult::group)
                                                            .toList()),
                            message.isPresent() && isWanted && isAllowed)
                    .hopelessIf(message.isPresent())
                    .timelessIf(message.isPresent())
                    .judged();
        };
    }

    private static int millis(MatchResult length) {
        return Integer.parseInt(length.group(2));
    }

    /**
     * The message describes one stream of these codecs in order, plain RTP both ways, with the keys of a
     * telephone and its flash as events (RFC 4733 section 3.2), and nothing else. What goes without saying may be said, and
     * attributes may come in any order (RFC 8866 section 5.13).
     */
    public static Check describesJust(MessageOf which, List<Codec> codecs) {
        return trace -> {
            Optional<SipMessage> message = which.in(trace);
            List<String> lines = message.map(Messages::lines).orElse(List.of());
            List<String> media =
                    lines.stream().dropWhile(line -> !line.startsWith("m=")).toList();
            Judgement.Builder judgement =
                    Judgement.about(message).line("description", "present", media.isEmpty() ? "none" : "present");
            if (!media.isEmpty()) {
                List<Codec> known = message.flatMap(SipMessage::sdp).flatMap(SessionDescription::audio).stream()
                        .flatMap(stream -> stream.codecs().stream())
                        .toList();
                List<String> expected = plain(codecs.stream()
                        .map(codec -> Negotiation.asOffered(codec, known))
                        .toList());
                List<String> found = telling(media);
                List<String> missing = without(telling(expected), found);
                List<String> tooMany = without(found, telling(expected));
                boolean isInOrder = mediaLines(media.stream()).equals(mediaLines(expected.stream()));
                judgement
                        .line("lines missing", List.of(), missing)
                        .line("lines too many", List.of(), tooMany)
                        .line(
                                "their order",
                                "that of the requirement",
                                isInOrder || !missing.isEmpty() || !tooMany.isEmpty()
                                        ? "that of the requirement"
                                        : "another");
            }
            return judgement
                    .hopelessIf(message.isPresent())
                    .timelessIf(!media.isEmpty())
                    .judged();
        };
    }

    private static List<String> plain(List<Codec> codecs) {
        String types = codecs.stream()
                .map(codec -> String.valueOf(codec.payloadType()))
                .collect(Collectors.joining(" "));
        return Stream.of(
                        Stream.of("m=audio PORT RTP/AVP " + types),
                        codecs.stream().map(codec -> "a=rtpmap:" + codec.rtpmap()),
                        codecs.stream()
                                .filter(Codec.TELEPHONE_EVENT::sameEncoding)
                                .map(codec -> "a=fmtp:" + codec.payloadType() + " 0-16"))
                .flatMap(lines -> lines)
                .toList();
    }

    private static List<String> telling(List<String> lines) {
        Set<String> speech = lines.stream()
                .map(RTPMAP::matcher)
                .filter(Matcher::matches)
                .filter(map -> !map.group().contains(Codec.TELEPHONE_EVENT.encodingName()))
                .map(map -> map.group(1))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> TELLING.matcher(line).matches())
                .filter(line -> !goesWithoutSaying(line))
                .filter(line -> {
                    Matcher format = FORMAT.matcher(line);
                    return !format.matches() || !speech.contains(format.group(1));
                })
                .toList();
    }

    /** What stands for a payload type that has one codec alone (RFC 3551 section 6). */
    private static boolean goesWithoutSaying(String line) {
        Matcher map = RTPMAP.matcher(line);
        return map.matches()
                && Codec.statically(Integer.parseInt(map.group(1)))
                        .filter(codec -> line.startsWith("a=rtpmap:" + codec.rtpmap()))
                        .isPresent();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private static List<String> mediaLines(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("m=")).toList();
    }

    private static List<String> lines(SipMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^(m=\\w+) [1-9]\\d* ", "$1 PORT "))
                .toList();
    }

    /** Picks a message out of a Trace. */
    @FunctionalInterface
    public interface MessageOf {

        Optional<SipMessage> in(Trace trace);

        /** The last offer in an INVITE to the party. */
        static MessageOf offerTo(Party party) {
            return trace -> requestsTo(party, "INVITE", trace).stream()
                    .filter(message -> message.sdp().isPresent())
                    .reduce((before, last) -> last);
        }

        /** Asterisk's final response to the request of this method and number in the call, re-INVITEs included. */
        static MessageOf answerTo(String callId, String method, long number) {
            return trace -> trace.sipFrom(Party.ASTERISK)
                    .filter(message -> message.callId().equals(callId)
                            && message.cseq().number() == number
                            && message.isResponse(method, 200, 699))
                    .findFirst();
        }
    }
}
