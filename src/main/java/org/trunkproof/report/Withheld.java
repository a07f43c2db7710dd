package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.FolderSecrets;

/**
 * What of the folder under test nobody is shown.
 *
 * @param files the first of those that are not in its copy
 * @param more how many there are besides
 * @param ordinary places of secrets that are so short or common that they are masked there alone, as in {@code sip.conf:3}
 */
public record Withheld(List<ConfigurationFiles.LeftOut> files, int more, List<String> ordinary) {

    static final String NAME = "withheld.json";

    /** So many a person reads. */
    private static final int MOST = 200;

    private static final Withheld NONE = new Withheld(List.of(), 0, List.of());

    public Withheld {
        files = List.copyOf(files);
        ordinary = List.copyOf(ordinary);
    }

    static Withheld of(ConfigurationFiles folder, FolderSecrets secrets) {
        List<ConfigurationFiles.LeftOut> all = folder.leftOut();
        List<String> ordinary = secrets.all().stream()
                .filter(secret -> secret.parts().stream().noneMatch(secrets::standsOut))
                .map(secret -> secret.file() + ":" + secret.line())
                .distinct()
                .limit(MOST)
                .toList();
        return new Withheld(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST), ordinary);
    }

    void write(Path report) throws IOException {
        JsonFile.write(report.resolve(NAME), this);
    }

    /**
     * Of a saved report; none where it does not say.
     *
     * @throws IOException if the file cannot be read
     */
    public static Withheld of(Path report) throws IOException {
        Path file = report.resolve(NAME);
        return Files.exists(file) ? JsonFile.read(file, Withheld.class) : NONE;
    }
}
