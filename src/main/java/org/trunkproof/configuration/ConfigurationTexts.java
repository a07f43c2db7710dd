package org.trunkproof.configuration;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a folder that Asterisk reads for the trunk and its dialplan, those among them that others include. */
public final class ConfigurationTexts {

    private static final List<String> ROOTS = List.of("sip.conf", "extensions.conf");

    /** Where the folder lies for Asterisk, and which an include may therefore name. */
    private static final String PLACE = "/etc/asterisk/";

    private final Path folder;
    private final List<String> names;
    private final Map<String, ConfigurationText> texts = new LinkedHashMap<>();
    private String section = "";

    private ConfigurationTexts(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            this.names = walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * In the order in which Asterisk reads them; what is not there is left out.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<ConfigurationText> of(Path folder) throws IOException {
        ConfigurationTexts found = new ConfigurationTexts(folder);
        for (String root : ROOTS) {
            found.section = "";
            if (found.names.contains(root)) {
                found.read(root, root);
            }
        }
        return List.copyOf(found.texts.values());
    }

    /** An included file begins in the section that was opened last, in whichever file (main/config.c). */
    private void read(String name, String root) throws IOException {
        ConfigurationText text = ConfigurationText.of(name, root, section, Files.readAllBytes(folder.resolve(name)));
        texts.put(name, text);
        for (int i = 0; i < text.lines().size(); i++) {
            section = text.sectionAt(i).orElse(section);
            for (String included : included(text, i)) {
                if (!texts.containsKey(included)) {
                    read(included, root);
                }
            }
        }
    }

    private List<String> included(ConfigurationText text, int index) {
        List<String> included = new ArrayList<>();
        text.includeAt(index).ifPresent(place -> {
            String within = place.startsWith(PLACE) ? place.substring(PLACE.length()) : place;
            String pattern = Path.of(within).normalize().toString();
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            names.stream()
                    .filter(name -> name.equals(pattern) || matcher.matches(Path.of(name)))
                    .forEach(included::add);
        });
        return included;
    }
}
