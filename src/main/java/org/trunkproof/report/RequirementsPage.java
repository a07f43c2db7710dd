package org.trunkproof.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Requirement;

/** The requirements of a catalogue as Markdown, to lie in the folder of the features. */
public final class RequirementsPage {

    private final Path home;
    private final Map<String, List<String>> settings;

    /**
     * @param home the folder of the features, with a folder in it for each duty
     * @param settings names of the settings that make up an aspect, by aspect
     */
    public RequirementsPage(Path home, Map<String, List<String>> settings) {
        this.home = home;
        this.settings = settings;
    }

    /**
     * @param introduction stands at the top
     * @throws IllegalArgumentException if a requirement pins an aspect that no settings make up
     */
    public String of(Catalogue catalogue, String introduction) {
        Map<String, List<Requirement>> byDuty =
                catalogue.all().stream().collect(Collectors.groupingBy(this::duty, TreeMap::new, Collectors.toList()));
        return "# Requirements\n\n" + introduction
                + byDuty.entrySet().stream()
                        .map(duty -> "\n## " + duty.getKey() + "\n\n" + table(duty.getValue()))
                        .collect(Collectors.joining());
    }

    private Path feature(Requirement requirement) {
        return home.relativize(requirement.feature().orElseThrow());
    }

    private String duty(Requirement requirement) {
        return String.valueOf(feature(requirement).getParent());
    }

    private String table(List<Requirement> requirements) {
        return Markdown.table(
                List.of("id", "level", "requirement", "source", "scenarios", "settings it pins"),
                requirements.stream().map(this::row).toList());
    }

    private List<String> row(Requirement requirement) {
        return List.of(
                Markdown.link(requirement.id(), feature(requirement)),
                requirement.level().name().toLowerCase(Locale.ROOT),
                Markdown.text(requirement.sentence()),
                Markdown.text(requirement.source()),
                Stream.concat(
                                requirement.scenarios().stream().map(RequirementsPage::scenario),
                                requirement.noEffect().map(reason -> "No observable effect: " + reason).stream())
                        .map(Markdown::text)
                        .collect(Collectors.joining("<br>")),
                requirement.pins().stream()
                        .map(aspect -> aspect + ": " + settings(aspect, requirement))
                        .collect(Collectors.joining("<br>")));
    }

    private static String scenario(Requirement.Scenario scenario) {
        return scenario.title()
                + (scenario.runs().size() == 1 ? "" : " (" + scenario.runs().size() + " examples)");
    }

    private String settings(String aspect, Requirement requirement) {
        if (!settings.containsKey(aspect)) {
            throw new IllegalArgumentException(requirement.id() + " pins the aspect " + aspect
                    + ", which no settings make up; there are " + String.join(", ", settings.keySet()) + ".");
        }
        return settings.get(aspect).stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
