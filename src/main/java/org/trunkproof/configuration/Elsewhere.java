package org.trunkproof.configuration;

import java.util.Collection;
import java.util.List;
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

    /** It says where objects of some drivers come from besides their files (main/sorcery.c, ast_sorcery_apply_config). */
    static final String SORCERY = "sorcery.conf";

    /** How modules are called that have objects there. */
    private static final String OF_OBJECTS = "res_pjsip";

    private Elsewhere() {}

    /**
     * Files that do not have all that there is of their kind.
     *
     * @param names of all files of the folder
     * @param external the sections of {@link #FILE}
     * @param sorcery those of {@link #SORCERY}
     */
    static Set<String> of(
            Dialect dialect, Collection<String> names, Collection<Section> external, Collection<Section> sorcery) {
        List<String> own = dialect.types().areSaid() ? List.of() : dialect.files();
        Set<String> files = new TreeSet<>();
        if (names.contains(USERS)) {
            files.addAll(own);
            files.add(Dialect.DIALPLAN);
        }
        if (dialect.types().areSaid() && sorcery.stream().anyMatch(Elsewhere::hasObjects)) {
            files.addAll(dialect.files());
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
                        files.addAll(own);
                    }
                });
        return files;
    }

    private static boolean hasObjects(Section section) {
        return section.name().startsWith(OF_OBJECTS) && !section.settings().isEmpty();
    }
}
