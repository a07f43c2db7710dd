package org.trunkproof.site.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.report.Page;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Requirement;

/** A front page, a page for each requirement and each scenario, and one of the configuration. */
public final class RunPages {

    private final Path report;
    private final List<Requirement> stated;
    private final LineAspects aspects;
    private final List<LineFinding> mistakes;
    private final List<LineFinding> changes;

    /**
     * @param report the folder of a report
     * @param stated what the features state
     * @param aspects which line of the configuration bears on what
     * @param mistakes those that were tried in the configuration
     * @param changes lines of it that are other than in a baseline
     */
    public RunPages(
            Path report,
            List<Requirement> stated,
            LineAspects aspects,
            List<LineFinding> mistakes,
            List<LineFinding> changes) {
        this.report = report;
        this.stated = List.copyOf(stated);
        this.aspects = aspects;
        this.mistakes = List.copyOf(mistakes);
        this.changes = List.copyOf(changes);
    }

    /**
     * Writes the pages, and removes those of scenarios and requirements that the report has no longer.
     *
     * @return the front page
     * @throws IOException if the report cannot be read, or a page cannot be written
     */
    public Path write() throws IOException {
        SavedReport saved = SavedReport.read(report, aspects);
        List<JudgedRequirement> requirements = JudgedRequirement.of(saved.results(), stated);
        StalePages.remove(saved, requirements);
        write(ConfigurationPage.of(saved, requirements, mistakes, changes));
        for (JudgedRequirement requirement : requirements) {
            write(RequirementPage.of(saved, requirement));
        }
        try {
            saved.results().parallelStream().forEach(result -> write(saved, result));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        write(FrontPage.of(saved, requirements, stated));
        return report.resolve(Places.INDEX);
    }

    private void write(SavedReport saved, ScenarioResult result) {
        try {
            write(ScenarioPage.of(saved, result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <P extends Record & SitePage> void write(P page) throws IOException {
        Page.write(report.resolve(page.place()), RunPages.class, page.template(), page);
    }
}
