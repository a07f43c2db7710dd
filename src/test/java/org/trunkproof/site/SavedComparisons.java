package org.trunkproof.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.comparison.Comparison;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.comparison.SavedRun;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Report;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** Writes the reports of two small runs, and a comparison of them in which each kind of change is there. */
public final class SavedComparisons {

    /** Where the comparison lies. */
    public static final String COMPARISON = "comparison";

    static final String SCRIPT = "<script>alert(1)</script>";
    static final String MARKUP = "\"><img src=x onerror=alert(1)> 'a' & b";

    private static final String BEFORE = "before";
    private static final String NOW = "after \"a\" change";

    private final Path report;
    private final boolean isNow;
    private final List<ScenarioResult> results = new ArrayList<>();

    private SavedComparisons(Path report, boolean isNow) {
        this.report = report;
        this.isNow = isNow;
    }

    /** Writes all three side by side into a folder, and draws them. */
    public static void draw(Path folder) throws IOException {
        SavedRun before = new SavedComparisons(folder.resolve(BEFORE), false).written();
        SavedRun now = new SavedComparisons(folder.resolve(NOW), true).written();
        new Site(before.report(), KnownBesides.NONE).draw();
        new Site(now.report(), KnownBesides.NONE).draw();
        compare(folder, before, now);
    }

    /** As where nobody has drawn the reports. */
    static void drawAlone(Path folder) throws IOException {
        compare(
                folder,
                new SavedComparisons(folder.resolve(BEFORE), false).written(),
                new SavedComparisons(folder.resolve(NOW), true).written());
    }

    private static void compare(Path folder, SavedRun before, SavedRun now) throws IOException {
        Comparison comparison =
                Comparison.of(before, now, (file, setting) -> setting.equals("dtmfmode") ? List.of("dtmf") : List.of());
        new ComparisonSite(
                        folder.resolve(COMPARISON),
                        new ComparisonReport("git:" + MARKUP, "my trunk", comparison),
                        before.report(),
                        now.report())
                .draw();
    }

    private SavedRun written() throws IOException {
        Files.createDirectories(report);
        new RunFacts(
                        "my trunk",
                        "",
                        List.of(),
                        "Asterisk " + (isNow ? "18.10.0" : "16.28.0"),
                        "trunkproof/asterisk:0123456789ab",
                        "chan_sip",
                        "the few that a trunk needs",
                        "this machine's time",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        isNow ? "a606f36" : "")
                .write(report);
        Path folder = Files.createDirectories(report.resolve("of"));
        Files.writeString(
                folder.resolve("sip.conf"),
                "[general]\n; " + SCRIPT + "\ndtmfmode=" + (isNow ? "info" : "rfc2833") + "\nsecret=" + SavedRuns.SECRET
                        + isNow + "\n" + (isNow ? "" : "nat=no\n"));
        ConfigurationCopy.write(FolderContents.of(folder), report);
        scenario("TP-A-01", "An offer", 7, isNow ? Verdict.FAIL : Verdict.PASS, Optional.of(call(isNow)));
        scenario("TP-A-02", MARKUP, 9, Verdict.PASS, Optional.of(call(isNow)));
        scenario("TP-A-03", "Mended", 11, isNow ? Verdict.PASS : Verdict.FAIL, Optional.of(call(isNow)));
        scenario("TP-A-04", "As before", 13, Verdict.PASS, Optional.of(call(false)));
        scenario("TP-A-05", "No lab", 15, isNow ? Verdict.ERROR : Verdict.PASS, Optional.empty());
        scenario("TP-A-06", isNow ? "New" : "Old", 17, Verdict.PASS, Optional.of(call(isNow)));
        scenario("TP-A-07", "Both fail", 19, Verdict.FAIL, Optional.of(call(false)));
        new Report(
                        "my trunk",
                        results,
                        isNow
                                ? List.of(UnmetPremise.must(
                                        "There is no section [" + MARKUP + "] for the trunk",
                                        List.of(new Line("my trunk/sip.conf", 3, "dtmfmode=info")),
                                        "correct the name"))
                                : List.of())
                .write(report);
        return new SavedRun(report, report.resolve(ConfigurationCopy.NAME));
    }

    private void scenario(String id, String title, int line, Verdict verdict, Optional<Trace> trace)
            throws IOException {
        EvidenceFolder folder = EvidenceFolder.of(report, id, title, line);
        if (trace.isPresent()) {
            folder.write(trace.get());
        }
        results.add(new ScenarioResult(
                new Requirement(
                        id,
                        Level.MUST,
                        "The trunk does " + MARKUP,
                        "RFC 3261",
                        List.of("dtmf"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                title,
                "features/trunk/call/answering.feature:" + line,
                verdict,
                verdict == Verdict.PASS ? "" : id + " " + SCRIPT + "\n  look at:  my trunk/sip.conf:3: dtmfmode\n",
                Duration.ofMillis(1),
                List.of(),
                folder.files()));
    }

    /** An offer with or without telephone-events, its answer, a step of the dialplan, media, and a BYE in one run alone. */
    private static Trace call(boolean isOther) {
        Traces traces = new Traces()
                .sip(
                        Party.ASTERISK,
                        Party.CARRIER,
                        message("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "INVITE", isOther))
                .ami(
                        "Newexten",
                        "Channel",
                        "SIP/flowroute-00000001",
                        "Context",
                        isOther ? SCRIPT : "inbound",
                        "Exten",
                        "15551234567",
                        "Priority",
                        "1",
                        "Application",
                        "Dial",
                        "AppData",
                        MARKUP)
                .sip(Party.CARRIER, Party.ASTERISK, message("SIP/2.0 200 OK", "INVITE", false));
        for (int i = 0; i < 30; i++) {
            traces.rtp(
                    Party.ASTERISK,
                    Party.DESK_PHONE,
                    new RtpPacket(0, false, new SequenceNumber(i), 160L * i, 1, new byte[isOther ? 80 : 160]));
        }
        if (isOther) {
            traces.sip(Party.ASTERISK, Party.CARRIER, message("BYE sip:12065550100@10.0.0.1 SIP/2.0", "BYE", true));
        }
        return traces.trace();
    }

    private static String message(String startLine, String method, boolean isOther) {
        return """
                %s
                Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s
                From: <sip:15551234567@10.0.0.2>;tag=%s
                To: <sip:12065550100@10.0.0.1>
                Call-ID: 1@10.0.0.2
                CSeq: 1 %s
                Subject: %s
                Content-Type: application/sdp

                v=0
                m=audio 10000 RTP/AVP 0%s
                a=ptime:20
                """.formatted(startLine, method, isOther, method, isOther ? MARKUP : SCRIPT, isOther ? "" : " 101");
    }
}
