package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges how Asterisk registers with a carrier (RFC 3261 section 10.2). */
public final class Registering {

    private static final List<String> SERVER = List.of("registration");
    private static final List<String> CREDENTIALS = List.of("credentials", "registration");
    private static final List<String> OWN_ADDRESS = List.of("own-address", "own-port", "registration");

    /** The port of SIP where none is named (RFC 3261 section 19.1.2). */
    private static final int USUAL_PORT = 5060;

    private static final String NONE = "none";

    private Registering() {}

    /** The party has accepted a registration. */
    public static Check accepted(Party party) {
        return trace -> {
            boolean isAccepted = !OwnRegistration.acceptedBy(party, trace).isEmpty();
            Optional<OwnRegistration> last = last(OwnRegistration.to(party, trace));
            Optional<SipMessage> answer = last.flatMap(OwnRegistration::answer);
            boolean isRefused = answer.filter(
                            response -> response.isChallenge(OwnRegistration.METHOD) || response.statusCode() == 403)
                    .isPresent();
            return Judgement.about(answer.or(() -> last.map(OwnRegistration::request)), party)
                    .pointsTo(isRefused ? CREDENTIALS : SERVER)
                    .line("REGISTER to " + party, "200 OK", isAccepted ? "200 OK" : shown(last), isAccepted)
                    // nobody is forbidden anything for being late
                    .timelessIf(answer.filter(response -> response.statusCode() == 403)
                            .isPresent())
                    .judged();
        };
    }

    /** What came of it, which was not accepted. */
    private static String shown(Optional<OwnRegistration> last) {
        Optional<SipMessage> answer = last.flatMap(OwnRegistration::answer);
        boolean isAnswered =
                answer.filter(response -> response.statusCode() < 300).isPresent();
        return last.isEmpty() ? NONE : isAnswered ? "one that ends it alone" : Calls.statusOf(answer);
    }

    /**
     * What is registered, and as whose, is an address of record for one of these users with the domain that the
     * Request-URI names, in which stands no user (RFC 3261 section 10.2). Which domain that is, is the carrier's affair; where it
     * is none of its, nothing is accepted.
     *
     * @param users that which is expected first
     */
    public static Check isOf(Party party, List<String> users) {
        return trace -> {
            List<SipMessage> all = OwnRegistration.all(party, trace).stream()
                    .map(OwnRegistration::request)
                    .toList();
            Optional<SipMessage> request = all.stream()
                    .filter(one -> one.header("To")
                            .flatMap(OwnRegistration::uri)
                            .flatMap(SipUri::user)
                            .filter(users::contains)
                            .isPresent())
                    .findFirst()
                    .or(() -> all.stream().findFirst());
            if (request.isEmpty()) {
                return Judgement.about(request, party)
                        .pointsTo(SERVER)
                        .line("REGISTER to " + party, "comes", NONE)
                        .judged();
            }
            String target = request.get().requestUri();
            String domain =
                    OwnRegistration.uri("<" + target + ">").map(SipUri::host).orElse("");
            Judgement.Builder judgement = Judgement.about(request, party)
                    .line("Request-URI", "sip:" + domain, target, !domain.isEmpty() && !target.contains("@"));
            boolean isOfAccount = true;
            for (String name : List.of("To", "From")) {
                Optional<SipUri> found = request.get().header(name).flatMap(OwnRegistration::uri);
                boolean agrees = found.filter(uri -> uri.host().equalsIgnoreCase(domain)
                                && uri.user().filter(users::contains).isPresent())
                        .isPresent();
                judgement.line(
                        name,
                        "sip:" + users.get(0) + "@" + domain,
                        found.map(SipUri::toString).orElse(NONE),
                        agrees);
                isOfAccount &= agrees;
            }
            return judgement
                    .pointsTo(isOfAccount ? SERVER : CREDENTIALS)
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }

    /** All that the party has accepted binds one address, and that is where it reaches Asterisk. */
    public static Check isAt(Party party, InetSocketAddress own) {
        String expected = own.getAddress().getHostAddress() + ":" + own.getPort();
        return trace -> {
            List<OwnRegistration> accepted = OwnRegistration.acceptedBy(party, trace);
            Set<String> bound = accepted.stream()
                    .flatMap(one -> one.contacts().stream())
                    .map(uri -> uri.host() + ":" + uri.port().orElse(USUAL_PORT))
                    .collect(Collectors.toSet());
            Set<SipUri> contacts =
                    accepted.stream().flatMap(one -> one.contacts().stream()).collect(Collectors.toSet());
            boolean isWrong = !accepted.isEmpty() && !bound.equals(Set.of(expected)) || contacts.size() > 1;
            return Judgement.about(last(accepted).map(OwnRegistration::request), party)
                    .pointsTo(accepted.isEmpty() ? SERVER : OWN_ADDRESS)
                    .line("address registered", Set.of(expected), bound)
                    .line("bindings", 1, contacts.size())
                    .hopelessIf(isWrong)
                    .timelessIf(isWrong)
                    .judged();
        };
    }

    /** The address that the party has accepted last. */
    public static Optional<SipUri> registered(Party party, Trace trace) {
        return last(OwnRegistration.acceptedBy(party, trace)).flatMap(one -> last(one.contacts()));
    }

    static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
