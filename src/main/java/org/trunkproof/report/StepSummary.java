package org.trunkproof.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.trunkproof.requirement.Verdict;

/** A run in GitHub's Markdown: the counts, a table of what did not pass, and the text of each to unfold. */
final class StepSummary {

    /** GitHub takes 1024 KiB and, of a byte more, nothing. */
    private static final int LIMIT = 1_000_000;

    private StepSummary() {}

    static String of(Report report, Path folder) {
        List<Finding> findings = Finding.in(report);
        StringBuilder text = new StringBuilder("## Trunkproof on " + Markdown.inline(report.configuration()) + "\n\n"
                + report.objection().orElse("Every requirement is met that must be.") + "\n\n"
                + report.counts() + "; the report is in " + Markdown.inline(folder.toString())
                + ", for actions/upload-artifact to keep\n\n");
        report.unmet()
                .forEach(premise -> text.append(Markdown.details(
                        premise.sentence() + " (" + report.notJudged(premise)
                                + " scenarios are not judged because of it)",
                        String.join("\n", premise.advice()))));
        if (!findings.isEmpty()) {
            text.append(Markdown.table(
                    List.of("verdict", "what", "scenarios", "look at"),
                    findings.stream().map(StepSummary::row).toList()));
            text.append('\n');
        }
        int told = 0;
        for (Finding finding : findings) {
            String details = details(finding);
            if (size(text.toString()) + size(details) > LIMIT) {
                text.append(findings.size() - told).append(" more are told in the report.\n\n");
                break;
            }
            text.append(details);
            told++;
        }
        return text.append(deviations(report)).append(notApplicable(report)).toString();
    }

    private static List<String> row(Finding finding) {
        return List.of(
                finding.label(),
                Markdown.inline(finding.title()),
                String.valueOf(finding.scenarios().size()),
                finding.first().suspects().stream()
                        .findFirst()
                        .map(suspect -> Markdown.inline(suspect.toString()))
                        .orElse(""));
    }

    private static String details(Finding finding) {
        ScenarioResult first = finding.first();
        return Markdown.details(
                first.requirement().id() + ": " + first.scenario() + " (" + first.location() + ")", first.message());
    }

    private static String deviations(Report report) {
        String rows = report.results().stream()
                .filter(result -> result.verdict() == Verdict.DEVIATION)
                .map(result -> result.requirement().id() + ": " + Finding.firstLine(result.message()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? "" : Markdown.details("Not met, as the folder declares", rows);
    }

    private static String notApplicable(Report report) {
        NotApplicable some = NotApplicable.in(report.results());
        return some.count() == 0
                ? ""
                : Markdown.details(
                        "Not applicable to this trunk",
                        some.reasons().entrySet().stream()
                                .map(reason -> reason.getValue() + ": " + reason.getKey())
                                .collect(Collectors.joining("\n")));
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
