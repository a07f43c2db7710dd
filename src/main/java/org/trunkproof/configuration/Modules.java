package org.trunkproof.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which modules {@code modules.conf} has Asterisk load (main/loader.c, load_modules).
 *
 * @param isThere whether there is such a file
 * @param settings of its section
 */
record Modules(boolean isThere, List<Setting> settings) {

    static final String FILE = "modules.conf";

    /** Without which no call comes about: what sends RTP, the dialplan, and Dial. */
    static final List<String> OF_EVERY_CALL = List.of("res_rtp_asterisk", "pbx_config", "app_dial");

    private static final Set<String> LOADS = Set.of("load", "preload", "require", "preload-require");

    Modules {
        settings = List.copyOf(settings);
    }

    static Modules of(boolean isThere, List<Section> sections) {
        return new Modules(
                isThere,
                Directories.first(sections, "modules").map(Section::settings).orElse(List.of()));
    }

    /**
     * The line because of which Asterisk runs without a module; empty where there is none.
     *
     * @param module its name, without {@code .so}
     */
    Optional<Line> keepingOut(String module) {
        if (!isThere) {
            return Optional.empty();
        }
        // what is not to be loaded is not, wherever that stands
        Optional<Line> barred = settings.stream()
                .filter(setting -> setting.isCalled("noload") && names(setting, module))
                .map(Setting::line)
                .findFirst();
        return barred.or(() -> isLoaded(module) ? Optional.empty() : Optional.of(notLoaded(module)));
    }

    private boolean isLoaded(String module) {
        // the first counts (ast_variable_retrieve)
        boolean isAutoload = settings.stream()
                .filter(setting -> setting.isCalled("autoload"))
                .findFirst()
                .filter(setting -> KnownSetting.isYes(setting.means()))
                .isPresent();
        return isAutoload
                || settings.stream().anyMatch(setting -> LOADS.contains(setting.name()) && names(setting, module));
    }

    private static Line notLoaded(String module) {
        return Line.missing(FILE, "no line loads " + module + ".so, and autoload is not on");
    }

    private static boolean names(Setting setting, String module) {
        String name = setting.means();
        return name.equalsIgnoreCase(module) || name.equalsIgnoreCase(module + ".so");
    }
}
