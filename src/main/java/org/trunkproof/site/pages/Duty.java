package org.trunkproof.site.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A duty of the trunk: the folder that its features lie in. */
public record Duty(String folder) {

    /**
     * @param feature the file, or a place in it
     */
    static Duty of(String feature) {
        Path folder = Path.of(feature.replaceFirst("(:\\d+)+$", "")).getParent();
        return new Duty(
                folder == null || folder.getFileName() == null
                        ? "features"
                        : folder.getFileName().toString());
    }

    /** As a heading: {@code media-path} is Media path, and what nobody can say as a word is an abbreviation. */
    public String title() {
        String words = Arrays.stream(folder.split("[-_ ]+"))
                .map(word -> word.matches("(?i)[^aeiouy]+") ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? folder : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
