package org.trunkproof.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.site.pages.RunPages;

/**
 * The pages of a saved run, in the folder of its report: a front page, one for each requirement and each scenario, and one of
 * the configuration. They are made of what was saved and of nothing else, and refer to nothing outside the folder.
 */
public final class Site {

    private static final List<String> ASSETS = List.of(
            "pages/style.css", "pages/script.js", "ladder/scenario.css", "ladder/scenario.js", "media/streams.css");

    private final Path report;
    private final KnownBesides known;

    /**
     * @param report the folder of a report
     * @param known what is known of the run besides
     */
    public Site(Path report, KnownBesides known) {
        this.report = report;
        this.known = known;
    }

    /**
     * Writes the pages, and removes those of scenarios and requirements that the report has no longer.
     *
     * @return the front page
     * @throws IOException if the report cannot be read, or a page cannot be written
     */
    public Path draw() throws IOException {
        Path front =
                new RunPages(report, known.requirements(), known.aspects(), known.mistakes(), known.changes()).write();
        Assets.copy(report, ASSETS);
        return front;
    }
}
