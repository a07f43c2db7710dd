package org.trunkproof.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the objects in a driver's files are told apart: by the names of their sections, or by what a setting of theirs says.
 *
 * @param by the setting whose first line says what an object is; empty where the section's name does
 * @param named types of which a section may be by its name alone
 * @param peers types that make up a trunk or a phone, the likeliest to be to blame first; the first is of those who call and are
 *     called
 * @param general types that are about all of them
 * @param shared those of {@code peers} that belong to nobody, though many refer to them
 * @param files where those are read from that are not in the driver's first file
 * @param parts for a type that stands for several objects, what its settings for another begin with, and which that is
 * @param headers what a section of each is, for a person, {@code {name}} standing for its name
 * @param guests the name of the object for those who are nobody else; empty where that is general
 * @param codecs that those who call and are called have where nothing says which; those of video left out
 */
public record ObjectTypes(
        String by,
        List<String> named,
        List<String> peers,
        List<String> general,
        List<String> shared,
        Map<String, String> files,
        Map<String, Map<String, String>> parts,
        Map<String, String> headers,
        String guests,
        List<String> codecs) {

    public ObjectTypes {
        named = List.copyOf(named);
        peers = List.copyOf(peers);
        general = List.copyOf(general);
        shared = List.copyOf(shared);
        files = Map.copyOf(files);
        parts = Map.copyOf(parts);
        headers = Map.copyOf(headers);
        codecs = List.copyOf(codecs);
    }

    /** Whether each section says what it is, so that several of one name may be different objects. */
    public boolean areSaid() {
        return !by.isEmpty();
    }

    /** That of those who call and are called. */
    String peer() {
        return peers.isEmpty() ? "" : peers.get(0);
    }

    /** Types that make somebody who calls and is called, by themselves or with whatever else belongs to it. */
    boolean isPeer(String type) {
        return type.equals(peer()) || parts.getOrDefault(type, Map.of()).containsValue(peer());
    }

    /**
     * What a section is; empty where it is nothing that there is (res/res_sorcery_config.c, sorcery_is_configuration_met;
     * channels/chan_sip.c, reload_config).
     *
     * @param said what it says that it is; capitals matter in it
     * @param all types that there are
     */
    String of(String section, String said, Collection<String> all) {
        if (!areSaid()) {
            String name = section.toLowerCase(Locale.ROOT);
            return named.contains(name) ? name : peer();
        }
        return all.contains(said) ? said : named.contains(section) ? section : "";
    }
}
