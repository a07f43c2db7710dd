package org.trunkproof.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.trunkproof.storage.WholeFile;

/** Style sheets and scripts, which lie in the rooms that need them, and in one folder of a site. */
public final class Assets {

    private Assets() {}

    /**
     * Copies what every page needs, for a page that only wears the dress.
     *
     * @throws IOException if it cannot be written
     */
    public static void copyStyle(Path folder) throws IOException {
        copy(folder, List.of("pages/style.css", "pages/script.js"));
    }

    /**
     * @param names within this package, as in {@code ladder/scenario.css}
     * @throws IOException if one cannot be written
     */
    static void copy(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            try (InputStream in = Assets.class.getResourceAsStream(name)) {
                WholeFile.write(folder.resolve(Path.of(name).getFileName()), Objects.requireNonNull(in)::transferTo);
            }
        }
    }
}
