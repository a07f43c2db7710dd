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
     * on where they go, and not on what is said. Request-URI and To ask for a number at a host: that the number is one of a
     * telephone ({@code user=phone}, section 19.1.1) goes without saying. Of all others each letter counts.
     *
     * @param wanted {@code any} where it is enough that it is there
     */
    static boolean isSame(String name, String wanted, String found) {
        return switch (name) {
            case "From" ->
                isSame(wanted, found, address -> address.uri().user().orElse(""))
                        && (isUnnamed(wanted) || isSame(wanted, found, HeaderMeaning::name));
            case "Contact" -> isSame(wanted, found, address -> place(address.uri()));
            case "Request-URI" -> asksTheSame(wanted, found);
            case "To" -> isSame(wanted, found, address -> asked(address.uri()));
            case "Via" -> wanted.equals(found) || wanted.equals(found.replaceFirst(";rport(=\\d+)?(?=;|$)", ""));
            default -> wanted.equals(found) || wanted.equals(ANY);
        };
    }

    /** Of two URIs that requests are sent to, see {@link #isSame}. */
    static boolean asksTheSame(String wanted, String found) {
        try {
            return wanted.equals(found) || asked(SipUri.parse(wanted)).equals(asked(SipUri.parse(found)));
        } catch (MalformedSipException e) {
            return false;
        }
    }

    private static String asked(SipUri uri) {
        return place(uri) + " " + uri.user().orElse("") + uri.parameters().replaceFirst("(?i);user=phone(?=;|$)", "");
    }

    private static boolean isUnnamed(String value) {
        return meaning(value, HeaderMeaning::name).filter(String::isEmpty).isPresent();
    }

    private static String name(SipAddress address) {
        return address.displayName().orElse("");
    }

    private static String place(SipUri uri) {
        return uri.scheme() + ":" + uri.host().toLowerCase(Locale.ROOT) + ":"
                + uri.port().orElse(DEFAULT_PORT);
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
