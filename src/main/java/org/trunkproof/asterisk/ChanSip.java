package org.trunkproof.asterisk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where chan_sip's configuration says what a requirement turns on. Features name an aspect of the trunk in a tag; which
 * settings make it up is this driver's business.
 */
public final class ChanSip {

    private static final String DIALPLAN = "extensions.conf";
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
            "qualify",
            List.of(List.of("qualify")));

    /** Settings of the section general for each aspect; they all have defaults that do. */
    private static final Map<String, List<String>> GENERAL_SETTINGS = Map.of(
            "own-port", List.of("bindport", "udpbindaddr", "bindaddr"),
            "qualify", List.of("qualifyfreq"),
            "host", List.of("srvlookup"));

    private ChanSip() {}

    /** The settings that make up each aspect, by aspect; of those that the dialplan makes up, the file. */
    public static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new TreeMap<>();
        SETTINGS.forEach((aspect, names) ->
                settings.put(aspect, names.stream().flatMap(List::stream).toList()));
        GENERAL_SETTINGS.forEach((aspect, names) ->
                settings.merge(aspect, names, (peers, general) -> Stream.concat(peers.stream(), general.stream())
                        .toList()));
        settings.put(INBOUND_DIALPLAN, List.of(DIALPLAN));
        settings.put(OUTBOUND_DIALPLAN, List.of(DIALPLAN));
        return settings;
    }

    /**
     * The lines of the folder that bear on the aspects, in the order of the aspects. Where a setting is missing, a
     * sentence says so.
     */
    public static List<String> lines(
            ConfigurationFolder folder, List<String> aspects, String peer, String inbound, String outbound) {
        return aspects.stream()
                .flatMap(aspect -> switch (aspect) {
                    case INBOUND_DIALPLAN -> context(folder, inbound);
                    case OUTBOUND_DIALPLAN -> context(folder, outbound);
                    default ->
                        Stream.concat(
                                SETTINGS.getOrDefault(aspect, List.of()).stream()
                                        .flatMap(names -> setting(folder, peer, names)),
                                folder.settings("general", GENERAL_SETTINGS.getOrDefault(aspect, List.of())).stream()
                                        .map(ConfigurationFolder.Line::toString));
                })
                .distinct()
                .toList();
    }

    private static Stream<String> setting(ConfigurationFolder folder, String peer, List<String> names) {
        List<String> found = folder.settings(peer, names).stream()
                .map(ConfigurationFolder.Line::toString)
                .toList();
        return found.isEmpty()
                ? Stream.of(folder.path().resolve("sip.conf") + ": [" + peer + "] has no " + names.get(0))
                : found.stream();
    }

    private static Stream<String> context(ConfigurationFolder folder, String name) {
        List<String> found = folder.section(DIALPLAN, name).stream()
                .limit(1)
                .map(ConfigurationFolder.Line::toString)
                .toList();
        return found.isEmpty()
                ? Stream.of(folder.path().resolve(DIALPLAN) + ": there is no [" + name + "]")
                : found.stream();
    }
}
