package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Judgement;

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

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenTrunkExplainsItself(Break broken) throws IOException {
        Path golden = SAVED.resolve(broken.name() + ".txt");
        String text = text(broken);

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
        String first = text(broken)
                .lines()
                .filter(line -> line.contains("look at:"))
                .findFirst()
                .orElse("");

        assertThat(first).contains("target/broken/" + broken.name() + "/" + broken.file());
        if (!broken.instead().contains("secret")) {
            assertThat(first).endsWith(broken.instead());
        }
    }

    private static String text(Break broken) throws IOException {
        Requirement requirement = CATALOGUE.of(broken.scenario(), List.of("@" + broken.requirement()));
        Trace trace = TraceFile.load(SAVED.resolve(broken.name() + ".json"));
        ConfigurationFolder folder = broken.folder();
        Judgement judgement = broken.check().apply(trace).judge(trace);
        assertThat(judgement.holds()).isFalse();
        return Shortfall.text(
                        requirement,
                        judgement,
                        trace,
                        Shortfall.suspects(requirement, judgement, trace, folder, TrunkProfile.flowroute()),
                        SCENARIOS.resolve(broken.scenario()))
                .toString();
    }
}
