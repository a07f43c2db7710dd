package org.trunkproof.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Declared;
import org.trunkproof.report.GitHubActions;
import org.trunkproof.report.MissingEvidence;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Summary;
import org.trunkproof.report.SurefireReports;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.spelling.Spelling;

/** The report of a run on the folder under test: results as they come, and written down once, at the end or when it is cut off. */
final class RunReport {

    static final Path FOLDER = Path.of("target/trunk-report");
    static final GitHubActions GITHUB = new GitHubActions(System.getenv());

    /** So many that are declared are named. */
    private static final int MOST = 5;

    private final Options options;
    private final Suite suite;
    private final LabPool labs;
    private final Claim claim;
    private final Path folder;
    private final Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();
    private volatile List<UnmetPremise> unmet = List.of();
    private Optional<String> shortcoming = Optional.empty();
    private boolean isWritten;

    /**
     * @param claim on the report's folder
     */
    RunReport(Options options, Suite suite, LabPool labs, Claim claim) {
        this.options = options;
        this.suite = suite;
        this.labs = labs;
        this.claim = claim;
        this.folder = claim.folder();
    }

    private interface Part {
        void write() throws IOException;
    }

    /**
     * Takes away what build servers would find of the last one.
     *
     * @param surefire where they look
     * @throws IOException if it cannot be removed
     */
    static void removeLast(Optional<Path> surefire) throws IOException {
        if (surefire.isPresent()) {
            SurefireReports.removeLast(surefire.get());
        }
    }

    /** Notes what the run is of, as a lab says. */
    void isOf(Lab lab) throws IOException {
        suite.facts(options, lab).write(folder);
    }

    /** Notes what scenarios rest on and does not hold. */
    void restsOn(List<UnmetPremise> premises) {
        unmet = premises.stream()
                .map(premise -> premise.in(suite.folder().path()))
                .toList();
    }

    /** Whether it still counts: what comes when the report is written is no result, but that of a lab taken away. */
    synchronized boolean add(ScenarioResult result) {
        return !isWritten && results.add(result);
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    int size() {
        return results.size();
    }

    /** All of it, when the run has come to its end; also says on the terminal what came of it. */
    Report written() {
        Report report = Report.of(suite.folder().path().toString(), List.copyOf(results), unmet, suite.deviations());
        write(report, System.out);
        return report;
    }

    /** What there is by now of a run that is cut off. */
    void writeInterrupted(PrintStream out) {
        write(new Report(suite.folder().path() + " (interrupted)", List.copyOf(results), unmet), out);
    }

    /** What is not as it should be in what was written, in a sentence; empty if nothing is. */
    synchronized Optional<String> shortcoming() {
        return shortcoming;
    }

    /** What features are called, by their files as a person finds them. */
    private Map<String, String> titles() {
        return suite.catalogue().titles().entrySet().stream()
                .collect(Collectors.toMap(feature -> feature.getKey().toString(), Map.Entry::getValue));
    }

    private synchronized void write(Report report, PrintStream out) {
        if (isWritten || results.isEmpty()) {
            return;
        }
        isWritten = true;
        try {
            attempt(() -> save(report));
            attempt(() -> saveForBuildServers(report));
            attempt(() -> GITHUB.summarise(report, folder));
        } finally {
            // which is known, whatever becomes of the files
            say(report, out);
        }
    }

    private void save(Report report) throws IOException {
        if (!claim.isHeld()) {
            throw new IOException(folder + " was removed while the run went on, as mvn clean does, and may be another"
                    + " run's by now; run again.");
        }
        report.write(folder);
        ConfigurationCopy.write(suite.folder().contents(), folder);
        new Drawing(suite.catalogue(), suite.profile()).of(folder);
        shortcoming = MissingEvidence.of(folder, report.results());
    }

    private void saveForBuildServers(Report report) throws IOException {
        Optional<Path> surefire = options.surefireReports().filter(place -> claim.isHeld());
        if (surefire.isPresent()) {
            SurefireReports.write(surefire.get(), report, titles());
        }
    }

    private void attempt(Part part) {
        try {
            part.write();
        } catch (UncheckedIOException e) {
            fallsShort(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            fallsShort(e);
        }
    }

    private void fallsShort(IOException e) {
        shortcoming = Optional.of(shortcoming.orElse("The report is not complete: " + e.getMessage()));
    }

    private Optional<String> untold(Report report) {
        List<String> untold = new Declared(report.results(), suite.deviations())
                .untold().stream().map(Deviation::subject).toList();
        return untold.isEmpty()
                ? Optional.empty()
                : Optional.of(Spelling.some(untold, MOST)
                        + (untold.size() == 1 ? " does not apply" : " do not apply")
                        + ", so that nobody can tell whether the file deviations is right there");
    }

    private void say(Report report, PrintStream out) {
        // the front page is written last
        Path front = folder.resolve("index.html");
        String where = Stream.of(
                        untold(report).stream(),
                        Files.exists(front) ? Stream.of("read on in " + front) : Stream.<String>of(),
                        shortcoming.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        out.print(GITHUB.harmless(
                Summary.of(report, labs.openings(), where), UUID.randomUUID().toString()));
        GITHUB.annotations(report, suite.folder().path()).forEach(out::println);
    }
}
