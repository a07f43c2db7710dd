package org.trunkproof.site.compared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunkproof.comparison.Change;
import org.trunkproof.comparison.Comparison;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.comparison.Manner;
import org.trunkproof.comparison.ScenarioComparison;
import org.trunkproof.comparison.Switch;
import org.trunkproof.comparison.TextChange;
import org.trunkproof.migration.Counterpart;
import org.trunkproof.site.pages.Places;
import org.trunkproof.site.pages.RunFact;
import org.trunkproof.site.pages.SitePage;

/** The page that says what two runs did differently. */
public record ComparisonFront(ComparisonReport report, Comparison comparison, RunLinks before, RunLinks now)
        implements SitePage {

    ComparisonFront(ComparisonReport report, RunLinks before, RunLinks now) {
        this(report, report.comparison(), before, now);
    }

    /** What the two runs were of. */
    public record FactPair(String name, String before, String now) {

        /** Whether they are others, which the times of two runs are in any case. */
        public boolean differs() {
            return !before.equals(now) && !name.equals(RunFact.BEGAN);
        }
    }

    /** Scenarios of which the same became. */
    public record ChangeSection(Change change, List<ComparedRow> scenarios) {

        public String tone() {
            return Tone.of(change);
        }

        /** Its id. */
        public String anchor() {
            return change.toString().replace(' ', '-');
        }
    }

    /**
     * Lines that stand in the place of others.
     *
     * @param place of the first of them on a page of the configuration; empty where there is none
     * @param effect what came of it
     * @param shownBy scenarios that show it
     */
    public record ChangedLines(TextChange change, String place, String effect, List<ComparedRow> shownBy) {}

    /** Something that Asterisk does otherwise, and in how many scenarios. */
    public record Otherwise(String what, int scenarios) {}

    /**
     * What Asterisk says in other words.
     *
     * @param example a value of before and one of now
     */
    public record SaidOtherwise(Manner manner, int scenarios, String example) {}

    @Override
    public String template() {
        return "comparison.ftlh";
    }

    @Override
    public String place() {
        return Places.INDEX;
    }

    /** What of it is gravest, as a class of the style sheet. */
    public String tone() {
        return Tone.of(
                comparison.scenarios().isEmpty()
                        ? Change.NOT_COMPARED
                        : comparison.scenarios().get(0).change());
    }

    /** Something that those on the wire notice, with the scenarios that show it. */
    public record Noticed(String sentence, List<ComparedRow> scenarios) {}

    /** What those on the wire notice, the gravest first. */
    public List<Noticed> noticed() {
        return comparison.notices().entrySet().stream()
                .map(notice -> new Noticed(
                        notice.getKey().sentence(),
                        notice.getValue().stream().map(this::row).toList()))
                .toList();
    }

    /** Whether the one may be put in the place of the other; empty where both are of one Asterisk. */
    public String switching() {
        return report.toSwitch().map(Switch::sentence).orElse("");
    }

    /** The most frequent first. */
    public List<SaidOtherwise> manners() {
        return comparison.manners().entrySet().stream()
                .map(manner -> new SaidOtherwise(
                        manner.getKey(),
                        manner.getValue().size(),
                        example(manner.getKey(), manner.getValue().get(0))))
                .toList();
    }

    private static String example(Manner manner, ScenarioComparison shownBy) {
        return shownBy.pairs().stream()
                .flatMap(pair -> pair.fields().stream())
                .filter(field -> field.manner().filter(manner::equals).isPresent())
                .map(field -> field.name() + ": " + shown(field.before()) + " \u2192 " + shown(field.after()))
                .findFirst()
                .orElse("");
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    /**
     * What has become of a line of the baseline.
     *
     * @param place on a page of its configuration; empty where there is none
     */
    public record LineThen(Counterpart counterpart, String place) {

        /** As a class of the style sheet. */
        public String tone() {
            return counterpart.isFinding() ? "fail" : "none";
        }
    }

    /** What has become of each, those first at which somebody is to look. */
    public List<LineThen> counterparts() {
        return Stream.concat(
                        report.lost().stream(), report.counterparts().stream().filter(line -> !line.isFinding()))
                .map(line -> new LineThen(line, before.line(line.file(), line.number())))
                .toList();
    }

    /** What the suite makes of it. */
    public String sentence() {
        List<String> words = new ArrayList<>();
        add(words, comparison.with(Change.NEWLY_FAILING).size(), "fails that did not", "fail that did not");
        add(
                words,
                comparison.with(Change.NO_LONGER_JUDGED).size(),
                "is not judged that was",
                "are not judged that were");
        add(words, comparison.with(Change.NOT_COMPARED).size(), "could not be compared", "could not be compared");
        if (!words.isEmpty()) {
            return String.join(", and ", words) + ".";
        }
        return comparison.isOfBehaviour()
                ? "Nothing fails that did not, but Asterisk does something otherwise."
                : "Asterisk does nothing otherwise that any scenario observes.";
    }

    private static void add(List<String> words, int count, String one, String more) {
        if (count > 0) {
            words.add(count + (count == 1 ? " scenario " + one : " scenarios " + more));
        }
    }

    public List<ChangeSection> changes() {
        return Stream.of(Change.values())
                .map(change -> new ChangeSection(
                        change, comparison.with(change).stream().map(this::row).toList()))
                .filter(section -> !section.scenarios().isEmpty())
                .toList();
    }

    private ComparedRow row(ScenarioComparison scenario) {
        return new ComparedRow(scenario, before, now);
    }

    public int total() {
        return comparison.scenarios().size();
    }

    /** What is known of both runs or of one. */
    public List<FactPair> facts() {
        Map<String, String> one = facts(before);
        Map<String, String> other = facts(now);
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .map(name -> new FactPair(name, one.getOrDefault(name, ""), other.getOrDefault(name, "")))
                .toList();
    }

    private static Map<String, String> facts(RunLinks run) {
        Map<String, String> facts = new LinkedHashMap<>();
        run.report().facts().ifPresent(of -> {
            facts.put("Configuration", of.configuration());
            RunFact.of(of).forEach(fact -> facts.put(fact.name(), fact.value()));
        });
        return facts;
    }

    public List<ChangedLines> lines() {
        return comparison.lines().stream()
                .map(change -> new ChangedLines(
                        change,
                        change.after().isEmpty()
                                ? before.line(change.file(), change.line())
                                : now.line(change.file(), change.line()),
                        comparison.effectOf(change),
                        comparison.shownBy(change).stream().map(this::row).toList()))
                .toList();
    }

    /** The most frequent first. */
    public List<Otherwise> differences() {
        return comparison.differences().entrySet().stream()
                .map(difference -> new Otherwise(difference.getKey(), difference.getValue()))
                .toList();
    }
}
