package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.comparison.Comparison;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.comparison.SavedRun;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.regression.Journal;
import org.trunkproof.regression.Mutant;
import org.trunkproof.regression.Mutants;
import org.trunkproof.regression.MutationReport;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.regression.MutationSummary;
import org.trunkproof.regression.Outcome;
import org.trunkproof.regression.Suspicion;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Discretion;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.GitHubActions;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.Report;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.report.Summary;
import org.trunkproof.report.SurefireReports;
import org.trunkproof.report.Suspect;
import org.trunkproof.report.Verification;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.secrets.PlantedSecrets;
import org.trunkproof.secrets.SecretSearch;
import org.trunkproof.site.ComparisonSite;
import org.trunkproof.site.KnownBesides;
import org.trunkproof.site.Site;
import org.trunkproof.storage.DispensableFile;
import org.trunkproof.storage.Secrecy;

/**
 * A folder with a secret at each place where one may be, all that can be written of it without Docker, with Asterisk saying each
 * of them in each way that it has, and not one of them in any byte of it.
 */
class NoSecretIsWrittenTest {

    @TempDir
    private static Path scratch;

    private static Path written;
    private static Path folder;
    private static Secrecy.Vow vow;

    @BeforeAll
    static void writeAll() throws Exception {
        folder = scratch.resolve("etc/my-trunk");
        PlantedSecrets.write(folder);
        written = Files.createDirectories(scratch.resolve("written"));
        vow = Discretion.about(folder, List.of());

        Path before = written.resolve("before");
        Path now = written.resolve("now");
        List<ScenarioResult> results = report(now, "now");
        report(before, "before");
        compare(before, now);
        mutate();
        terminal(new Report(folder.toString(), results));
    }

    @AfterAll
    static void forget() {
        vow.close();
    }

    /** And an ordinary one in none of its places. */
    @Test
    void noneIsInAnyByteOfIt() throws IOException {
        List<String> all = new ArrayList<>(PlantedSecrets.marks());
        all.addAll(PlantedSecrets.ordinary());

        assertThat(SecretSearch.in(written, all)).isEmpty();
    }

    @Test
    void theSearchFindsThemWhereTheyAre() throws IOException {
        assertThat(SecretSearch.in(folder, PlantedSecrets.marks()))
                .hasSizeGreaterThan(PlantedSecrets.marks().size());
        assertThat(SecretSearch.in(folder, PlantedSecrets.ordinary())).isNotEmpty();
    }

    @Test
    void onlyWhatAsteriskReadsIsCopiedAndThePageSaysWhatIsNot() throws IOException {
        Path copy = written.resolve("now/configuration");
        for (String left : List.of(
                ".git",
                "keys",
                "astdb.sqlite3",
                "sip.conf.bak",
                "sip.conf~",
                ".#sip.conf",
                "#sip.conf#",
                ".sip.conf.swp",
                "notes.txt",
                "archive")) {
            assertThat(copy.resolve(left)).doesNotExist();
        }
        assertThat(copy.resolve("sip.d/included.inc")).exists();
        assertThat(copy.resolve("shadow.conf")).content().startsWith("; Left out of this report: a link leads out");
        assertThat(Files.readString(written.resolve("now/configuration.html")))
                .contains("Left out", "astdb.sqlite3", ".git", "the history of a Git repository", "keys/asterisk.pem");
    }

    @Test
    void whatIsNoSecretIsThereAndReadsAsItIs() throws IOException {
        assertThat(Files.readString(written.resolve("now/configuration.html")))
                .contains("outboundproxy=sip://user:********@proxy:5080", "Desk Phone", "; \u00fcber")
                .doesNotContain("\u00c3\u00bc");
        assertThat(Files.readString(written.resolve("now/results.json"))).contains("port 4711", "SIP/100");
        assertThat(Files.readAllBytes(written.resolve("now/configuration/agents.conf")))
                .endsWith("; \u00fcber\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void norIsOneInWhatAJobThrows() {
        String secret = PlantedSecrets.at(0);
        assertThatThrownBy(() -> Discreet.run(() -> {
                    throw new SetupException("sip.conf:1: secret=" + secret);
                }))
                .isInstanceOf(SetupException.class)
                .hasMessage("sip.conf:1: secret=********");
        assertThatThrownBy(() -> Discreet.run(() -> {
                    throw new Undecided("so " + secret);
                }))
                .isInstanceOf(Undecided.class)
                .hasMessage("so ********");
        assertThatThrownBy(() -> Discreet.run(() -> {
                    throw new AssertionError("so " + secret, new IOException(secret));
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("so ********")
                .hasNoCause();
    }

    private static List<ScenarioResult> report(Path report, String name) throws IOException {
        Files.createDirectories(report);
        new RunFacts(name, "", List.of(), "Asterisk 16.28.0", "image", "chan_sip", "", "", Instant.EPOCH, "")
                .write(report);
        ConfigurationCopy.write(FolderContents.of(folder), report);
        List<ScenarioResult> results = List.of(result(report, 1, Verdict.FAIL), result(report, 2, Verdict.DEVIATION));
        new Report(name, results).write(report);
        SurefireReports.write(report.resolve("surefire"), new Report(name, results), Map.of());
        new Site(report, KnownBesides.NONE).draw();
        return results;
    }

    private static ScenarioResult result(Path report, int number, Verdict verdict) throws IOException {
        EvidenceFolder evidence = EvidenceFolder.of(report, "TP-A-01", "One", number);
        evidence.write(trace(number));
        String said = String.join("\n", PlantedSecrets.said());
        evidence.write(new Proceedings(
                List.of(new Step("Given it\n| " + said + " |", Instant.EPOCH, Duration.ofMillis(1), "failed")),
                List.of(new Verification(said, null, List.of(new Verification.Compared("From", said, said, false))))));
        List<Suspect> suspects = new ArrayList<>();
        for (String line : PlantedSecrets.lines()) {
            suspects.add(new Suspect("my-trunk/sip.conf", suspects.size() + 1, line));
        }
        Requirement requirement = new Requirement(
                "TP-A-01",
                Level.MUST,
                "It does " + said,
                "RFC 3261",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ScenarioResult(
                requirement,
                "One",
                "features/trunk/call/answering.feature:" + number,
                verdict,
                "TP-A-01: port 4711, SIP/100\n  look at:  my-trunk/sip.conf:3: "
                        + String.join("\n  look at:  my-trunk/sip.conf:3: ", PlantedSecrets.lines()) + "\n" + said,
                Duration.ofMillis(1),
                suspects,
                evidence.files());
    }

    /** Whatever Asterisk and those on the wire say, they say all of them. */
    private static Trace trace(int number) {
        Traces traces = new Traces();
        for (String said : PlantedSecrets.said()) {
            traces.log("[Jan  2 03:04:05] VERBOSE[1][C-1] pbx.c: -- " + said)
                    .ami(
                            "Newexten",
                            "Channel",
                            "SIP/a-1",
                            "Context",
                            "a",
                            "Exten",
                            "1",
                            "Priority",
                            "1",
                            "Application",
                            "Set",
                            "AppData",
                            said)
                    .ami("VarSet", "Channel", "SIP/a-1", "Variable", "X" + number, "Value", said);
        }
        for (String secret : PlantedSecrets.values()) {
            String basic = Base64.getEncoder().encodeToString(("me:" + secret).getBytes(StandardCharsets.UTF_8));
            traces.log("tells " + secret)
                    .ami("DialBegin", "Channel", "SIP/a-1", "DialString", "me:" + secret + "@carrier/100")
                    .sip(Party.ASTERISK, Party.CARRIER, """
                            INVITE sip:100@10.0.0.1 SIP/2.0
                            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%d
                            From: "%s" <sip:a@10.0.0.2>;tag=1
                            To: <sip:100@10.0.0.1>
                            Call-ID: %s
                            CSeq: 1 INVITE
                            X-Api-Key: %s
                            Authorization: Basic %s

                            """.formatted(number, secret, basic, secret, basic))
                    .stray("10.9.0.9", Party.CARRIER, ("knows " + secret).getBytes(StandardCharsets.UTF_8));
        }
        return traces.trace();
    }

    private static void compare(Path before, Path now) throws IOException {
        Path other = scratch.resolve("etc/other");
        PlantedSecrets.write(other);
        for (String file : List.of("sip.conf", "extensions.conf", "voicemail.conf")) {
            Files.writeString(
                    other.resolve(file), Files.readString(other.resolve(file)).replace("-horse", "-cow"));
        }
        try (Secrecy.Vow both = Discretion.about(other, List.of())) {
            Comparison comparison =
                    Comparison.of(new SavedRun(before, other), new SavedRun(now, folder), (file, setting) -> List.of());
            ComparisonReport report = new ComparisonReport("git:HEAD~1", "my-trunk", comparison);
            assertThat(comparison.lines()).hasSize(3);
            Path compared = written.resolve("comparison");
            report.write(compared);
            new ComparisonSite(compared, report, before, now).draw();
            Files.write(written.resolve("comparison.txt"), shown(report.summary(compared)));
        }
    }

    private static void mutate() throws IOException {
        Path mutation = written.resolve("mutation");
        List<ConfigurationText> texts = new ArrayList<>();
        for (String name : List.of("sip.conf", "extensions.conf", "sip.d/included.inc")) {
            texts.add(ConfigurationText.of(name, Files.readAllBytes(folder.resolve(name))));
        }
        List<Mutant> mutants = texts.stream()
                .flatMap(text -> Mutants.of(text, Dialect.chanSip()).stream())
                .toList();
        assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
        List<MutationResult> results = new ArrayList<>();
        Files.createDirectories(mutation);
        Journal journal = new Journal(mutation.resolve("results.jsonl"), "subject", results::addAll);
        List<Secrecy.Vow> vows = new ArrayList<>();
        for (Mutant mutant : mutants) {
            // as who makes a copy of it does
            vows.add(Discretion.about(mutant.text()));
            String line = mutant.text()
                    .lines()
                    .get(Math.min(mutant.line(), mutant.text().lines().size()) - 1);
            MutationResult result = new MutationResult(
                    "subject",
                    mutant.mistake(),
                    Outcome.KILLED,
                    false,
                    "",
                    "TP-A-01: One",
                    "a.feature:1",
                    "  look at:  sip.conf:" + mutant.line() + ": " + line,
                    1,
                    1,
                    Suspicion.UNASKED);
            journal.add(result);
            results.add(result);
        }
        assertThat(Journal.latest(mutation.resolve("results.jsonl")))
                .extracting(result -> result.mistake().id())
                .containsExactlyElementsOf(mutants.stream().map(Mutant::id).toList());
        MutationSummary summary = new MutationSummary(mutants.size(), journal.results(), Duration.ofSeconds(1));
        new MutationReport("my trunk", Dialect.chanSip(), mutants, summary).write(mutation, texts);
        Files.write(written.resolve("mutation.txt"), shown(summary.text()));
        vows.forEach(Secrecy.Vow::close);
    }

    private static void terminal(Report report) throws IOException {
        Files.write(written.resolve("terminal.txt"), shown(Summary.of(report, "", "read on")));
        Path summary = written.resolve("step-summary.md");
        GitHubActions gitHub =
                new GitHubActions(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));
        gitHub.summarise(report, written);
        Files.write(written.resolve("annotations.txt"), shown(String.join("\n", gitHub.annotations(report, folder))));
        try (OutputStream html = new DispensableFile(written.resolve("cucumber.html"))) {
            html.write(String.join("\n", PlantedSecrets.said())
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("<", "\\x3C")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] shown(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream terminal =
                Secrecy.terminal(new PrintStream(out, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        terminal.print(text);
        terminal.flush();
        return out.toByteArray();
    }
}
