package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.report.MissingEvidence;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.ScenarioResult;

/** What befalls whole runs, each a Java of its own in an empty folder: what a person reads of it, and its exit status. */
class RunFaultsIT {

    /** Each takes a tenth of a second. */
    private static final String MANY_SCENARIOS = "features/trunk/call/requests.feature";

    /** Asterisk repeats an answer for ten seconds until it gives up. */
    private static final String A_LONG_SCENARIO =
            FeatureLine.of("features/trunk/call/losses.feature", "Scenario: No ACK ever comes");

    /** A file system of its own in the place of target, which has room for a few scenarios. It goes with its process. */
    private static final List<String> ON_A_SMALL_DISK = List.of(
            "unshare",
            "--mount",
            "--map-root-user",
            "sh",
            "-c",
            "mkdir -p target && mount -t tmpfs -o size=512k none target && \"$@\"; echo exit status $?; read go",
            "sh");

    @TempDir
    private Path folder;

    @BeforeAll
    static void say() {
        System.out.println("Breaking whole runs ...");
    }

    private static List<String> verify(String features) {
        return OtherJava.command(
                Main.class,
                "-Djava.net.preferIPv4Stack=true",
                "-Dtrunk.config=" + Path.of("asterisk-image/flowroute").toAbsolutePath(),
                "-Dtrunk.features=" + features,
                "-Dtrunk.image=" + System.getProperty("trunk.image", ""),
                "-Dtrunk.labs=1",
                "verify");
    }

    private static int many() {
        return new ChosenScenarios(SomeOptions.of(MANY_SCENARIOS)).all().size();
    }

    private static List<String> onASmallDisk(List<String> command) {
        return Stream.of(ON_A_SMALL_DISK, command).flatMap(List::stream).toList();
    }

    private static List<String> saysUntil(OtherJava run, String beginning) throws IOException {
        List<String> said = new ArrayList<>();
        do {
            said.add(run.says());
            assertThat(said).doesNotContainNull();
        } while (!said.get(said.size() - 1).startsWith(beginning));
        return said;
    }

    @Test
    void onADiskThatRunsFullTheVerdictsAreToldAndTheRunIsNotGreen() throws Exception {
        assumeSmallDisks();
        try (OtherJava run = OtherJava.running(folder, onASmallDisk(verify(MANY_SCENARIOS)))) {
            List<String> said = saysUntil(run, "exit status ");

            assertThat(said).endsWith("exit status 2");
            assertThat(said)
                    .filteredOn(line -> line.contains("Evidence is lost, and the run goes on for its verdicts: "))
                    .singleElement()
                    .asString()
                    .endsWith(" cannot be written (No space left on device); make room there, and run again.");
            assertThat(said)
                    .filteredOn(line -> line.matches(
                            " *The (report is not complete: |evidence of \\d+ of " + many() + " scenarios ).*"))
                    .hasSize(2);
            assertThat(said).noneMatch(line -> line.matches("\\s+at .*|.*Exception.*"));
            assertThat(told(said)).isEqualTo(many());
            assertNothingIsHalf(
                    Path.of("/proc", String.valueOf(run.pid()), "root" + folder).resolve(RunReport.FOLDER));
        }
        System.out.println("  The disk ran full: every verdict is told, and exit status 2");
    }

    /** Also as nobody in particular, but not everywhere. */
    private void assumeSmallDisks() throws Exception {
        try (OtherJava probe = OtherJava.running(folder, onASmallDisk(List.of("true")))) {
            List<String> said = saysUntil(probe, "exit status ");
            NotTried.where(
                    !said.equals(List.of("exit status 0")),
                    "a disk that runs full, because nothing can be mounted here: " + said);
        }
    }

    /** Of how many scenarios the summary has a verdict, none of which is a failure. */
    private static int told(List<String> said) {
        String counts = said.stream()
                .filter(line -> line.matches("  \\d+ .*; \\d+ labs?, ready in .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said))
                .replaceFirst(";.*", "");
        assertThat(counts).doesNotContain("fail");
        return Pattern.compile("\\d+")
                .matcher(counts)
                .results()
                .mapToInt(figure -> Integer.parseInt(figure.group()))
                .sum();
    }

    private static void assertNothingIsHalf(Path report) throws IOException {
        try (Stream<Path> files = Files.walk(report)) {
            assertThat(files).anyMatch(file -> file.endsWith("trace.json.gz")).noneMatch(file -> file.toString()
                    .endsWith(".part"));
        }
        if (Files.exists(report.resolve(ResultsFile.NAME))) {
            assertThat(ResultsFile.read(report)).hasSize(many());
        }
    }

    @Test
    void aSecondRunIsRefusedAndTheFirstIsWhole() throws Exception {
        try (OtherJava first = OtherJava.running(folder, verify(A_LONG_SCENARIO))) {
            saysUntil(first, "Running 1 scenario ");
            try (OtherJava second = OtherJava.running(folder, verify(MANY_SCENARIOS))) {
                assertThat(second.saysYet())
                        .singleElement()
                        .asString()
                        .matches("Another run is writing target/trunk-report \\(process " + first.pid()
                                + " on \\S+, since [-0-9]+ [:0-9]+\\); wait until it is over, or run in another copy of the"
                                + " project\\.");
                assertThat(second.status()).isEqualTo(2);
            }
            assertThat(first.isRunning()).isTrue();

            assertThat(first.saysYet())
                    .anyMatch(line -> line.startsWith("  1 pass; "))
                    .endsWith("  read on in target/trunk-report/index.html", "");
            assertThat(first.status()).isZero();
        }
        System.out.println("  A second run was refused, with exit status 2, and the first is whole");
        Path report = folder.resolve(RunReport.FOLDER);
        List<ScenarioResult> results = ResultsFile.read(report);
        assertThat(results).hasSize(1);
        assertThat(MissingEvidence.of(report, results)).isEmpty();
    }
}
