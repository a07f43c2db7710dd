package org.trunkproof.configuration;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to know of the configuration of a channel driver, as data.
 *
 * @param name of the driver, as Asterisk calls it
 * @param technology what stands before a peer's name and a slash in the dialplan; of a dialplan's own settings none
 * @param lastCounts why the last line of a name is the one that counts, for a person
 * @param files that it reads, those that they include left out; the first is where a trunk is looked for
 * @param mistaken names that people write for those of settings, and which they mean
 * @param objects the settings of each type of object by their names, in the order in which they are to be suspected
 */
public record Dialect(
        String name,
        String technology,
        String lastCounts,
        List<String> files,
        Map<String, String> mistaken,
        Map<String, Map<String, KnownSetting>> objects) {

    /** The file that the dialplan is read from, whatever the driver (pbx/pbx_config.c). */
    public static final String DIALPLAN = "extensions.conf";

    /** The section about all objects, and their type. */
    static final String GENERAL = "general";

    /** The type of those who call and are called. */
    static final String PEER = "peer";

    private static final Dialect OF_DIALPLAN = read("extensions.json");
    private static final Dialect CHAN_SIP = read("chan_sip.json");
    private static final Dialect CHAN_PJSIP = read("chan_pjsip.json");

    public Dialect {
        files = List.copyOf(files);
        mistaken = Map.copyOf(mistaken);
        objects = Map.copyOf(objects);
    }

    static Dialect ofDialplan() {
        return OF_DIALPLAN;
    }

    public static Dialect chanSip() {
        return CHAN_SIP;
    }

    public static Dialect chanPjsip() {
        return CHAN_PJSIP;
    }

    private static Dialect read(String resource) {
        JsonMapper mapper = new JsonMapper();
        for (Class<?> type : List.of(List.class, Map.class, String.class)) {
            mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        try (InputStream in = Dialect.class.getResourceAsStream(resource)) {
            return mapper.readValue(in, Dialect.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of the setting in a line; names are case-insensitive. Of a dialplan's extensions nothing is. */
    public Optional<KnownSetting> known(LinePlace place) {
        if (place.isDialplan()) {
            return OF_DIALPLAN.known(place.section().toLowerCase(Locale.ROOT), place.setting());
        }
        String type = typeOf(place.section());
        return known(type, place.setting())
                .or(() -> known(PEER, place.setting()).filter(setting -> type.equals(GENERAL) && setting.inherited()));
    }

    private Optional<KnownSetting> known(String type, String setting) {
        return Optional.ofNullable(settings(type).get(setting.toLowerCase(Locale.ROOT)));
    }

    /** The type of the object that a section of chan_sip's is by its name (channels/chan_sip.c, reload_config). */
    String typeOf(String section) {
        String type = section.toLowerCase(Locale.ROOT);
        return objects.containsKey(type) ? type : PEER;
    }

    Map<String, KnownSetting> settings(String type) {
        return objects.getOrDefault(type, Map.of());
    }

    /** Whether it is known which settings the driver reads; where it is not, none of them can be told to be unknown to it. */
    boolean knowsSettings() {
        return !objects.isEmpty();
    }

    public Aspects aspects() {
        return new Aspects(this);
    }

    /** Names of settings that are secrets, or hold one, whichever object they are of. */
    Set<String> secrets() {
        return objects.values().stream()
                .flatMap(settings -> settings.entrySet().stream())
                .filter(setting -> setting.getValue().secret())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
