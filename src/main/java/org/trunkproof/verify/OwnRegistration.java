package org.trunkproof.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipAddress;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/**
 * A REGISTER that Asterisk has sent, and what it asks for (RFC 3261 section 10.2).
 *
 * @param exchange the request's
 */
record OwnRegistration(Exchange exchange) {

    static final String METHOD = "REGISTER";

    /** Where Contact and Expires leave it to the registrar. */
    private static final int USUAL_SECONDS = 3600;

    private static final String EXPIRES = "(?is).*[;?&]expires\\s*=\\s*\"?(\\d{1,9}).*";

    /**
     * Those of one address of record that the party has got, in order; what is repeated counts once. Where Asterisk registers
     * several, as each number of a trunk may be, it is the one that is accepted first, or else that comes first.
     */
    static List<OwnRegistration> to(Party party, Trace trace) {
        List<OwnRegistration> all = all(party, trace);
        Optional<String> which = all.stream()
                .filter(OwnRegistration::isAccepted)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(OwnRegistration::addressOfRecord);
        return all.stream()
                .filter(one -> which.filter(one.addressOfRecord()::equals).isPresent())
                .toList();
    }

    /** Those of whatever address. */
    static List<OwnRegistration> all(Party party, Trace trace) {
        return trace.exchangesTo(party)
                .filter(exchange -> exchange.isOf(METHOD))
                .map(OwnRegistration::new)
                .toList();
    }

    /** Those that were accepted and not to end a registration. */
    static List<OwnRegistration> acceptedBy(Party party, Trace trace) {
        return to(party, trace).stream().filter(OwnRegistration::isAccepted).toList();
    }

    private String addressOfRecord() {
        return request()
                .header("To")
                .map(to -> uri(to).map(SipUri::toString).orElse(to))
                .orElse("");
    }

    SipMessage request() {
        return exchange.requested();
    }

    Instant at() {
        return exchange.request().at();
    }

    Optional<SipMessage> answer() {
        return exchange.finalResponse();
    }

    /** When the answer came. */
    Optional<Instant> answeredAt() {
        return exchange.responses(200, 699).findFirst().map(SentMessage::at);
    }

    boolean isAccepted() {
        return answer().filter(response -> response.statusCode() < 300).isPresent() && asked() > 0;
    }

    /** Whether it was met with neither consent, nor a challenge, nor a wish. */
    boolean hasFailed() {
        return answer().filter(response ->
                        response.statusCode() < 300 || response.isChallenge(METHOD) || response.statusCode() == 423)
                .isEmpty();
    }

    /** For how many seconds. */
    int asked() {
        return seconds(request()).orElse(USUAL_SECONDS);
    }

    /** For how many seconds the party has taken it. */
    int granted() {
        return answer().flatMap(OwnRegistration::seconds).orElseGet(this::asked);
    }

    private static Optional<Integer> seconds(SipMessage message) {
        return message.header("Contact")
                .filter(contact -> contact.matches(EXPIRES))
                .map(contact -> contact.replaceFirst(EXPIRES, "$1"))
                .or(() -> message.header("Expires").map(String::strip).filter(value -> value.matches("\\d{1,9}")))
                .map(Integer::parseInt);
    }

    /** The addresses that it registers. */
    List<SipUri> contacts() {
        return request().headers().stream()
                .filter(header -> SipMessage.Header.isSameName(header.name(), "Contact"))
                .flatMap(header -> Stream.of(header.value().split(",(?=\\s*(?:\"|<|sips?:))")))
                .flatMap(value -> uri(value).stream())
                .toList();
    }

    /** What an address names; empty where it is none (RFC 3261 section 20.10). */
    static Optional<SipUri> uri(String address) {
        try {
            return Optional.of(SipAddress.parse(address).uri());
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }
}
