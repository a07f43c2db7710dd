package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges where Asterisk says that it can be reached. */
public final class OwnAddress {

    /** The port of SIP where none is named (RFC 3261 section 19.1.2). */
    private static final String USUAL_PORT = "5060";

    private static final String HOST_AND_PORT = "([^\\s;:>]+)(?::(\\d+))?";
    private static final Pattern VIA = Pattern.compile("SIP/2\\.0/\\w+\\s+" + HOST_AND_PORT);
    private static final Pattern CONTACT = Pattern.compile("(?i)sips?:(?:[^@>;]*@)?" + HOST_AND_PORT);
    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP4 ([^\\s/]+)");

    /** What has a phone be outside: no network that is said to be inside has it. */
    private static final List<String> OUTSIDE = List.of("local-networks", "own-address");

    private OwnAddress() {}

    /**
     * In all that it sends the party, it names one address: in Via, for responses; in Contact, for requests; in descriptions,
     * for media.
     */
    public static Check told(Party party, InetSocketAddress expected) {
        String address = expected.getAddress().getHostAddress();
        String signalling = address + ":" + expected.getPort();
        return trace -> {
            Set<String> responses = named(trace, party, OwnAddress::via);
            Set<String> requests = named(trace, party, message -> header(message, "Contact", CONTACT));
            Set<String> media = named(trace, party, OwnAddress::media);
            boolean isWrong =
                    Stream.of(responses, requests).flatMap(Set::stream).anyMatch(other -> !other.equals(signalling))
                            || media.stream().anyMatch(other -> !other.equals(address));
            return Judgement.about(nearest(trace, party, signalling, address), party)
                    .pointsTo(isWrong && party.isPhone() ? OUTSIDE : List.of())
                    .line("responses to", Set.of(signalling), responses)
                    .line("requests to", Set.of(signalling), requests)
                    .line("media to", Set.of(address), media)
                    .hopelessIf(isWrong)
                    .timelessIf(isWrong)
                    .judged();
        };
    }

    private static Set<String> named(Trace trace, Party party, Function<SipMessage, Stream<String>> where) {
        return sent(trace, party).flatMap(where).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<SipMessage> sent(Trace trace, Party party) {
        return trace.sip()
                .filter(datagram -> trace.sender(datagram) == Party.ASTERISK && trace.receiver(datagram) == party)
                .flatMap(datagram -> datagram.message().stream());
    }

    /** The first that names another, or else the first that names any. */
    private static Optional<SipMessage> nearest(Trace trace, Party party, String... expected) {
        List<SipMessage> naming = sent(trace, party)
                .filter(message -> all(message).findAny().isPresent())
                .toList();
        return naming.stream()
                .filter(message -> !Set.of(expected).containsAll(all(message).toList()))
                .findFirst()
                .or(() -> naming.stream().findFirst());
    }

    private static Stream<String> all(SipMessage message) {
        return Stream.of(via(message), header(message, "Contact", CONTACT), media(message))
                .flatMap(one -> one);
    }

    /** Of a response it is the other side's. */
    private static Stream<String> via(SipMessage message) {
        return message.isRequest() ? header(message, "Via", VIA) : Stream.empty();
    }

    private static Stream<String> header(SipMessage message, String name, Pattern form) {
        return message.header(name).stream()
                .flatMap(value -> form.matcher(value).results().limit(1))
                .map(found -> found.group(1) + ":"
                        + Optional.ofNullable(found.group(2)).orElse(USUAL_PORT));
    }

    private static Stream<String> media(SipMessage message) {
        return CONNECTION
                .matcher(new String(message.body(), StandardCharsets.ISO_8859_1))
                .results()
                .map((MatchResult found) -> found.group(1));
    }
}
