package org.trunkproof.site.compared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trunkproof.comparison.Change;
import org.trunkproof.comparison.Comparison;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.comparison.ScenarioComparison;
import org.trunkproof.report.Page;
import org.trunkproof.site.pages.SitePage;

/** A front page, and a page for each scenario that is not the same in both runs. */
public final class ComparisonPages {

    private final Path folder;
    private final ComparisonReport report;
    private final Comparison comparison;
    private final RunLinks before;
    private final RunLinks now;

    /**
     * @param folder of the comparison, which is made
     * @param before the folder of the baseline's report
     * @param now the folder of the other report
     * @throws IOException if a report cannot be read
     */
    public ComparisonPages(Path folder, ComparisonReport compared, Path before, Path now) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.report = compared;
        this.comparison = compared.comparison();
        this.before = RunLinks.of(compared.before(), before, folder);
        this.now = RunLinks.of(compared.after(), now, folder);
    }

    /**
     * Writes the pages.
     *
     * @return the front page
     * @throws IOException if a page cannot be written
     */
    public Path write() throws IOException {
        try {
            comparison.scenarios().parallelStream()
                    .filter(scenario -> scenario.change() != Change.NONE)
                    .forEach(this::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return write(new ComparisonFront(report, before, now));
    }

    private void write(ScenarioComparison scenario) {
        try {
            write(ComparedScenario.of(scenario, before, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <P extends Record & SitePage> Path write(P page) throws IOException {
        Path file = folder.resolve(page.place());
        Page.write(file, ComparisonPages.class, page.template(), page);
        return file;
    }
}
