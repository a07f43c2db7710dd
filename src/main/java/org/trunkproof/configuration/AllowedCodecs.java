package org.trunkproof.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which codecs a section allows, by Asterisk's names, in order: what the general section says, and what it says itself after
 * that, {@code allow} adding and {@code disallow} taking away (main/format_cap.c, ast_format_cap_update_by_allow_disallow).
 */
public final class AllowedCodecs {

    /** What stands for each that there is. */
    private static final String ALL = "all";

    /** Where nothing is said (channels/chan_sip.c, reload_config); those of video left out. */
    private static final List<String> USUAL = List.of("ulaw", "alaw", "gsm");

    private final Set<String> codecs = new LinkedHashSet<>(USUAL);

    private AllowedCodecs() {}

    /** Those of the section; empty where it is not there, or allows whichever there are. */
    public static List<String> of(Configuration configuration, String section) {
        String file = configuration.dialect().files().get(0);
        List<Section> sections = configuration.sections(file);
        if (sections.stream().noneMatch(one -> one.name().equals(section))) {
            return List.of();
        }
        AllowedCodecs allowed = new AllowedCodecs();
        Stream.of(Dialect.GENERAL, section)
                .flatMap(name -> sections.stream().filter(one -> one.name().equals(name)))
                .flatMap(one -> one.settings().stream())
                .forEach(allowed::read);
        return allowed.codecs.contains(ALL) ? List.of() : List.copyOf(allowed.codecs);
    }

    private void read(Setting setting) {
        boolean allows = setting.isCalled("allow");
        if (!allows && !setting.isCalled("disallow")) {
            return;
        }
        for (String word : setting.means().toLowerCase(Locale.ROOT).split(",")) {
            String name = word.strip().replaceFirst("^!", "").replaceFirst(":.*", "");
            take(name, allows && !word.strip().startsWith("!"));
        }
    }

    private void take(String name, boolean isAllowed) {
        if (isAllowed) {
            codecs.add(name);
        } else if (name.equals(ALL)) {
            codecs.clear();
        } else {
            codecs.remove(name);
        }
    }
}
