package org.trunkproof.configuration;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Where Asterisk finds peers and extensions besides in the files that are read here. */
final class Elsewhere {

    /** It says what comes from databases (main/config.c, read_config_maps). */
    static final String FILE = "extconfig.conf";

    /** It makes peers and extensions of its own (channels/chan_sip.c, reload_config; pbx/pbx_config.c, pbx_load_users). */
    private static final String USERS = "users.conf";

    /** Dialplans in other languages (pbx/pbx_ael.c, pbx/pbx_lua.c). */
    private static final Set<String> DIALPLANS = Set.of(AelDialplan.FILE, LuaDialplan.FILE);

    private static final Set<String> FAMILIES = Set.of("sippeers", "sipusers");

    private Elsewhere() {}

    /**
     * Files that do not have all that there is of their kind.
     *
     * @param names of all files of the folder
     * @param external the sections of {@link #FILE}
     */
    static Set<String> of(Dialect dialect, Collection<String> names, Collection<Section> external) {
        Set<String> files = new TreeSet<>();
        if (names.contains(USERS)) {
            files.addAll(dialect.files());
            files.add(Dialect.DIALPLAN);
        }
        if (DIALPLANS.stream().anyMatch(names::contains)) {
            files.add(Dialect.DIALPLAN);
        }
        external.stream()
                .flatMap(section -> section.settings().stream())
                .map(setting -> setting.name().toLowerCase(Locale.ROOT))
                .forEach(family -> {
                    files.add(family);
                    if (FAMILIES.contains(family)) {
                        files.addAll(dialect.files());
                    }
                });
        return files;
    }
}
