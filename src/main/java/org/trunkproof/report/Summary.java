package org.trunkproof.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.requirement.Verdict;

/**
 * What is printed when a run is over: what did not pass, in full for as much as fits on a screen, then the counts, and
 * where to read on.
 */
public final class Summary {

    /** Of a screen, with room for what Maven says below. */
    private static final int LINES = 40;

    /** Of the text of one failure. */
    private static final int LONGEST_TEXT = 25;

    /** Of a line of our own; what a failure says of the wire is as long as it is. */
    private static final int WIDTH = 110;

    private final Report report;
    /** What can say which line is to blame. */
    private final List<ScenarioResult> unmet;

    private final Optional<String> blamed;
    private final List<String> foot = new ArrayList<>();
    private final List<String> body = new ArrayList<>();

    private Summary(Report report, String labs, String where) {
        this.report = report;
        this.unmet = report.results().stream()
                .filter(ScenarioResult::failsTheBuild)
                .filter(result ->
                        result.verdict() == Verdict.FAIL || !result.suspects().isEmpty())
                .toList();
        this.blamed = blamed();
        blamed.ifPresent(suspect -> {
            foot.add("  look first at " + suspect + " (as "
                    + unmet.stream().filter(this::blames).count() + " of " + unmet.size() + " scenarios say)");
            foot.add("");
        });
        foot.addAll(deviations());
        foot.addAll(notApplicable());
        foot.add("  " + report.counts() + "; " + labs);
        where.lines().map(line -> "  " + line).forEach(foot::add);
        foot.add("");
    }

    /**
     * The text, which ends with a line break.
     *
     * @param labs how many there were, in words
     * @param where to read on, and what is missing there; a line each
     */
    public static String of(Report report, String labs, String where) {
        return new Summary(report, labs, where).text();
    }

    private String text() {
        List<String> head = new ArrayList<>(List.of("", "Trunkproof on " + report.configuration(), ""));
        report.unmet().forEach(premise -> head.addAll(inFull(premise)));
        List<Finding> findings = Finding.in(report).stream()
                .filter(finding -> !isSaidAlready(finding))
                .toList();
        int room = LINES - head.size() - foot.size();
        int told = 0;
        for (Finding finding : findings) {
            List<String> full = inFull(finding);
            if (told > 0 && body.size() + full.size() + findings.size() - told > room) {
                break;
            }
            body.addAll(full);
            told++;
        }
        inBrief(findings.subList(told, findings.size()), room - body.size() - 1);
        List<String> lines = new ArrayList<>(head);
        lines.addAll(body);
        lines.addAll(foot);
        return lines.stream().map(Summary::printable).collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> inFull(UnmetPremise premise) {
        return withAdvice(premise, report.notJudged(premise));
    }

    /** A premise that does not hold, for a terminal. */
    private static List<String> withAdvice(UnmetPremise premise, long notJudged) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "  %-15s  %s",
                premise.failsTheBuild() ? "premise" : "premise (should)",
                premise.sentence()
                        + (notJudged == 0
                                ? ""
                                : "; " + notJudged + (notJudged == 1 ? " scenario is" : " scenarios are")
                                        + " not judged because of it")));
        premise.advice().forEach(line -> lines.add("    " + line));
        lines.add("");
        return lines;
    }

    /** What is printed where nothing but the premises is looked at. */
    public static String ofPremises(String configuration, List<UnmetPremise> unmet) {
        List<String> lines = new ArrayList<>(List.of("", "The premises of Trunkproof on " + configuration, ""));
        if (unmet.isEmpty()) {
            lines.add("  All hold that scenarios rest on.");
            lines.add("");
        }
        unmet.forEach(premise -> lines.addAll(withAdvice(premise, 0)));
        return lines.stream().map(Summary::printable).collect(Collectors.joining("\n", "", "\n"));
    }

    private boolean isSaidAlready(Finding finding) {
        return finding.verdict() == Verdict.NOT_JUDGED
                && report.unmet().stream().anyMatch(premise -> Report.isBecauseOf(premise, finding.first()));
    }

    private static List<String> inFull(Finding finding) {
        ScenarioResult first = finding.first();
        int others = finding.scenarios().size() - 1;
        List<String> lines = new ArrayList<>();
        lines.add(BriefFindings.row(
                finding,
                first.requirement().id() + ": " + first.scenario() + " (" + first.location() + ")"
                        + (others == 0
                                ? ""
                                : ", and " + others + (others == 1 ? " more scenario" : " more scenarios"))));
        List<String> text = first.message().lines().toList();
        text.stream()
                .limit(text.size() > LONGEST_TEXT ? LONGEST_TEXT - 1 : LONGEST_TEXT)
                .forEach(line -> lines.add("    " + line));
        if (text.size() > LONGEST_TEXT) {
            lines.add("    ...");
        }
        lines.add("");
        return lines;
    }

    private void inBrief(List<Finding> findings, int room) {
        if (findings.isEmpty()) {
            return;
        }
        Map<Suspect, Long> explained = unmet.stream()
                .flatMap(result -> LikelyCause.suspect(result).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        body.addAll(new BriefFindings(findings, explained, WIDTH).lines(room));
        body.add("");
    }

    /** One wrong line breaks a hundred scenarios, and most of these know it. */
    private Optional<String> blamed() {
        Map<String, Long> suspects = unmet.stream()
                .flatMap(result -> suspect(result).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return suspects.entrySet().stream()
                .filter(suspect -> unmet.size() > 1 && 2 * suspect.getValue() > unmet.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean blames(ScenarioResult result) {
        return result.failsTheBuild() && blamed.isPresent() && suspect(result).equals(blamed);
    }

    private static Optional<String> suspect(ScenarioResult result) {
        return result.suspects().stream().findFirst().map(Suspect::toString);
    }

    private List<String> deviations() {
        List<String> ids = report.results().stream()
                .filter(result -> result.verdict() == Verdict.DEVIATION)
                .map(result -> result.requirement().id())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        String count = "  " + (ids.size() == 1 ? "1 requirement is" : ids.size() + " requirements are")
                + " not met, as the folder declares";
        String named = count + ": " + String.join(", ", ids);
        return List.of(named.length() <= WIDTH ? named : count);
    }

    private List<String> notApplicable() {
        NotApplicable some = NotApplicable.in(report.results());
        if (some.count() == 0) {
            return List.of();
        }
        String reasons = "  " + some.clauses();
        return List.of(
                reasons.length() <= WIDTH
                        ? reasons
                        : "  " + some.count() + (some.count() == 1 ? " scenario does" : " scenarios do")
                                + " not apply, as the beginning of the run says");
    }

    /** What came from the network must not command the terminal. */
    private static String printable(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\t]]", "\uFFFD").stripTrailing();
    }
}
