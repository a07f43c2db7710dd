package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges what becomes of a REGISTER (RFC 3261 section 10). */
public final class Registrations {

    private Registrations() {}

    /** The party is now registered under the name. */
    public static Check accepted(Party party, String name) {
        return ends(party, name, "200 OK", status -> status == 200);
    }

    /** The party is not registered under the name, and has got its last word; one challenge is no last word. */
    public static Check refused(Party party, String name) {
        return ends(party, name, "a refusal, 400 to 699", status -> status >= 400);
    }

    private static Check ends(Party party, String name, String expected, IntPredicate wanted) {
        return trace -> {
            List<Exchange> requests = trace.exchangesFrom(party)
                    .filter(exchange -> exchange.isOf("REGISTER")
                            && user(exchange.requested()).filter(name::equals).isPresent())
                    .toList();
            Optional<SipMessage> response = requests.stream()
                    .reduce((before, last) -> last)
                    .flatMap(Exchange::finalResponse)
                    .filter(found -> !Calls.isChallenge(found) || requests.size() > 1);
            boolean asWanted =
                    response.map(SipMessage::statusCode).filter(wanted::test).isPresent();
            return Calls.about(response, trace)
                    .line("REGISTER of " + party + " as " + name, expected, Calls.statusOf(response), asWanted)
                    .hopelessIf(response.isPresent() && !asWanted)
                    .timelessIf(Calls.isOfItself(response) || Calls.isLetIn(response))
                    .judged();
        };
    }

    private static Optional<String> user(SipMessage message) {
        return Optional.of(message.to().uri()).flatMap(SipUri::user);
    }
}
