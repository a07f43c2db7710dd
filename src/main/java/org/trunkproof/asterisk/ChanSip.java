package org.trunkproof.asterisk;

import java.nio.file.Path;
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

    private static final String INBOUND_DIALPLAN = "inbound-dialplan";
    private static final String OUTBOUND_DIALPLAN = "outbound-dialplan";

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
            List.of(List.of("insecure"), List.of("type")),
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
    private static final String DESK_PHONE = "deskphone";

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

    /**
     * The lines of the folder that bear on the aspects, in the order of the aspects. Where a setting is missing, a
     * sentence says so.
     */
    public static List<ConfigurationFolder.Line> lines(
            ConfigurationFolder folder,
            List<String> aspects,
            String peer,
            String deskPhone,
            String inbound,
            String outbound) {
        return aspects.stream()
                .flatMap(aspect -> switch (aspect) {
                    case INBOUND_DIALPLAN -> context(folder, inbound);
                    case OUTBOUND_DIALPLAN -> context(folder, outbound);
                    case DESK_PHONE -> found(folder, deskPhone, DESK_PHONE_SETTINGS);
                    default ->
                        Stream.concat(
                                SETTINGS.getOrDefault(aspect, List.of()).stream()
                                        .flatMap(names -> setting(folder, peer, names)),
                                found(folder, "general", GENERAL_SETTINGS.getOrDefault(aspect, List.of())));
                })
                .distinct()
                .toList();
    }

    private static Stream<ConfigurationFolder.Line> found(
            ConfigurationFolder folder, String section, List<String> names) {
        return folder.settings(section, names).stream();
    }

    private static Stream<ConfigurationFolder.Line> setting(
            ConfigurationFolder folder, String peer, List<String> names) {
        Path file = folder.path().resolve("sip.conf");
        if (folder.section("sip.conf", peer).isEmpty()) {
            return Stream.of(ConfigurationFolder.Line.missing(file, "there is no [" + peer + "]"));
        }
        List<ConfigurationFolder.Line> found = folder.settings(peer, names);
        return found.isEmpty()
                ? Stream.of(ConfigurationFolder.Line.missing(file, "[" + peer + "] has no " + names.get(0)))
                : found.stream();
    }

    private static Stream<ConfigurationFolder.Line> context(ConfigurationFolder folder, String name) {
        List<ConfigurationFolder.Line> found = folder.section(DIALPLAN, name);
        return found.isEmpty()
                ? Stream.of(
                        ConfigurationFolder.Line.missing(folder.path().resolve(DIALPLAN), "there is no [" + name + "]"))
                : found.stream().limit(1);
    }
}
