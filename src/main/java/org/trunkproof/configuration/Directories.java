package org.trunkproof.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where {@code asterisk.conf} has Asterisk look for things (main/options.c, load_asterisk_conf).
 *
 * @param named paths by setting, such as {@code astmoddir}; what is not set is where Asterisk was built for
 */
public record Directories(Map<String, String> named) {

    public static final String FILE = "asterisk.conf";

    private static final String ETC = "astetcdir";

    public Directories {
        named = Map.copyOf(named);
    }

    /** Of the sections of the file. */
    static Directories of(List<Section> sections) {
        Map<String, String> named = new TreeMap<>();
        first(sections, "directories").stream()
                .flatMap(section -> section.settings().stream())
                .filter(setting -> setting.means().startsWith("/"))
                .forEach(setting -> named.put(setting.name().toLowerCase(Locale.ROOT), setting.means()));
        return new Directories(named);
    }

    /** The first of a name that is no template, because Asterisk reads no other (ast_variable_browse). */
    static Optional<Section> first(List<Section> sections, String name) {
        return sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name) && !section.isTemplate())
                .findFirst();
    }

    /** Where the folder lies for Asterisk. */
    String etc() {
        return named.getOrDefault(ETC, FolderContents.ETC.toString());
    }
}
