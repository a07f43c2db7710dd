package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.trunk.TrunkProfile;

/** Whatever becomes of the files, the verdicts are told. */
@Isolated("what it prints is printed by all of Java")
class RunReportTest {

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path target;

    private Claim claim;
    private RunReport report;

    @BeforeEach
    void begin() throws IOException {
        claim = Claim.on(target.resolve("trunk-report"));
        Files.writeString(target.resolve("deviations"), "TP-A-02: because\n");
        Path config = Path.of("asterisk-image/flowroute");
        Options options = new Options(
                config,
                new GivenDescription(config, Optional.empty()),
                List.of(),
                "",
                Optional.empty(),
                1,
                ChosenAsterisk.NEWEST,
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.of(target.resolve("failsafe-reports")));
        LabPlan plan =
                new LabPlan(new AsteriskImage("none"), new ConfigurationFolder(config), TrunkProfile.flowroute());
        report = new RunReport(
                options,
                new Suite(plan, Catalogue.read(List.of()), Deviations.read(target), Applicability.EVERYTHING),
                new LabPool(plan, 1),
                claim);
        EvidenceFolder evidence = EvidenceFolder.of(claim.folder(), "TP-A-01", "One", 1);
        evidence.write(Proceedings.NONE);
        report.add(new ScenarioResult(
                new Requirement(
                        "TP-A-01", Level.MUST, "It does", "", List.of(), Optional.empty(), List.of(), Optional.empty()),
                "One",
                "features/a.feature:1",
                Verdict.PASS,
                "",
                Duration.ZERO,
                List.of(),
                evidence.files()));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setOut(out);
        claim.close();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whereAllIsWrittenTheSummarySaysWhereToReadOn() {
        report.written();

        assertThat(report.shortcoming()).isEmpty();
        assertThat(said()).contains("  1 pass; ", "  read on in " + claim.folder() + "/index.html");
    }

    @Test
    void whatIsDeclaredOfWhatDoesNotApplyIsNeitherSoNorStale() {
        report.add(ScenarioResult.notApplicable(
                new Requirement(
                        "TP-A-02", Level.MUST, "It may", "", List.of(), Optional.empty(), List.of(), Optional.empty()),
                "Two",
                "features/a.feature:2",
                List.of("there is no phone")));

        report.written();

        assertThat(said())
                .contains(
                        "  there is no phone, so 1 does not apply\n  1 pass, 1 not applicable (for 1 reason); ",
                        "\n  TP-A-02 does not apply, so that nobody can tell whether the file deviations is right there\n");
    }

    @Test
    void whereItCannotBeWrittenThePlaceOfThatIsTakenByASentence() throws IOException {
        Path inTheWay = Files.createDirectories(claim.folder().resolve("junit.xml/is a folder"));

        report.written();

        assertThat(report.shortcoming()).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("The report is not complete: " + inTheWay.getParent() + " cannot be written (")
                .satisfies(same -> assertThat(said()).contains("  1 pass; ", "  " + same)));
        assertThat(claim.folder().resolve("index.html")).doesNotExist();
        assertThat(target.resolve("failsafe-reports/TEST-features.a.feature.xml"))
                .exists();
    }

    @Test
    void whatHasBecomeAnotherRunsIsLeftAlone() throws IOException {
        FileUtils.deleteDirectory(claim.folder().toFile());
        Path others = Files.createDirectories(claim.folder());

        report.written();

        assertThat(others).isEmptyDirectory();
        assertThat(target.resolve("failsafe-reports")).doesNotExist();
        assertThat(report.shortcoming()).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains(others + " was removed while the run went on"));
        assertThat(said()).contains("  1 pass; ");
    }

    @Test
    void aPassWithoutItsEvidenceIsNoGreenRun() throws IOException {
        FileUtils.deleteDirectory(claim.folder().resolve("scenarios").toFile());

        report.written();

        assertThat(report.shortcoming()).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("The evidence of 1 of 1 scenario is incomplete: there is no ")
                .satisfies(same -> assertThat(said()).contains("/index.html\n  " + same)));
    }

    @Test
    void whatBuildServersWouldFindOfTheLastRunIsTakenAway() throws IOException {
        report.written();
        Path cases = target.resolve("failsafe-reports");
        assertThat(Files.list(cases)).isNotEmpty();
        Path others = Files.writeString(cases.resolve("TEST-org.Other.xml"), "");

        RunReport.removeLast(Optional.of(cases));

        assertThat(Files.list(cases)).containsExactly(others);
    }
}
