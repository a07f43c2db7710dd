package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.Setting;

/** A peer of chan_sip's: what its sections say, and what it has of the general section (channels/chan_sip.c, build_peer). */
final class OldPeer {

    /** Other names of settings. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("canreinvite", "directmedia"),
            Map.entry("username", "defaultuser"),
            Map.entry("maxexpirey", "maxexpiry"),
            Map.entry("minexpirey", "minexpiry"),
            Map.entry("defaultexpirey", "defaultexpiry"),
            Map.entry("sslenable", "tlsenable"),
            Map.entry("sslbindaddr", "tlsbindaddr"),
            Map.entry("tlscert", "tlscertfile"),
            Map.entry("sslcert", "tlscertfile"),
            Map.entry("sslprivatekey", "tlsprivatekey"),
            Map.entry("sslcipher", "tlscipher"),
            Map.entry("tlscadir", "tlscapath"),
            Map.entry("dtlscadir", "dtlscapath"));

    private final String name;
    private final Line header;

    /** By their names, the general section's first. */
    private final Map<String, List<Setting>> settings = new LinkedHashMap<>();

    /**
     * @param header where it is opened
     * @param inherited what it has of the general section
     * @param own in Asterisk's order, with what templates have
     */
    OldPeer(String name, Line header, List<Setting> inherited, List<Setting> own) {
        this.name = name;
        this.header = header;
        Stream.concat(inherited.stream(), own.stream())
                .forEach(setting -> settings.computeIfAbsent(canonical(setting.name()), one -> new ArrayList<>())
                        .add(setting));
    }

    String name() {
        return name;
    }

    Line header() {
        return header;
    }

    /** All that it has. */
    Stream<Setting> settings() {
        return settings.values().stream().flatMap(List::stream);
    }

    static String canonical(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(small, small);
    }

    /** The setting that counts: its own last one, or else the general section's. */
    Optional<Setting> effective(String name) {
        return all(name).reduce((before, last) -> last);
    }

    /** The value that counts, without a word of Asterisk's own for yes or no. */
    String value(String name, String usual) {
        return effective(name).map(setting -> Values.plain(setting.means())).orElse(usual);
    }

    /** Those of a name, the general section's first. */
    Stream<Setting> all(String name) {
        return settings.getOrDefault(canonical(name), List.of()).stream();
    }

    /** Whether it has the line, and no later one of the same name stands in for it. */
    boolean counts(Setting setting) {
        boolean adds = known(setting).filter(KnownSetting::adds).isPresent();
        return adds
                ? has(setting)
                : effective(setting.name()).filter(one -> isSame(one, setting)).isPresent();
    }

    boolean has(Setting setting) {
        return all(setting.name()).anyMatch(one -> isSame(one, setting));
    }

    private Optional<KnownSetting> known(Setting setting) {
        return Dialect.chanSip().known(new LinePlace(false, name, setting.name()));
    }

    private static boolean isSame(Setting one, Setting other) {
        return one.file().equals(other.file()) && one.index() == other.index();
    }

    String host() {
        return value("host", "");
    }

    boolean isDynamic() {
        return host().equalsIgnoreCase("dynamic");
    }

    /** Who it is, so far as one can tell. */
    String who() {
        return isDynamic() ? "the phone" : "the carrier";
    }

    /** Whether its calls are taken without a password. */
    boolean isUnchallenged() {
        return Values.words(value("insecure", "no")).stream().anyMatch(List.of("invite", "very")::contains);
    }
}
