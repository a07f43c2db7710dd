package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges where Asterisk sends its SIP messages. */
public final class SignallingPath {

    private static final Pattern RPORT = Pattern.compile("(?i);\\s*rport\\b");

    private SignallingPath() {}

    /** All responses to the INVITE that began the call go there (RFC 3261 section 18.2.2, RFC 3581 section 4). */
    public static Check respondsTo(String callId, InetSocketAddress expected) {
        return trace -> {
            List<SipDatagram> responses = asterisks(trace, callId, message -> message.isResponse("INVITE", 100, 699));
            Judgement.Builder judgement = goTo("responses go to", responses, expected);
            if (judgement.judged().hopeless()) {
                return judgement.judged();
            }
            boolean last = responses.stream()
                    .flatMap(datagram -> datagram.message().stream())
                    .anyMatch(message -> message.statusCode() >= 200);
            return judgement
                    .line("final response", "comes", last ? "comes" : "none")
                    .judged();
        };
    }

    /** Requests of the method in the call go there. */
    public static Check requestGoesTo(String callId, String method, InetSocketAddress expected) {
        return trace -> goTo(
                        method + " goes to", asterisks(trace, callId, message -> message.isRequest(method)), expected)
                .judged();
    }

    /** INVITEs outside a dialog to the party go there. */
    public static Check callsGoTo(Party party, InetSocketAddress expected) {
        return trace -> goTo("INVITE goes to", invites(trace, party), expected).judged();
    }

    /** One of them at least does. */
    public static Check callsReach(Party party, InetSocketAddress expected) {
        return trace -> {
            List<SipDatagram> invites = invites(trace, party);
            Optional<SipDatagram> there = invites.stream()
                    .filter(datagram -> datagram.destination().equals(expected))
                    .findFirst();
            return Judgement.about(there.or(() -> invites.stream().findFirst()).flatMap(SipDatagram::message), party)
                    .line(
                            "INVITE goes to",
                            shown(expected),
                            there.isPresent() ? shown(expected) : destinations(invites),
                            there.isPresent())
                    .judged();
        };
    }

    private static List<SipDatagram> invites(Trace trace, Party party) {
        return trace.sip()
                .filter(datagram -> trace.receiver(datagram) == party)
                .filter(datagram -> datagram.message()
                        .filter(message ->
                                message.isRequest("INVITE") && message.toTag().isEmpty())
                        .isPresent())
                .toList();
    }

    /** The first request of the method to the party does not ask for the port that it came from (RFC 3581 section 3). */
    public static Check asksForNoPort(Party party, String method) {
        return trace -> {
            Optional<SipMessage> request =
                    Messages.requestsTo(party, method, trace).stream().findFirst();
            Optional<String> via = request.flatMap(sent -> sent.header("Via"));
            boolean asks = via.filter(value -> RPORT.matcher(value).find()).isPresent();
            return Judgement.about(request, party)
                    .line(
                            "Via of the " + method,
                            "without rport",
                            via.map(value -> value.replaceAll(";branch=[^;]+", ""))
                                    .orElse("none"),
                            via.isPresent() && !asks)
                    .hopelessIf(asks)
                    .timelessIf(asks)
                    .judged();
        };
    }

    private static List<SipDatagram> asterisks(Trace trace, String callId, Predicate<SipMessage> which) {
        return trace.sip()
                .filter(datagram -> trace.sender(datagram) == Party.ASTERISK)
                .filter(datagram -> datagram.message()
                        .filter(message -> message.callId().equals(callId) && which.test(message))
                        .isPresent())
                .toList();
    }

    private static Judgement.Builder goTo(String subject, List<SipDatagram> sent, InetSocketAddress expected) {
        Set<String> destinations = destinations(sent);
        Optional<SipMessage> nearest =
                sent.stream().flatMap(datagram -> datagram.message().stream()).findFirst();
        Set<String> wanted = Set.of(shown(expected));
        return Judgement.about(nearest)
                .line(subject, wanted, destinations)
                .hopelessIf(!wanted.containsAll(destinations))
                .timelessIf(!wanted.containsAll(destinations));
    }

    private static Set<String> destinations(List<SipDatagram> sent) {
        return sent.stream().map(datagram -> shown(datagram.destination())).collect(Collectors.toSet());
    }

    private static String shown(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
