package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.storage.WholeFile;

class LastReportTest {

    @TempDir
    private Path target;

    @Test
    void aReportWithResultsIsMovedInThePlaceOfTheOneBeforeIt() throws IOException {
        Path report = target.resolve("trunk-report");
        Path before = target.resolve("trunk-report-before");
        WholeFile.write(before.resolve("scenarios/of an older run"), "");
        WholeFile.write(report.resolve("results.json"), "[]");
        WholeFile.write(report.resolve("scenarios/TP-A-01/capture.pcap"), "");
        try (Claim claim = Claim.on(report)) {
            LastReport.setAside(claim.folder());

            assertThat(claim.isHeld()).isTrue();
        }

        assertThat(report).doesNotExist();
        assertThat(before.resolve("results.json")).exists();
        assertThat(before.resolve("scenarios/TP-A-01/capture.pcap")).exists();
        assertThat(before.resolve("scenarios/of an older run")).doesNotExist();
        assertThat(before.resolve(Claim.NAME)).doesNotExist();
    }

    @Test
    void whatARunThatWasKilledHasLeftTakesNoPlace() throws IOException {
        Path report = target.resolve("trunk-report");
        Path before = target.resolve("trunk-report-before");
        WholeFile.write(before.resolve("results.json"), "[]");
        WholeFile.write(report.resolve("scenarios/TP-A-01/capture.pcap"), "");

        LastReport.setAside(report);

        assertThat(report).isEmptyDirectory();
        assertThat(before.resolve("results.json")).exists();
    }

    @Test
    void aFolderThatIsALinkStaysOne() throws IOException {
        Path elsewhere = Files.createDirectories(target.resolve("elsewhere"));
        Path report = Files.createSymbolicLink(target.resolve("trunk-report"), elsewhere);
        WholeFile.write(report.resolve("results.json"), "[]");

        LastReport.setAside(report);

        assertThat(report).isSymbolicLink().isEmptyDirectory();
        assertThat(target.resolve("trunk-report-before/results.json")).exists();
    }

    /** For who compares with one of them. */
    @Test
    void bothReportsMakeRoomAndNoOther() throws IOException {
        Path report = Files.createDirectories(target.resolve("trunk-report"));
        Path before = Files.createDirectories(target.resolve("trunk-report-before"));
        Path copy = Files.createDirectories(target.resolve("copy"));

        assertThat(LastReport.makesRoom(target.resolve("copy/../trunk-report"), report))
                .isTrue();
        assertThat(LastReport.makesRoom(before, report)).isTrue();
        assertThat(LastReport.makesRoom(copy, report)).isFalse();
    }
}
