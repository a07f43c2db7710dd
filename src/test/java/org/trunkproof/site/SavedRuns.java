package org.trunkproof.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.evidence.Traces;
import org.trunkproof.premise.Premise;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Discretion;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.Reference;
import org.trunkproof.report.Report;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.report.Verification;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.site.pages.LineFinding;
import org.trunkproof.storage.Secrecy;

/** Writes the report of a small run in which there is everything, from people who mean no good. */
public final class SavedRuns {

    static final String SCRIPT = "<script>alert(1)</script>";
    static final String MARKUP = "\"><img src=x onerror=alert(1)> 'a' & b";
    static final String SECRET = "Xq7-horse";

    private static final String FOLDER = "trunk";
    private static final Path SAVED_CALL = Path.of("src/test/resources/org/trunkproof/verify/incoming-call.json");

    private final Path report;
    private final List<ScenarioResult> results = new ArrayList<>();

    private SavedRuns(Path report) {
        this.report = report;
    }

    /** Writes it, and draws it. */
    public static void draw(Path report, Path scratch) throws IOException {
        write(report, scratch);
        try (Secrecy.Vow kept = Discretion.about(scratch.resolve(FOLDER), List.of())) {
            new Site(report, knownBesides()).draw();
        }
    }

    static void write(Path report, Path scratch) throws IOException {
        SavedRuns run = new SavedRuns(report);
        run.configuration(scratch);
        try (Secrecy.Vow kept = Discretion.about(scratch.resolve(FOLDER), List.of())) {
            run.write();
        }
    }

    private void write() throws IOException {
        Files.createDirectories(report);
        new RunFacts(
                        "my trunk",
                        "",
                        List.of(),
                        "Asterisk 16.28.0",
                        "trunkproof/asterisk:0123456789ab",
                        "chan_sip",
                        "the few that a trunk needs",
                        "this machine's time",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        "a606f36")
                .write(report);
        scenario("TP-DTMF-01", Level.MUST, "An incoming call", "dtmf/keys.feature:7", Verdict.PASS, "", call());
        scenario("TP-SEC-01", Level.MUST, MARKUP, "security/strangers.feature:9", Verdict.FAIL, failure(), hostile());
        scenario(
                "TP-SEC-02",
                Level.SHOULD,
                "A second",
                "security/strangers.feature:19",
                Verdict.DEVIATION,
                "the carrier cannot " + SCRIPT + "\nTP-SEC-02 ...",
                hostile());
        scenario("TP-SEC-03", Level.MUST, "A third", "security/reach.feature:3", Verdict.STALE_DEVIATION, "so", call());
        results.add(result(
                "UNNUMBERED",
                Level.SHOULD,
                "No lab",
                "own.feature:5",
                Verdict.ERROR,
                "no engine " + MARKUP,
                List.of()));
        results.add(ScenarioResult.notApplicable(
                new Requirement(
                        "TP-SEC-04",
                        Level.MUST,
                        "It does " + SCRIPT,
                        "RFC 3261",
                        List.of("dtmf"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                "A fourth",
                "features/trunk/security/reach.feature:9",
                List.of("there is no " + MARKUP, "nor another")));
        new Report("my trunk", results, List.of(unmet())).write(report);
    }

    private static UnmetPremise unmet() {
        return UnmetPremise.must(
                "There is no section " + MARKUP + " for the trunk",
                List.of(new Line("my trunk/sip.conf", 4, "secret=" + SECRET)),
                "correct " + SCRIPT,
                Premise.TRUNK);
    }

    static KnownBesides knownBesides() {
        Requirement unseen = new Requirement(
                "TP-SEC-09",
                Level.MUST,
                "Nobody sees " + SCRIPT,
                "the contract",
                List.of(),
                Optional.of(Path.of("features/trunk/security/strangers.feature")),
                List.of(),
                Optional.of("it is seen nowhere"));
        return new KnownBesides(
                List.of(unseen),
                place -> place.isDialplan() ? List.of("inbound-dialplan") : List.of("dtmf"),
                List.of(
                        new LineFinding(
                                "sip.conf",
                                4,
                                "secret=********",
                                "killed",
                                "mistype: secrte=********",
                                "TP-DTMF-01: An incoming call",
                                "features/trunk/dtmf/keys.feature:7"),
                        new LineFinding("sip.conf", 5, "another text", "survived", "not of this line", "", "")),
                List.of(
                        new LineFinding("sip.conf", 3, "dtmfmode=rfc2833", "new", "dtmfmode=rfc2833", "shown by 1", ""),
                        new LineFinding(
                                "sip.conf", LineFinding.WHOLE_FILE, "nat=no", "gone", "nat=no", "nothing", "")));
    }

    private void configuration(Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve(FOLDER));
        Files.writeString(folder.resolve("sip.conf"), """
                [general]
                [flow<b>route]
                dtmfmode=rfc2833
                secret=%s
                ; a comment, caf\u00e9 %s
                """.formatted(SECRET, SCRIPT));
        Files.writeString(folder.resolve("extensions.conf"), "[inbound]\nexten => _X.,1,Dial(SIP/deskphone,20)\n");
        Files.writeString(folder.resolve("a \"name\" of <b> & 'c'.conf"), "x=" + SCRIPT + "\n");
        ConfigurationCopy.write(FolderContents.of(folder), report);
    }

    private static String failure() {
        return """
                TP-SEC-01 (must) The sentence
                  source: RFC 3261 section 22

                           expected  found
                  ! answer  401       200 OK %s

                  nearest:  INVITE sip:%s SIP/2.0
                  look at:  my trunk/sip.conf:3: dtmfmode=rfc2833
                  look at:  my trunk/sip.conf:4: secret=%s
                  look at:  my trunk/sip.conf:99: not there
                  evidence: somewhere""".formatted(SCRIPT, MARKUP, SECRET);
    }

    private static Trace call() throws IOException {
        return TraceFile.load(SAVED_CALL);
    }

    private static Trace hostile() {
        Traces traces = new Traces()
                .sip(Party.STRANGER, Party.ASTERISK, """
                        INVITE sip:1@2 SIP/2.0
                        Via: SIP/2.0/UDP 10.2.0.1;branch=z9hG4bK1
                        From: "%s" <sip:a@b>;tag=1
                        To: <sip:1@2>
                        Call-ID: 1
                        CSeq: 1 INVITE
                        Subject: %s

                        """.formatted(SCRIPT, MARKUP))
                .stray("10.9.0.9", Party.CARRIER, MARKUP.getBytes(StandardCharsets.UTF_8))
                .delay(61, "the carrier's reaction to INVITE")
                .log("WARNING " + SCRIPT)
                .ami("Newexten", "context", "inbound", "exten", MARKUP, "application", "Dial", "appdata", SCRIPT);
        for (int i = 0; i < 2000; i++) {
            traces.ami("VarSet", "channel", "SIP/flowroute-1", "variable", "A" + i, "value", SCRIPT);
        }
        return traces.trace();
    }

    private void scenario(
            String id, Level level, String title, String feature, Verdict verdict, String message, Trace trace)
            throws IOException {
        int line = Integer.parseInt(feature.replaceFirst(".*:", ""));
        EvidenceFolder folder = EvidenceFolder.of(report, id, title, line);
        folder.write(trace);
        Instant began = trace.events().get(0).at();
        String looked = trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .map(message1 -> message1.startLine())
                .findFirst()
                .orElse("");
        folder.write(new Proceedings(
                List.of(
                        new Step("Given a desk phone", began, Duration.ofMillis(1), "passed"),
                        new Step("When it\n| " + SCRIPT + " |", began, Duration.ofMillis(7), "failed")),
                List.of(new Verification(
                        looked,
                        new Reference.MessageReference(1),
                        List.of(
                                new Verification.Compared("From", "a", SCRIPT, verdict == Verdict.PASS),
                                new Verification.Compared("To", MARKUP, MARKUP, true))))));
        results.add(result(id, level, title, feature, verdict, message, folder.files()));
    }

    private ScenarioResult result(
            String id,
            Level level,
            String title,
            String feature,
            Verdict verdict,
            String message,
            List<String> evidence) {
        return new ScenarioResult(
                new Requirement(
                        id,
                        level,
                        "The trunk does " + (verdict == Verdict.FAIL ? SCRIPT : "what it must"),
                        "RFC 3261 " + MARKUP,
                        List.of("dtmf"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                title,
                "features/trunk/" + feature,
                verdict,
                message,
                Duration.ofMillis(100L * (results.size() + 1)),
                List.of(),
                evidence);
    }
}
