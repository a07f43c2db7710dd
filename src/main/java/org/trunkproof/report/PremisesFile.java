package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.premise.UnmetPremise;

/** What scenarios rest on and does not hold, for programs: {@code premises.json} in the folder of a run's report. */
public final class PremisesFile {

    /** Its name in the report's folder. */
    public static final String NAME = "premises.json";

    /** @param unmet none where all hold */
    private record Content(List<UnmetPremise> unmet) {}

    private PremisesFile() {}

    static void write(Path report, List<UnmetPremise> unmet) throws IOException {
        JsonFile.write(report.resolve(NAME), new Content(unmet));
    }

    /**
     * Those that a report was written with; none where it is older than such files are.
     *
     * @throws IOException if the file is none of ours
     */
    public static List<UnmetPremise> read(Path report) throws IOException {
        Path file = report.resolve(NAME);
        return Files.exists(file) ? JsonFile.read(file, Content.class).unmet() : List.of();
    }
}
