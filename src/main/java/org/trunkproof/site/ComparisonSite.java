package org.trunkproof.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.site.compared.ComparisonPages;

/**
 * The pages of a comparison of two saved runs: what became of scenarios, and each exchange before beside now. They refer to
 * the two reports, as far as those are drawn, and to nothing else.
 */
public final class ComparisonSite {

    private static final List<String> ASSETS = List.of(
            "pages/style.css", "pages/script.js", "ladder/scenario.css", "ladder/scenario.js", "compared/compared.css");

    private final Path folder;
    private final ComparisonReport compared;
    private final Path before;
    private final Path now;

    /**
     * @param folder that the pages lie in
     * @param before the folder of the baseline's report
     * @param now the folder of the other report
     */
    public ComparisonSite(Path folder, ComparisonReport compared, Path before, Path now) {
        this.folder = folder;
        this.compared = compared;
        this.before = before;
        this.now = now;
    }

    /**
     * Writes the pages.
     *
     * @return the front page
     * @throws IOException if a report cannot be read, or a page cannot be written
     */
    public Path draw() throws IOException {
        Path front = new ComparisonPages(folder, compared, before, now).write();
        Assets.copy(folder, ASSETS);
        return front;
    }
}
