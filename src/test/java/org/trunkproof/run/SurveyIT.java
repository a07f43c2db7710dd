package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.AsteriskSeries;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Docker;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.trunk.TrunkProfile;

/** What a real Asterisk says of small folders, each with a fault or a habit of the field, or with none. */
class SurveyIT {

    private static final Path CASES = Path.of("src/test/resources/org/trunkproof/premise");
    private static final String READY_IMAGE = System.getProperty("trunk.image", "");
    private static AsteriskImage image;

    @BeforeAll
    static void image() {
        image = READY_IMAGE.isEmpty()
                ? AsteriskImage.built(Path.of("asterisk-image/Dockerfile"), AsteriskSeries.A16)
                : AsteriskImage.ready(READY_IMAGE);
        Docker.sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(Docker::removeOwn));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(Path.of("asterisk-image/flowroute-hardened"), List.of()),
                Arguments.of(CASES.resolve("ael"), List.of()),
                Arguments.of(
                        CASES.resolve("registration"),
                        List.of(
                                "The trunk is not registered with the carrier: the password of account 12345678 is not the"
                                        + " carrier's, which is answered with 403; Asterisk says 'No Authentication'")),
                Arguments.of(
                        CASES.resolve("router"),
                        List.of(
                                "Asterisk tells the carrier to reach it at 203.0.113.7 (externaddr), where no lab has anybody:"
                                        + " a lab is not behind that router")),
                Arguments.of(
                        CASES.resolve("addresses"),
                        List.of(
                                "Asterisk does not let the lab's carrier in, whose call is answered with 403: [flowroute] says"
                                        + " from which addresses it may come")),
                Arguments.of(
                        CASES.resolve("ringing"),
                        List.of("The trunk's number, 15551234567, does not ring the phone [deskphone]: the call gets to"
                                + " Dial(SIP/deskfone,20), and the carrier is answered with 503")),
                Arguments.of(
                        CASES.resolve("office"),
                        List.of(
                                "There is no section [flowroute] for the trunk; the nearest is [upstream]",
                                "There is no section [deskphone] for the desk phone; there are [upstream], [202]",
                                "There is no context [inbound] for the carrier's calls; there are [phones], [macro-ring],"
                                        + " [from-upstream]",
                                "There is no context [outbound] for calls out; there are [phones], [macro-ring],"
                                        + " [from-upstream]",
                                "Asterisk has no application Dail, so a call ends where it is used",
                                "Asterisk says of its files: Context 'phones' tries to include nonexistent context 'nights'")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFindingIsTrueAndNoneIsMissing(Path folder, List<String> sentences, @TempDir Path empty)
            throws InterruptedException, IOException {
        LabPlan plan = new LabPlan(image, new ConfigurationFolder(folder), TrunkProfile.flowroute());
        Suite suite = new Suite(plan, Catalogue.read(List.of()), Deviations.read(empty), Applicability.EVERYTHING);

        try (LabPool labs = new LabPool(plan, 1)) {
            assertThat(new Survey(suite, labs).of(labs.borrow()).unmet())
                    .extracting(UnmetPremise::sentence)
                    .containsExactlyElementsOf(sentences);
        }
    }
}
