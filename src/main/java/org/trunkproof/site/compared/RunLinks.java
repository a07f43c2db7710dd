package org.trunkproof.site.compared;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.site.pages.Explanation;
import org.trunkproof.site.pages.FrontPage;
import org.trunkproof.site.pages.Places;
import org.trunkproof.site.pages.SavedReport;

/**
 * One of the two runs, for who links to its report.
 *
 * @param name what the run is called
 * @param way from the folder of the comparison to that of the report, with a slash at its end
 */
public record RunLinks(String name, SavedReport report, String way) {

    /**
     * @param folder of the comparison
     * @throws IOException if there is no report, or one of the two folders
     */
    static RunLinks of(String name, Path report, Path folder) throws IOException {
        Path way = folder.toRealPath().relativize(report.toRealPath());
        return new RunLinks(name, SavedReport.read(report, place -> List.of()), encoded(way + "/"));
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its front page; like all places here empty where that is not drawn. */
    public String front() {
        return link(Places.INDEX);
    }

    /** The page of a scenario. */
    public String page(ScenarioResult result) {
        return link(Places.scenario(result));
    }

    /** A line of its configuration. */
    public String line(String file, int line) {
        return link(Places.CONFIGURATION).isEmpty() ? "" : way + Places.line(file, line);
    }

    private String link(String place) {
        return report.has(place) ? way + place : "";
    }

    /** Why a scenario does not pass; its places are from the folder of the report. */
    List<Explanation.TextLine> textOf(ScenarioResult result) {
        return explanation().of(result.message());
    }

    private Explanation explanation() {
        return link(Places.CONFIGURATION).isEmpty() ? report.explanationWithoutLinks() : report.explanation();
    }

    /** What its scenarios rest on and did not hold; places are from the folder of the report. */
    public List<FrontPage.PremiseRow> premises() {
        return FrontPage.PremiseRow.all(report, explanation());
    }
}
