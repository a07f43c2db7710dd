package org.trunkproof.configuration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which codecs a section allows, by Asterisk's names, in order: what the general section says, and what it says itself after
 * that, {@code allow} adding and {@code disallow} taking away (main/format_cap.c, ast_format_cap_update_by_allow_disallow).
 */
public final class AllowedCodecs {

    /** What stands for each that there is. */
    private static final String ALL = "all";

    private final Set<String> codecs;

    private AllowedCodecs(List<String> usual) {
        this.codecs = new LinkedHashSet<>(usual);
    }

    /** Those of the section; empty where it is not there, or allows whichever there are. */
    public static List<String> of(Configuration configuration, String section) {
        Map<String, List<Section>> byName = peers(configuration)
                .filter(one -> one.name().equals(section) || one.name().equals(Dialect.GENERAL))
                .collect(Collectors.groupingBy(Section::name));
        return byName.containsKey(section) ? of(configuration.dialect(), byName, section) : List.of();
    }

    /** Those of all sections at once, as {@link #of} has them of one. */
    public static Map<String, List<String>> ofAll(Configuration configuration) {
        Map<String, List<Section>> byName = peers(configuration)
                .collect(Collectors.groupingBy(Section::name, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<String>> codecs = new LinkedHashMap<>();
        byName.keySet().forEach(name -> codecs.put(name, of(configuration.dialect(), byName, name)));
        return codecs;
    }

    private static Stream<Section> peers(Configuration configuration) {
        Dialect dialect = configuration.dialect();
        return dialect.files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(one -> !dialect.types().areSaid() || dialect.types().isPeer(dialect.typeOf(one)));
    }

    private static List<String> of(Dialect dialect, Map<String, List<Section>> byName, String section) {
        AllowedCodecs allowed = new AllowedCodecs(dialect.types().codecs());
        Stream.of(Dialect.GENERAL, section)
                .distinct()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .flatMap(one -> one.settings().stream())
                .forEach(allowed::read);
        return allowed.codecs.contains(ALL) ? List.of() : List.copyOf(allowed.codecs);
    }

    private void read(Setting setting) {
        String name = setting.name().substring(setting.name().lastIndexOf('/') + 1);
        boolean allows = name.equalsIgnoreCase("allow");
        if (!allows && !name.equalsIgnoreCase("disallow")) {
            return;
        }
        for (String word : setting.means().toLowerCase(Locale.ROOT).split(",")) {
            String codec = word.strip().replaceFirst("^!", "").replaceFirst(":.*", "");
            take(codec, allows && !word.strip().startsWith("!"));
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
