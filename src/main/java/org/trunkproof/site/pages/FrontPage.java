package org.trunkproof.site.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** The page that says what came of the run. */
final class FrontPage {

    private static final int BAR = 600;
    private static final int SLOWEST = 10;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SavedReport saved;
    private final List<JudgedRequirement> requirements;
    private final List<Requirement> stated;

    /**
     * @param stated what the features state
     */
    FrontPage(SavedReport saved, List<JudgedRequirement> requirements, List<Requirement> stated) {
        this.saved = saved;
        this.requirements = requirements;
        this.stated = stated;
    }

    Map<String, Object> model() {
        Tally tally = new Tally(saved.results());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("configuration", saved.configuration());
        model.put("facts", facts());
        model.put("mood", tally.mood());
        model.put("sentence", tally.sentence());
        model.put("counts", tally.counts());
        model.put("bar", tally.bar(BAR));
        model.put("total", saved.results().size());
        model.put("judged", requirements.size());
        model.put("notRun", notRun());
        model.put("failures", failures());
        model.put(
                "deviations",
                requirements.stream()
                        .filter(requirement -> !requirement.reason().isEmpty())
                        .map(JudgedRequirement::row)
                        .toList());
        model.put("duties", duties());
        model.put("slowest", slowest());
        return model;
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        saved.facts().ifPresent(run -> {
            facts.add(fact("Asterisk", run.asterisk()));
            facts.add(fact("Channel driver", run.driver()));
            facts.add(fact("Run began", DATE.format(run.began())));
            facts.add(fact("Git revision", revision(run)));
        });
        return facts;
    }

    private static String revision(RunFacts run) {
        return run.revision().isEmpty() ? "none: the folder is in no repository" : run.revision();
    }

    private static Map<String, String> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private long notRun() {
        List<String> ids = requirements.stream().map(JudgedRequirement::id).toList();
        return stated.stream()
                .filter(requirement -> !ids.contains(requirement.id()))
                .count();
    }

    /** What neither passes nor is declared, the gravest first. One text that many have is shown once. */
    private List<Map<String, Object>> failures() {
        Explanation explanation = saved.explanation();
        Map<String, ScenarioResult> said = new HashMap<>();
        return saved.results().stream()
                .filter(result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.DEVIATION)
                .sorted(Comparator.comparing((ScenarioResult result) -> Tally.gravity(result.verdict()))
                        .thenComparing(result -> result.requirement().level())
                        .thenComparing(result -> result.requirement().id()))
                .map(result -> {
                    ScenarioResult before = said.putIfAbsent(result.message(), result);
                    Map<String, Object> failure = ScenarioRow.of(result);
                    failure.put("text", before == null ? explanation.of(result.message()) : List.of());
                    failure.put("as", before == null ? "" : before.scenario());
                    failure.put("asPlace", before == null ? "" : Places.scenario(before));
                    return failure;
                })
                .toList();
    }

    private List<Map<String, Object>> duties() {
        Map<String, List<JudgedRequirement>> byDuty = requirements.stream()
                .collect(Collectors.groupingBy(
                        requirement -> requirement.duty().folder(), TreeMap::new, Collectors.toList()));
        List<Map<String, Object>> duties = new ArrayList<>();
        byDuty.forEach((folder, ofDuty) -> {
            Tally tally = new Tally(ofDuty.stream()
                    .flatMap(requirement -> requirement.results().stream())
                    .toList());
            Map<String, Object> duty = new LinkedHashMap<>();
            duty.put("name", folder);
            duty.put("title", new Duty(folder).title());
            duty.put("counts", tally.counts());
            duty.put("bar", tally.bar(BAR));
            duty.put("requirements", ofDuty.stream().map(FrontPage::requirement).toList());
            duties.add(duty);
        });
        return duties;
    }

    private static Map<String, Object> requirement(JudgedRequirement requirement) {
        Map<String, Object> row = requirement.row();
        row.put("scenarios", requirement.results().stream().map(ScenarioRow::of).toList());
        return row;
    }

    private List<Map<String, Object>> slowest() {
        List<ScenarioResult> slowest = saved.results().stream()
                .sorted(Comparator.comparing(ScenarioResult::duration).reversed())
                .limit(SLOWEST)
                .toList();
        long longest =
                slowest.isEmpty() ? 1 : Math.max(1, slowest.get(0).duration().toMillis());
        return slowest.stream()
                .map(result -> {
                    Map<String, Object> row = ScenarioRow.of(result);
                    row.put("length", Math.max(1, 100 * result.duration().toMillis() / longest));
                    return row;
                })
                .toList();
    }
}
