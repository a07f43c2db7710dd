package org.trunkproof.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trunkproof.report.Page;
import org.trunkproof.report.ScenarioResult;

/**
 * The pages of a saved run, in the folder of its report: a front page, one for each requirement and each scenario, and one of
 * the configuration. They are made of what was saved and of nothing else, and refer to nothing outside the folder.
 */
public final class Site {

    private static final List<String> ASSETS =
            List.of("style.css", "scenario.css", "streams.css", "script.js", "scenario.js");

    private final Path report;
    private final Surroundings known;

    /**
     * @param report the folder of a report
     * @param known what is known of the run besides
     */
    public Site(Path report, Surroundings known) {
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
        SavedReport saved = SavedReport.read(report, known.aspects());
        List<JudgedRequirement> requirements = JudgedRequirement.of(saved.results(), known.requirements());
        StalePages.remove(saved, requirements);
        for (String asset : ASSETS) {
            copy(asset);
        }
        write(Places.CONFIGURATION, "configuration", new ConfigurationPage(saved, requirements, known).model());
        RequirementPage requirementPage = new RequirementPage(saved);
        for (JudgedRequirement requirement : requirements) {
            write(Places.requirement(requirement.id()), "requirement", requirementPage.model(requirement));
        }
        try {
            saved.results().parallelStream().forEach(result -> write(saved, result));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        write(Places.INDEX, "front", new FrontPage(saved, requirements, known.requirements()).model());
        return report.resolve(Places.INDEX);
    }

    private void write(SavedReport saved, ScenarioResult result) {
        try {
            write(Places.scenario(result), "scenario", new ScenarioPage(saved, result).model());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String place, String template, Map<String, Object> content) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>(content);
        model.put("root", "../".repeat((int) place.chars().filter(c -> c == '/').count()));
        Page.write(report.resolve(place), Site.class, template + ".ftlh", model);
    }

    private void copy(String asset) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(asset)) {
            Files.copy(Objects.requireNonNull(in), report.resolve(asset), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
