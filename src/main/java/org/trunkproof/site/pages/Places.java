package org.trunkproof.site.pages;

import java.nio.file.Path;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.ScenarioResult;

/** Where things lie in the report, as a link from its folder has it. */
public final class Places {

    public static final String INDEX = "index.html";
    public static final String CONFIGURATION = "configuration.html";
    static final String REQUIREMENTS = "requirements";
    static final String SCENARIOS = "scenarios";

    private Places() {}

    /** A name that is one in a link, in a folder and as an id, and nothing else. */
    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    static String requirement(String id) {
        return REQUIREMENTS + "/" + safe(id) + ".html";
    }

    /** The folder of a scenario's page, whether or not it left evidence there. */
    public static String folder(ScenarioResult result) {
        return result.folder(Path.of(""))
                .map(EvidenceFolder::name)
                .filter(name -> name.matches(SCENARIOS + "/[A-Za-z0-9_-][A-Za-z0-9._-]*"))
                .orElseGet(() -> EvidenceFolder.of(
                                Path.of(""), result.requirement().id(), result.scenario(), line(result))
                        .name());
    }

    private static int line(ScenarioResult result) {
        String line = result.location().replaceFirst("^.*:", "");
        return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
    }

    public static String scenario(ScenarioResult result) {
        return folder(result) + "/" + INDEX;
    }

    /** The id of a line on the page of the configuration. */
    static String anchor(String file, int line) {
        return safe(file.replace('/', '_')) + "-" + line;
    }

    public static String line(String file, int line) {
        return CONFIGURATION + "#" + anchor(file, line);
    }
}
