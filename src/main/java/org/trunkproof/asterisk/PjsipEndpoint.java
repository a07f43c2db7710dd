package org.trunkproof.asterisk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.evidence.PeerState;

/**
 * An endpoint of chan_pjsip with what belongs to it, as the command line prints them.
 *
 * @param options of the endpoint itself
 * @param aors the options of each address of record that it has; of its contacts those that have not registered
 * @param account the name by which it is known to whom it calls; empty where it has no credentials for that
 * @param statuses what each of its contacts is found to be: Avail, Unavail, NonQual …
 */
record PjsipEndpoint(
        String name,
        Map<String, String> options,
        List<Map<String, String>> aors,
        String account,
        List<String> statuses) {

    private static final Pattern CONTACT = Pattern.compile("\\s+Contact:\\s.*\\s(\\w+)\\s+\\S+\\s*");
    private static final Pattern URI = Pattern.compile("(?i)sips?:(?:[^@;]+@)?(\\[[^]]+]|[^:;?>]+)(?::(\\d+))?.*");
    private static final Pattern CALLER = Pattern.compile(".*<(.+)>");

    private static final int SIP_PORT = 5060;
    private static final String NO_CALLER = "unknown";

    PjsipEndpoint {
        options = Map.copyOf(options);
        aors = List.copyOf(aors);
        statuses = List.copyOf(statuses);
    }

    /** Empty where there is none of the name. */
    static Optional<PjsipEndpoint> of(String name, CommandLine asked) {
        List<String> printed = asked.lines("pjsip show endpoint " + name);
        Map<String, String> options = PjsipObjects.options(printed);
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new PjsipEndpoint(
                        name,
                        options,
                        PjsipObjects.several(options, "aors").stream()
                                .map(aor -> aor(aor, asked))
                                .filter(aor -> !aor.isEmpty())
                                .toList(),
                        PjsipObjects.several(options, "outbound_auth").stream()
                                .map(auth -> PjsipObjects.options(asked.lines("pjsip show auth " + auth)))
                                .map(auth -> auth.getOrDefault("username", ""))
                                .findFirst()
                                .orElse(""),
                        printed.stream()
                                .map(CONTACT::matcher)
                                .filter(Matcher::matches)
                                .map(row -> row.group(1))
                                .filter(status -> !status.equals("Status"))
                                .toList()));
    }

    /** It is printed with the contacts that have registered there (res/res_pjsip/location.c, contacts_to_str). */
    private static Map<String, String> aor(String name, CommandLine asked) {
        Map<String, String> options = PjsipObjects.options(asked.lines(PjsipObjects.SHOW_AOR + name));
        if (options.isEmpty()) {
            return options;
        }
        Map<String, String> own = new HashMap<>(options);
        own.put(PjsipObjects.CONTACT, PjsipObjects.ownContacts(name, options, asked));
        return own;
    }

    /** Whether it is asked with OPTIONS whether it is there. */
    boolean isMonitored() {
        return aors.stream()
                .anyMatch(aor -> !aor.getOrDefault("qualify_frequency", "0").matches("0+(\\.0+)?"));
    }

    /** What is known of it; empty where it has not been asked yet. */
    Optional<PeerState.State> state() {
        if (!isMonitored()) {
            return Optional.of(PeerState.State.UNMONITORED);
        }
        if (statuses.contains("Avail")) {
            return Optional.of(PeerState.State.REACHABLE);
        }
        return isUnreachable() ? Optional.of(PeerState.State.UNREACHABLE) : Optional.empty();
    }

    /** Whether it is not called, for nobody is there (res_pjsip/location.c, ast_sip_location_filter_reachable). */
    boolean isUnreachable() {
        return !statuses.isEmpty() && statuses.stream().allMatch("Unavail"::equals);
    }

    /** Where its requests go first: to a proxy, if it has one, or else where the first contact is that it does not register. */
    private Optional<Matcher> place() {
        return Stream.concat(
                        Stream.of(options.getOrDefault("outbound_proxy", "")),
                        aors.stream().flatMap(aor -> Stream.of(aor.getOrDefault("outbound_proxy", ""), contact(aor))))
                .map(URI::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }

    private static String contact(Map<String, String> aor) {
        return aor.getOrDefault(PjsipObjects.CONTACT, "").split(",", 2)[0];
    }

    /** Whether others have to say where it is before it can be called. */
    private boolean registers() {
        return !aors.isEmpty()
                && aors.stream()
                        .allMatch(aor -> contact(aor).isEmpty()
                                && !aor.getOrDefault("max_contacts", "0").equals("0"));
    }

    KnownPeer peer() {
        Optional<Matcher> place = registers() ? Optional.empty() : place();
        return new KnownPeer(
                name,
                place.map(uri -> uri.group(1)).orElse(""),
                place.map(uri -> uri.group(2) == null ? SIP_PORT : Integer.parseInt(uri.group(2)))
                        .orElse(0),
                registers(),
                options.getOrDefault("context", ""),
                codecs());
    }

    private List<String> codecs() {
        return Stream.of(options.getOrDefault("allow", "").split("[(|)]"))
                .filter(codec -> !codec.isBlank() && !codec.equals("nothing"))
                .toList();
    }

    PeerSettings settings() {
        return new PeerSettings(
                peer(),
                aors.stream()
                        .map(aor -> URI.matcher(contact(aor)))
                        .filter(Matcher::matches)
                        .map(uri -> uri.group(1))
                        .findFirst()
                        .orElse(""),
                account,
                !options.getOrDefault(registers() ? "auth" : "outbound_auth", "")
                        .isEmpty(),
                isMonitored(),
                Optional.of(CALLER.matcher(options.getOrDefault("callerid", "")))
                        .filter(Matcher::matches)
                        .map(caller -> caller.group(1))
                        .filter(number -> !number.equals(NO_CALLER))
                        .orElse(""),
                Stream.concat(Stream.of(options), aors.stream())
                        .map(some -> some.getOrDefault("mailboxes", "").split(",", 2)[0])
                        .filter(mailbox -> !mailbox.isEmpty())
                        .findFirst()
                        .orElse(""));
    }
}
