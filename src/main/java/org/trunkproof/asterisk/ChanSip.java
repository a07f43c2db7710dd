package org.trunkproof.asterisk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where chan_sip's configuration says what a requirement turns on. Features name an aspect of the trunk in a tag; which
 * settings make it up is this driver's business.
 */
public final class ChanSip {

    /** As Asterisk calls it. */
    public static final String NAME = "chan_sip";

    private static final String DIALPLAN = "extensions.conf";
    /** The command whose output says where chan_sip listens. */
    static final String SHOW_SETTINGS = "sip show settings";

    private static final Pattern LISTENING = Pattern.compile("\\s*UDP Bindaddress:\\s+(\\S+)\\s*");

    static final String INBOUND_DIALPLAN = "inbound-dialplan";
    static final String OUTBOUND_DIALPLAN = "outbound-dialplan";

    /** Settings of the peer for each aspect; names that mean the same stand together. */
    private static final Map<String, List<List<String>>> SETTINGS = Map.of(
            "credentials",
            List.of(List.of("username", "defaultuser"), List.of("secret", "md5secret", "remotesecret")),
            "codecs",
            List.of(List.of("allow"), List.of("disallow")),
            "dtmf",
            List.of(List.of("dtmfmode")),
            "context",
            List.of(List.of("context")),
            "identity",
            List.of(List.of("type"), List.of("insecure")),
            "host",
            List.of(List.of("host", "port")),
            "nat",
            List.of(List.of("nat")),
            "direct-media",
            List.of(List.of("canreinvite", "directmedia")),
            "qualify",
            List.of(List.of("qualify")));

    /** Settings of the section general for each aspect; they all have defaults that do. */
    private static final Map<String, List<String>> GENERAL_SETTINGS = Map.of(
            "guests", List.of("context", "allowguest", "alwaysauthreject", "match_auth_username"),
            "own-port", List.of("bindport", "udpbindaddr", "bindaddr"),
            "qualify", List.of("qualifyfreq"),
            "host", List.of("srvlookup"));

    /** Settings of the desk phone's section that decide who may be it. */
    static final String DESK_PHONE = "deskphone";

    /** The setting of the desk phone's section that a wrong caller number points to; narrower than what requirements pin. */
    static final String CALLER_NUMBER = "caller-number";

    private static final List<String> DESK_PHONE_SETTINGS = List.of("type", "host", "secret", "context", "callerid");

    private ChanSip() {}

    /** The settings that make up each aspect, by aspect; of those that the dialplan makes up, the file. */
    public static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new TreeMap<>();
        SETTINGS.forEach((aspect, names) ->
                settings.put(aspect, names.stream().flatMap(List::stream).toList()));
        GENERAL_SETTINGS.forEach((aspect, names) ->
                settings.merge(aspect, names, (peers, general) -> Stream.concat(peers.stream(), general.stream())
                        .toList()));
        settings.put(DESK_PHONE, DESK_PHONE_SETTINGS);
        settings.put(INBOUND_DIALPLAN, List.of(DIALPLAN));
        settings.put(OUTBOUND_DIALPLAN, List.of(DIALPLAN));
        return settings;
    }

    /**
     * The aspects that a line bears on, those of its own section first.
     *
     * @param isDialplan whether it is a line of the dialplan, and not of sip.conf
     * @param setting its name, or that of the section for a header
     */
    public static List<String> aspectsOf(
            boolean isDialplan, String section, String setting, String deskPhone, String inbound, String outbound) {
        if (isDialplan) {
            return section.equals(inbound)
                    ? List.of(INBOUND_DIALPLAN, OUTBOUND_DIALPLAN)
                    : section.equals(outbound)
                            ? List.of(OUTBOUND_DIALPLAN, INBOUND_DIALPLAN)
                            : List.of("guests", INBOUND_DIALPLAN, OUTBOUND_DIALPLAN);
        }
        Stream<String> own = section.equals("general")
                ? GENERAL_SETTINGS.entrySet().stream()
                        .filter(aspect -> isAmong(aspect.getValue(), setting, section))
                        .map(Map.Entry::getKey)
                : section.equals(deskPhone) && isAmong(DESK_PHONE_SETTINGS, setting, section)
                        ? Stream.of(DESK_PHONE)
                        : Stream.empty();
        Stream<String> any = settings().entrySet().stream()
                .filter(aspect -> isAmong(aspect.getValue(), setting, section))
                .map(Map.Entry::getKey)
                .filter(aspect -> !setting.equals(section) || !section.equals("general"));
        return Stream.concat(own.sorted(), any).distinct().toList();
    }

    /** The header of a section bears on all that is in it. */
    private static boolean isAmong(List<String> names, String setting, String section) {
        return setting.equals(section) || names.stream().anyMatch(setting::equalsIgnoreCase);
    }

    /** Where chan_sip listens for UDP; empty when it is not loaded. */
    static Optional<String> listensOn(List<String> settings) {
        return settings.stream()
                .map(LISTENING::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst();
    }

    /** Whether what arrives for the port, on any address of the container, gets there. */
    static boolean isReachable(String listening, int port) {
        return List.of("0.0.0.0:" + port, "[::]:" + port).contains(listening);
    }

    /** Settings of the trunk's section for the aspect; names that mean the same stand together. */
    static List<List<String>> ofPeer(String aspect) {
        return SETTINGS.getOrDefault(aspect, List.of());
    }

    /** Settings of the section general for the aspect. */
    static List<String> ofGeneral(String aspect) {
        return GENERAL_SETTINGS.getOrDefault(aspect, List.of());
    }

    /** Settings of the desk phone's section for the aspect, if it is one of the desk phone's. */
    static List<List<String>> ofDeskPhone(String aspect) {
        return aspect.equals(CALLER_NUMBER)
                ? List.of(List.of("callerid"))
                : DESK_PHONE_SETTINGS.stream().map(List::of).toList();
    }

    /** Whether the setting so, or where the value is empty its lack, does what a trunk and a phone need. */
    static boolean isUsual(String setting, String value) {
        return switch (setting) {
            case "type" -> value.equals("friend") || value.equals("peer");
            case "dtmfmode" -> value.isEmpty();
            default -> false;
        };
    }
}
