package org.trunkproof.configuration;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to know of the configuration of a channel driver, as data.
 *
 * @param name of the driver, as Asterisk calls it
 * @param technology what stands before a peer's name and a slash in the dialplan; of a dialplan's own settings none
 * @param lastCounts why the last line of a name is the one that counts, for a person
 * @param files that it reads, those that they include left out; the first is where a trunk is looked for
 * @param types how objects are told apart
 * @param mistaken names that people write for those of settings, and which they mean, separated by commas
 * @param objects the settings of each type of object by their names, in the order in which they are to be suspected
 */
public record Dialect(
        String name,
        String technology,
        String lastCounts,
        List<String> files,
        ObjectTypes types,
        Map<String, String> mistaken,
        Map<String, Map<String, KnownSetting>> objects) {

    /** The file that the dialplan is read from, whatever the driver (pbx/pbx_config.c). */
    public static final String DIALPLAN = "extensions.conf";

    /** The section about all objects, and their type. */
    static final String GENERAL = "general";

    private static final Dialect OF_DIALPLAN = read("extensions.json");
    private static final Dialect CHAN_SIP = read("chan_sip.json");
    private static final Dialect CHAN_PJSIP = read("chan_pjsip.json");

    public Dialect {
        files = List.copyOf(files);
        mistaken = Map.copyOf(mistaken);
        objects = Map.copyOf(withParts(types, objects));
    }

    static Dialect ofDialplan() {
        return OF_DIALPLAN;
    }

    /** The one of the driver of that name, as a report has it; chan_sip's where it is no name of one. */
    public static Dialect named(String driver) {
        return driver.equals(CHAN_PJSIP.name()) ? CHAN_PJSIP : CHAN_SIP;
    }

    public static Dialect chanSip() {
        return CHAN_SIP;
    }

    public static Dialect chanPjsip() {
        return CHAN_PJSIP;
    }

    /** With the settings of other types that one of several objects has, by what they begin with there. */
    private static Map<String, Map<String, KnownSetting>> withParts(
            ObjectTypes types, Map<String, Map<String, KnownSetting>> objects) {
        Map<String, Map<String, KnownSetting>> all = new HashMap<>(objects);
        types.parts().forEach((type, parts) -> {
            Map<String, KnownSetting> settings = new LinkedHashMap<>(objects.getOrDefault(type, Map.of()));
            parts.forEach((prefix, of) -> objects.getOrDefault(of, Map.of()).forEach((name, setting) -> {
                if (!name.equals(types.by())) {
                    settings.put(prefix + name, setting.partOf(prefix));
                }
            }));
            all.put(type, settings);
        });
        return all;
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
        String type = typeOf(place);
        // of a template, those that begin with it may say what it is
        return type.isEmpty() && place.type().isEmpty()
                ? anywhere(place.setting()).findFirst().flatMap(any -> known(any, place.setting()))
                : known(new SettingName(type, place.setting()));
    }

    /** Of a setting of an object; what such a one inherits, an object about all of them may say as well. */
    Optional<KnownSetting> known(SettingName setting) {
        return known(setting.type(), setting.name())
                .or(() -> types.general().contains(setting.type())
                        ? known(types.peer(), setting.name()).filter(KnownSetting::inherited)
                        : Optional.empty());
    }

    /** A name that ends with an asterisk stands for all that begin so. */
    private Optional<KnownSetting> known(String type, String setting) {
        Map<String, KnownSetting> settings = settings(type);
        String name = setting.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(settings.get(name)).or(() -> settings.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("*")
                        && name.startsWith(
                                entry.getKey().substring(0, entry.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** Types of objects that have a setting of the name, those that make up a trunk first. */
    Stream<String> anywhere(String setting) {
        return Stream.of(
                        types.peers().stream(),
                        types.general().stream(),
                        objects.keySet().stream().sorted())
                .flatMap(some -> some)
                .distinct()
                .filter(type -> settings(type).containsKey(setting.toLowerCase(Locale.ROOT)));
    }

    String typeOf(LinePlace place) {
        return types.of(place.section(), place.type(), objects.keySet());
    }

    /** The type of the object that a section is; empty where it is none. */
    public String typeOf(Section section) {
        return types.of(section.name(), section.type().orElse(""), objects.keySet());
    }

    /** The file that objects of a type are read from. */
    String fileOf(String type) {
        return types.files().getOrDefault(type, files.get(0));
    }

    Map<String, KnownSetting> settings(String type) {
        return objects.getOrDefault(type, Map.of());
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
