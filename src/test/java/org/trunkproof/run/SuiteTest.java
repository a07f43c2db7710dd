package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.trunk.TrunkProfile;

/** What is wrong with what the user gave is said before Docker is asked for anything. */
class SuiteTest {

    private static final String FEATURES = "features/trunk/dtmf";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("sip.conf"), "[flowroute]\n");
    }

    private void declare(String text) throws IOException {
        Files.writeString(folder.resolve("deviations"), text);
    }

    private static void assertRefused(Options options, String beginning) {
        assertThatThrownBy(() -> Suite.of(options))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(beginning);
    }

    @Test
    void deviationsThatCannotBeRead() throws IOException {
        declare("no reason\n");

        assertRefused(
                SomeOptions.of(FEATURES).of(folder, ChosenAsterisk.NEWEST),
                folder + "/deviations:1: 'no reason' is not a requirement id, a colon and a reason");
    }

    @Test
    void aDeviationFromNothingThatOurFeaturesState() throws IOException {
        declare("TP-NONE-01: because\n");

        assertRefused(
                SomeOptions.of("features").of(folder, ChosenAsterisk.NEWEST),
                folder + "/deviations:1: TP-NONE-01 is no requirement of any feature; ");
    }

    @Test
    void aDeviationOfNothingWhereOnlySomeOfOursAreRun() throws IOException {
        declare("TP-NONE-01: because\n");

        assertRefused(
                SomeOptions.of("features/trunk/dtmf", "features/trunk/security/reach.feature:55")
                        .of(folder, ChosenAsterisk.NEWEST),
                folder + "/deviations:1: TP-NONE-01 is no requirement of any feature; ");
    }

    @Test
    void whatIsNoFeature() throws IOException {
        Path feature = Files.writeString(folder.resolve("own.feature"), "Featur: none\n");

        assertRefused(SomeOptions.of(feature.toString()).of(folder, ChosenAsterisk.NEWEST), "The feature ");
    }

    @Test
    void aFolderThatIsNone() {
        assertRefused(
                SomeOptions.of(FEATURES).of(folder.resolve("none"), ChosenAsterisk.NEWEST),
                "There is no configuration folder " + folder.resolve("none"));
    }

    @Test
    void deviationsOfAnotherFolder() throws IOException {
        Suite ours = new Suite(
                new LabPlan(
                        new AsteriskImage("none"),
                        new ConfigurationFolder(Path.of("asterisk-image/flowroute")),
                        TrunkProfile.flowroute()),
                Catalogue.read(List.of(Path.of(FEATURES))),
                Deviations.read(folder),
                Applicability.EVERYTHING);
        declare("no reason\n");

        assertThatThrownBy(() -> ours.on(new ConfigurationFolder(folder), new AsteriskImage("none")))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(folder + "/deviations:1: ");
    }
}
