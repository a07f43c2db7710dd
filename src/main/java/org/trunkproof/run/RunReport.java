package org.trunkproof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.GitHubActions;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Summary;
import org.trunkproof.report.SurefireReports;

/** The report of a run on the folder under test: results as they come, and written down once, at the end or when it is cut off. */
final class RunReport {

    static final Path FOLDER = Path.of("target/trunk-report");
    static final GitHubActions GITHUB = new GitHubActions(System.getenv());

    private final Options options;
    private final Suite suite;
    private final LabPool labs;
    private final Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();
    private boolean isWritten;

    RunReport(Options options, Suite suite, LabPool labs) {
        this.options = options;
        this.suite = suite;
        this.labs = labs;
    }

    /**
     * Takes away the last one before anything can go wrong, so that nobody takes its results for those to come.
     *
     * @throws SetupException if it cannot be removed
     */
    static void removeLast() {
        try {
            FileUtils.deleteDirectory(FOLDER.toFile());
        } catch (IOException e) {
            throw new SetupException("The last report in " + FOLDER + " cannot be removed; remove it by hand.", e);
        }
    }

    /** Notes what the run is of, as a lab says. */
    void isOf(Lab lab) throws IOException {
        suite.facts(options, lab).write(FOLDER);
    }

    /** Whether it still counts: what comes when the report is written is no result, but that of a lab taken away. */
    synchronized boolean add(ScenarioResult result) {
        return !isWritten && results.add(result);
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    /** All of it, when the run has come to its end; also says on the terminal what came of it. */
    Report written() throws IOException {
        Report report = Report.of(suite.folder().path().toString(), List.copyOf(results), suite.deviations());
        write(report);
        return report;
    }

    /** What there is by now of a run that is cut off. */
    void writeInterrupted() {
        try {
            write(new Report(suite.folder().path() + " (interrupted)", List.copyOf(results)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What features are called, by their files as a person finds them. */
    private Map<String, String> titles() {
        return suite.catalogue().titles().entrySet().stream()
                .collect(Collectors.toMap(feature -> feature.getKey().toString(), Map.Entry::getValue));
    }

    private synchronized void write(Report report) throws IOException {
        if (isWritten || results.isEmpty()) {
            return;
        }
        isWritten = true;
        report.write(FOLDER);
        Optional<Path> surefire = options.surefireReports();
        if (surefire.isPresent()) {
            SurefireReports.write(surefire.get(), report, titles());
        }
        ConfigurationCopy.write(suite.folder().path(), FOLDER);
        new Drawing(suite.catalogue(), suite.profile()).of(FOLDER);
        System.out.print(GITHUB.harmless(
                Summary.of(report, labs.openings(), FOLDER), UUID.randomUUID().toString()));
        GITHUB.annotations(report, suite.folder().path()).forEach(System.out::println);
        GITHUB.summarise(report, FOLDER);
    }
}
