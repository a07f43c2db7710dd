package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.comparison.ComparisonReport.ChangedLine;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.regression.Mistake;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.regression.Outcome;
import org.trunkproof.regression.Suspicion;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Report;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.site.pages.LineFinding;

class DrawingTest {

    /** A sentence of it would be hard to read again. */
    private static final Mistake MISTAKE =
            new Mistake("a: b.conf", 7, "x]", "nat", "nat=no", "other-value", "nat=1:2 (a.feature:3)");

    private static MutationResult result(String killer, String location) {
        return new MutationResult(
                "a  1", MISTAKE, Outcome.KILLED, false, "", killer, location, "why", 1, 2, Suspicion.UNASKED);
    }

    @Test
    void aMistakeStandsAtItsLine() {
        assertThat(Drawing.finding(result("TP-A-01: An offer", "b.feature:8")))
                .isEqualTo(new LineFinding(
                        "a: b.conf",
                        7,
                        "nat=no",
                        "killed",
                        "other-value: nat=1:2 (a.feature:3)",
                        "TP-A-01: An offer",
                        "b.feature:8"));
        assertThat(Drawing.finding(result("", "")).because()).isEqualTo("why");
    }

    @Test
    void newLinesStandAtTheirsAndGoneOnesAtNone() {
        ChangedLine change = new ChangedLine(
                "sip.conf",
                4,
                List.of("-nat=no", "+nat=yes ", "+;(a.feature:3)"),
                "shown by (b.feature:1)",
                "b.feature:8");

        assertThat(Drawing.findings(change))
                .containsExactly(
                        found(LineFinding.WHOLE_FILE, "nat=no", "gone", "nat=no"),
                        found(4, "nat=yes ", "new", "nat=yes"),
                        found(5, ";(a.feature:3)", "new", ";(a.feature:3)"));
    }

    private static LineFinding found(int line, String original, String outcome, String what) {
        return new LineFinding("sip.conf", line, original, outcome, what, "shown by (b.feature:1)", "b.feature:8");
    }

    @Test
    void aChangeThatNoScenarioShowsHasNoPlace() {
        assertThat(Drawing.findings(new ChangedLine("sip.conf", 4, List.of("+a=b"), "nothing (b.feature:1)", null)))
                .extracting(LineFinding::location)
                .containsExactly("");
    }

    /** Of a run of one file, with a description of its own, neither of which is named again. */
    @Test
    void drawnAnewAReportIsAsItsRunWroteIt(@TempDir Path folder) throws Exception {
        Path config = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(config.resolve("sip.conf"), "[general]\n[upstream]\nhost=sip.example\n[201]\n");
        Files.writeString(config.resolve("extensions.conf"), "[upstream-calls]\nexten => s,1,Answer()\n");
        Files.writeString(
                config.resolve("trunkproof.yml"),
                "carrier: generic\ntrunk: upstream\nhost: sip.example\nnumbers: {15551234567: {context: upstream-calls}}\n");
        Options options = SomeOptions.in(config, "features/trunk/qualify/asking.feature");
        Path report = Files.createDirectory(folder.resolve("report"));
        new RunFacts(
                        config.toString(),
                        "",
                        List.of("features/trunk/qualify/asking.feature"),
                        "Asterisk",
                        "image",
                        "chan_sip",
                        "",
                        "",
                        Instant.EPOCH,
                        "")
                .write(report);
        Requirement requirement = options.catalogue().all().get(0);
        new Report(
                        "mine",
                        List.of(ScenarioResult.notApplicable(requirement, "One", "a.feature:1", List.of("so"))),
                        List.of())
                .write(report);
        ConfigurationCopy.write(FolderContents.of(config), report);
        Drawing.of(options).of(report);
        Map<String, String> before = pages(report);

        System.setProperty("trunk.report", report.toString());
        try {
            Drawing.again();
        } finally {
            System.clearProperty("trunk.report");
        }

        assertThat(pages(report)).isEqualTo(before).containsKey("index.html").hasSizeGreaterThan(3);
    }

    private static Map<String, String> pages(Path report) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> all = Files.walk(report)) {
            for (Path page :
                    all.filter(file -> file.toString().endsWith(".html")).toList()) {
                pages.put(report.relativize(page).toString(), Files.readString(page));
            }
        }
        return pages;
    }
}
