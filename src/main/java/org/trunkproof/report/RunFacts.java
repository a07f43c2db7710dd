package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a run was of: {@code run.json} in the folder of its report.
 *
 * @param configuration the folder under test, as it was given
 * @param profile the file that says what the carrier and its customer agreed on; empty for Flowroute's
 * @param features folders and files that scenarios were chosen from, as they were typed; none in older reports
 * @param asterisk the version, as Asterisk says it, such as {@code Asterisk 16.28.0}
 * @param image that it ran in: its name, and which Asterisk, which packages and which base it has; empty in older reports
 * @param driver the channel driver that speaks SIP, such as {@code chan_sip}
 * @param modules that Asterisk loads, and why; empty in older reports
 * @param clock what time it is in labs, and why; empty in older reports
 * @param began when the run did
 * @param revision of the Git repository that the folder lies in, and whether it was changed since; empty where there is
 *     none
 */
public record RunFacts(
        String configuration,
        String profile,
        List<String> features,
        String asterisk,
        String image,
        String driver,
        String modules,
        String clock,
        Instant began,
        String revision) {

    private static final String FILE = "run.json";

    public RunFacts {
        features = List.copyOf(Objects.requireNonNullElse(features, List.of()));
        image = Objects.requireNonNullElse(image, "");
        modules = Objects.requireNonNullElse(modules, "");
        clock = Objects.requireNonNullElse(clock, "");
    }

    /**
     * @throws IOException if the file cannot be written
     */
    public void write(Path report) throws IOException {
        JsonFile.write(report.resolve(FILE), this);
    }

    /** Whether it is known of a report: of one that broke off before Asterisk ran it is not. */
    public static boolean isIn(Path report) {
        return Files.exists(report.resolve(FILE));
    }

    /**
     * @throws IOException if there is no such file in the folder, or it is none of ours
     */
    public static RunFacts read(Path report) throws IOException {
        return JsonFile.read(report.resolve(FILE), RunFacts.class);
    }
}
