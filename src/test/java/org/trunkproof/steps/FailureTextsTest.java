package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.evidence.Delay;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Discretion;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.storage.Secrecy;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Lateness;

/**
 * What the terminal says when the trunk is broken in ways that are typical, to the letter. The Traces are those of real runs
 * with the folders that {@link Break#folder} leaves in {@code target/broken}, without what their verdicts do not rest on.
 */
class FailureTextsTest {

    private static final Path SAVED = Path.of("src/test/resources/org/trunkproof/steps/broken");
    private static final Path SCENARIOS = Path.of("target/trunk-report/scenarios");

    /** Half a screen. */
    private static final int LONGEST = 25;

    private static final Catalogue CATALOGUE = Catalogue.read(List.of(Path.of("features")));

    static List<Break> breaks() {
        return Break.all();
    }

    /** In each layout a line that is wrong, one whose value nobody is told, and one that is not there. */
    static Stream<Arguments> layouts() {
        return breaks().stream()
                .filter(broken -> List.of("insecure-port", "secret-wrong", "username-missing")
                        .contains(broken.name()))
                .flatMap(broken -> Stream.of(Layout.values()).map(layout -> Arguments.of(broken, layout)));
    }

    static Stream<Arguments> allLayouts() {
        return breaks().stream()
                .filter(broken -> broken.file().equals("sip.conf"))
                .flatMap(broken -> Stream.of(Layout.values()).map(layout -> Arguments.of(broken, layout)));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenTrunkExplainsItself(Break broken) throws IOException {
        isAsSaved(broken.name(), text(broken, broken.folder()));
    }

    /** The Trace is that of the folder in which all stands in one file, because to Asterisk it is the same. */
    @ParameterizedTest
    @MethodSource("layouts")
    void soItDoesHoweverItsFilesAreLaidOut(Break broken, Layout layout) throws IOException {
        isAsSaved(layout.name(broken), text(broken, layout.folder(broken)));
    }

    /** The same lines, each where it stands. */
    @ParameterizedTest
    @MethodSource("allLayouts")
    void theLinesToLookAtAreTheSameInAnyLayout(Break broken, Layout layout) throws IOException {
        ConfigurationFolder folder = layout.folder(broken);
        List<Suspect> suspects = suspects(broken, folder);

        assertThat(suspects)
                .extracting(Suspect::text)
                .containsExactlyElementsOf(suspects(broken, broken.folder()).stream()
                        .map(Suspect::text)
                        .toList());
        for (Suspect suspect : suspects) {
            List<String> lines = Files.readAllLines(Path.of(suspect.file()));
            if (suspect.line() > 0) {
                try (Secrecy.Vow kept = Discretion.about(folder.path(), List.of())) {
                    assertThat(ConfigurationCopy.withoutSecrets(
                                    lines.get(suspect.line() - 1).strip()))
                            .isEqualTo(suspect.text());
                }
            }
        }
    }

    private static void isAsSaved(String name, String text) throws IOException {
        Path golden = SAVED.resolve(name + ".txt");
        if (System.getProperty("trunk.write-documents") != null) {
            Files.writeString(golden, text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(golden));
        assertThat(text.lines().count()).isLessThanOrEqualTo(LONGEST);
    }

    /** A line that is gone cannot be shown; its neighbours can, or a sentence that says so. */
    @ParameterizedTest
    @MethodSource("breaks")
    void theLineThatWasBrokenIsTheFirstToLookAt(Break broken) throws IOException {
        String first = text(broken, broken.folder())
                .lines()
                .filter(line -> line.contains("look at:"))
                .findFirst()
                .orElse("");

        assertThat(first).contains("target/broken/" + broken.name() + "/" + broken.file());
        if (!broken.instead().contains("secret")) {
            assertThat(first).endsWith(broken.instead());
        }
    }

    /** Those that a machine could have broken as well: where something did not come, or took too long, or was not heard. */
    private static final Set<String> DOUBTFUL_AFTER_A_STANDSTILL = Set.of(
            "username-missing",
            "dial-target-wrong",
            "canreinvite-yes",
            "host-dynamic",
            "qualify-no",
            "911-missing",
            "voicemail-removed",
            "dial-timeout-10");

    /** Whatever else is wrong stands in what came, and no standstill calls it off. */
    @ParameterizedTest
    @MethodSource("breaks")
    void aSlowMachineIsToBlameOnlyWhereItCouldBe(Break broken) throws IOException {
        Trace trace = trace(broken);
        Instant last = trace.events().get(trace.events().size() - 1).at();
        Trace stood = trace.with(List.of(new Delay(last, Duration.ofSeconds(3), "the harness's clock")));
        Judgement judgement = judgement(broken, stood);

        assertThat(Lateness.behind(judgement, trace)).isEmpty();
        assertThat(Lateness.behind(judgement, stood).isPresent())
                .isEqualTo(DOUBTFUL_AFTER_A_STANDSTILL.contains(broken.name()));
    }

    private static String text(Break broken, ConfigurationFolder folder) throws IOException {
        Trace trace = trace(broken);
        Judgement judgement = judgement(broken, trace);
        return Shortfall.text(
                        requirement(broken),
                        judgement,
                        trace,
                        suspects(broken, folder),
                        SCENARIOS.resolve(broken.scenario()))
                .toString();
    }

    private static List<Suspect> suspects(Break broken, ConfigurationFolder folder) throws IOException {
        Trace trace = trace(broken);
        try (Secrecy.Vow kept = Discretion.about(folder.path(), List.of())) {
            return Shortfall.suspects(
                    requirement(broken), judgement(broken, trace), trace, folder, TrunkProfile.flowroute(), false);
        }
    }

    private static Requirement requirement(Break broken) {
        return CATALOGUE.of(broken.scenario(), List.of("@" + broken.requirement()));
    }

    private static Trace trace(Break broken) throws IOException {
        return TraceFile.load(SAVED.resolve(broken.name() + ".json"));
    }

    private static Judgement judgement(Break broken, Trace trace) {
        Judgement judgement = broken.check().apply(trace).judge(trace);
        assertThat(judgement.holds()).isFalse();
        return judgement;
    }
}
