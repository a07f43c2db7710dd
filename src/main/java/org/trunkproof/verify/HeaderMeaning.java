package org.trunkproof.verify;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipAddress;
import org.trunkproof.sip.SipUri;

/** Whether two values of a header say the same, as far as anybody is bound by it. */
final class HeaderMeaning {

    private static final String ANY = "any";
    private static final int DEFAULT_PORT = 5060;

    private HeaderMeaning() {}

    /**
     * From says who calls, by number, and by name where one is asked for, for it need have none: its host is a domain of the
     * caller's choice (RFC 3261 section 8.1.1.3). Contact
     * says where to send requests: its user is nobody's business but its owner's (section 8.1.1.8), and a port that is not
     * given is 5060 (section 19.1.2). Via may ask for responses to the port that a request came from (RFC 3581), which bears
     * on where they go, and not on what is said. Request-URI and To say who is called, which may be said to be a telephone number
     * (section 19.1.1, {@code usereqphone}), at the carrier, with the usual port or without ({@code port=5060}). Of all others
     * each letter counts.
     *
     * @param wanted {@code any} where it is enough that it is there
     */
    static boolean isSame(String name, String wanted, String found) {
        return switch (name) {
            case "From" ->
                isSame(wanted, found, address -> address.uri().user().orElse(""))
                        && (isUnnamed(wanted) || isSame(wanted, found, HeaderMeaning::name));
            case "Contact" -> isSame(wanted, found, address -> place(address.uri()));
            case "To" -> isSame(wanted, found, address -> target(address.uri()));
            // whose parameters are its own, as those of an address are where it stands in brackets
            case "Request-URI" -> isSame("To", "<" + wanted + ">", "<" + found + ">");
            case "Via" -> wanted.equals(found) || wanted.equals(found.replaceFirst(";rport(=\\d+)?(?=;|$)", ""));
            default -> wanted.equals(found) || wanted.equals(ANY);
        };
    }

    private static boolean isUnnamed(String value) {
        return meaning(value, HeaderMeaning::name).filter(String::isEmpty).isPresent();
    }

    private static String name(SipAddress address) {
        return address.displayName().orElse("");
    }

    private static String place(SipUri uri) {
        return uri.scheme() + ":" + uri.host() + ":" + uri.port().orElse(DEFAULT_PORT);
    }

    private static String target(SipUri uri) {
        return uri.user().orElse("") + "@" + place(uri).toLowerCase(Locale.ROOT)
                + uri.parameters().replaceAll("(?i);(user=phone|transport=udp)(?=;|$)", "");
    }

    private static boolean isSame(String wanted, String found, Function<SipAddress, String> meaning) {
        return wanted.equals(found)
                || meaning(wanted, meaning)
                        .filter(of -> meaning(found, meaning).filter(of::equals).isPresent())
                        .isPresent();
    }

    private static Optional<String> meaning(String value, Function<SipAddress, String> meaning) {
        try {
            return Optional.of(meaning.apply(SipAddress.parse(value)));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }
}
