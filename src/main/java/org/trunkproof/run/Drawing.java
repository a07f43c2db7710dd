package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.configuration.Agreement;
import org.trunkproof.configuration.Aspects;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.regression.Journal;
import org.trunkproof.regression.Mistake;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.RunFacts;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.site.KnownBesides;
import org.trunkproof.site.Site;
import org.trunkproof.site.pages.LineFinding;
import org.trunkproof.trunk.TrunkProfile;

/** Draws the site of a saved run, with what is known of it from the features, the last mutation run and a comparison. */
public final class Drawing {

    private final Catalogue catalogue;
    private final Agreement agreement;

    Drawing(Catalogue catalogue, TrunkProfile profile) {
        this.catalogue = catalogue;
        this.agreement = profile.agreement();
    }

    /**
     * @throws SetupException if the features or the profile cannot be read
     */
    static Drawing of(Options options) {
        return new Drawing(options.catalogue(), options.trunk());
    }

    /**
     * What mvn verify -Preport does.
     *
     * @return the folder of the report
     * @throws SetupException if there is no saved run
     */
    public static Path again() throws InterruptedException, IOException {
        return Discreet.run(Drawing::drawnAgain);
    }

    private static Path drawnAgain() throws IOException {
        Options typed = Options.of(Job.DRAW);
        Path report = Option.REPORT.given().map(Path::of).orElse(RunReport.FOLDER);
        if (!Files.exists(report.resolve(ResultsFile.NAME))) {
            throw new SetupException("There is no saved run in " + report
                    + "; run mvn verify first, or give -Dtrunk.report the folder of a report.");
        }
        Options options = RunFacts.isIn(report) ? typed.of(RunFacts.read(report)) : typed;
        boolean isOfRuns = Files.exists(RunReport.FOLDER) && Files.isSameFile(report, RunReport.FOLDER);
        Discreet.about(
                report.resolve(ConfigurationCopy.NAME), options.description().description());
        try (@Nullable Claim claim = isOfRuns ? Claim.on(RunReport.FOLDER) : null) {
            System.out.println("Drawn again: " + of(options).of(report));
        }
        return report;
    }

    /**
     * @return the front page
     */
    Path of(Path report) throws IOException {
        Optional<RunFacts> facts = RunFacts.isIn(report) ? Optional.of(RunFacts.read(report)) : Optional.empty();
        String configuration = facts.map(RunFacts::configuration).orElse("");
        Aspects known = Dialect.named(facts.map(RunFacts::driver).orElse("")).aspects();
        return new Site(
                        report,
                        new KnownBesides(
                                catalogue.all(),
                                place -> aspects(known, place),
                                mistakes(configuration),
                                changes(report, configuration)))
                .draw();
    }

    /** A context of the dialplan that calls do not begin in serves both that they do. */
    private List<String> aspects(Aspects known, LinePlace place) {
        List<String> aspects = known.of(place, agreement);
        boolean isEntry = List.of(agreement.inbound(), agreement.outbound()).contains(place.section());
        return place.isDialplan() && isEntry ? aspects.subList(0, 1) : aspects;
    }

    private static List<LineFinding> mistakes(String configuration) throws IOException {
        return Journal.latest(Mutate.RESULTS).stream()
                .filter(result -> result.subject().startsWith(configuration + " "))
                .map(Drawing::finding)
                .toList();
    }

    static LineFinding finding(MutationResult result) {
        Mistake mistake = result.mistake();
        return new LineFinding(
                mistake.file(),
                mistake.line(),
                mistake.was(),
                result.outcome().toString(),
                mistake.what(),
                result.killer().isEmpty() ? result.text() : result.killer(),
                result.location());
    }

    /** Those of a comparison that came after the run; an earlier one was of another. */
    private static List<LineFinding> changes(Path report, String configuration) throws IOException {
        Path comparison = Compare.COMPARISON.resolve(ComparisonReport.NAME);
        if (!Files.exists(comparison)
                || Files.getLastModifiedTime(comparison)
                                .compareTo(Files.getLastModifiedTime(report.resolve(ResultsFile.NAME)))
                        < 0) {
            return List.of();
        }
        return ComparisonReport.lines(Compare.COMPARISON, configuration).stream()
                .flatMap(change -> findings(change).stream())
                .toList();
    }

    /** One for each of its lines. */
    static List<LineFinding> findings(ComparisonReport.ChangedLine change) {
        List<LineFinding> findings = new ArrayList<>();
        int line = change.line();
        for (String text : change.text()) {
            boolean isNew = text.startsWith("+");
            findings.add(new LineFinding(
                    change.file(),
                    isNew ? line++ : LineFinding.WHOLE_FILE,
                    text.substring(1),
                    isNew ? "new" : "gone",
                    text.substring(1).strip(),
                    change.shows(),
                    Objects.requireNonNullElse(change.location(), "")));
        }
        return findings;
    }
}
