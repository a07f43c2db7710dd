package org.trunkproof.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.GitHubActions;
import org.trunkproof.report.GitHubActions.Annotation;
import org.trunkproof.report.Markdown;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Suspect;

/**
 * What GitHub shows of a comparison: an annotation for each premise that does not hold in one of the two runs, for each thing
 * that those on the wire notice and for each verdict that has changed, and a summary of the step.
 *
 * @param folder the configuration under test
 */
public record GitHubComparison(ComparisonReport report, Path folder) {

    /** What both runs rest on, what is noticed, and then what the suite makes of it. */
    public List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        comparison().unmetNow().forEach(premise -> annotations.add(of(premise)));
        // where its folder lies is none of this repository's places
        comparison()
                .unmetBefore()
                .forEach(premise -> annotations.add(new Annotation(
                        false,
                        Optional.empty(),
                        "A premise does not hold in the baseline",
                        GitHubActions.text(premise))));
        comparison()
                .notices()
                .forEach((notice, scenarios) -> annotations.add(new Annotation(
                        false,
                        changed(),
                        "Asterisk does otherwise",
                        notice.sentence() + "\n" + ComparisonReport.such(scenarios))));
        for (ScenarioComparison scenario : comparison().scenarios()) {
            if (scenario.breaks()) {
                annotations.add(of(true, scenario, " was met and no longer is"));
            } else if (scenario.change() == Change.NEWLY_FAILING || scenario.change() == Change.NO_LONGER_JUDGED) {
                annotations.add(of(false, scenario, " was met and no longer is"));
            } else if (scenario.change() == Change.NOT_COMPARED) {
                annotations.add(of(true, scenario, " could not be compared"));
            }
        }
        return annotations;
    }

    private Comparison comparison() {
        return report.comparison();
    }

    private Annotation of(UnmetPremise premise) {
        boolean isNew = comparison().unmetBefore().stream()
                .noneMatch(before -> before.sentence().equals(premise.sentence()));
        return new Annotation(
                isNew && premise.failsTheBuild(),
                GitHubActions.place(premise),
                "A premise does not hold",
                GitHubActions.text(premise));
    }

    private Annotation of(boolean isError, ScenarioComparison scenario, String what) {
        ScenarioResult result = scenario.result();
        return new Annotation(
                isError,
                changed().or(() -> result.suspects().stream().findFirst()),
                result.requirement().id() + what,
                scenario + "\n" + result.message());
    }

    /** The line that is other, where it is one that there still is, and no more than that. */
    private Optional<Suspect> changed() {
        List<TextChange> lines = comparison().lines().stream()
                .filter(change -> !change.isComment() && !change.after().isEmpty())
                .toList();
        return lines.size() == 1
                ? Optional.of(new Suspect(
                        folder.resolve(lines.get(0).file()).toString(),
                        lines.get(0).line(),
                        ""))
                : Optional.empty();
    }

    /** In GitHub's Markdown. */
    public String summary(Path pages) {
        StringBuilder text = new StringBuilder("## Trunkproof on " + Markdown.inline(report.after())
                + ", compared with " + Markdown.inline(report.before()) + "\n\n");
        report.toSwitch()
                .ifPresent(one -> text.append(Markdown.inline(one.sentence())).append("\n\n"));
        text.append(premises("before", comparison().unmetBefore()));
        text.append(premises("now", comparison().unmetNow()));
        if (!comparison().notices().isEmpty()) {
            text.append(Markdown.table(
                            List.of("what callers and those called notice", "scenarios", "such as"),
                            comparison().notices().entrySet().stream()
                                    .map(notice -> List.of(
                                            Markdown.inline(notice.getKey().sentence()),
                                            String.valueOf(notice.getValue().size()),
                                            Markdown.inline(
                                                    notice.getValue().get(0).toString())))
                                    .toList()))
                    .append('\n');
        }
        if (!comparison().lines().isEmpty()) {
            text.append(Markdown.table(
                            List.of("where", "line", "what shows it"),
                            comparison().lines().stream()
                                    .map(change -> List.of(
                                            Markdown.inline(change.file() + ":" + change.line()),
                                            Markdown.inline(change.brief()),
                                            Markdown.inline(comparison().effectOf(change))))
                                    .toList()))
                    .append('\n');
        }
        List<List<String>> changed = comparison().scenarios().stream()
                .filter(scenario -> scenario.change().compareTo(Change.FAILING_OTHERWISE) < 0)
                .map(scenario -> List.of(scenario.change().toString(), Markdown.inline(scenario.toString())))
                .toList();
        if (!changed.isEmpty()) {
            text.append(Markdown.table(List.of("verdict", "scenario"), changed)).append('\n');
        }
        return text.append(Markdown.inline(comparison().counts()))
                .append("; the comparison is in ")
                .append(Markdown.inline(pages.toString()))
                .append(", for actions/upload-artifact to keep\n\n")
                .toString();
    }

    private static String premises(String run, List<UnmetPremise> unmet) {
        return unmet.stream()
                .map(premise ->
                        Markdown.details(ComparisonReport.premise(run, premise), String.join("\n", premise.advice())))
                .collect(Collectors.joining());
    }
}
