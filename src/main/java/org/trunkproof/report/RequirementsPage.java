package org.trunkproof.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Requirement;

/** The requirements of a catalogue as Markdown, to lie in the folder of the features. */
public final class RequirementsPage {

    private static final String PINNED = """

            ## What requirements pin

            Each aspect, and the settings of a channel driver that bear on it.

            """;

    private final Path home;
    private final SortedMap<String, Map<String, List<String>>> settings;
    private final Set<String> aspects;

    /**
     * @param home the folder of the features, with a folder in it for each duty
     * @param settings names of the settings that make up an aspect, by aspect, for each channel driver
     */
    public RequirementsPage(Path home, Map<String, Map<String, List<String>>> settings) {
        this.home = home;
        this.settings = new TreeMap<>(settings);
        this.aspects = settings.values().stream()
                .flatMap(ofDriver -> ofDriver.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
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
                        .collect(Collectors.joining())
                + PINNED
                + aspects(catalogue);
    }

    private Path feature(Requirement requirement) {
        return home.relativize(requirement.feature().orElseThrow());
    }

    private String duty(Requirement requirement) {
        return String.valueOf(feature(requirement).getParent());
    }

    private String table(List<Requirement> requirements) {
        return Markdown.table(
                List.of("id", "level", "requirement", "source", "scenarios", "pins"),
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
                        .map(aspect -> known(aspect, requirement))
                        .collect(Collectors.joining("<br>")));
    }

    private static String scenario(Requirement.Scenario scenario) {
        return scenario.title()
                + (scenario.runs().size() == 1 ? "" : " (" + scenario.runs().size() + " examples)");
    }

    private String known(String aspect, Requirement requirement) {
        if (!aspects.contains(aspect)) {
            throw new IllegalArgumentException(requirement.id() + " pins the aspect " + aspect
                    + ", which no settings make up; there are " + String.join(", ", aspects) + ".");
        }
        return aspect;
    }

    private String aspects(Catalogue catalogue) {
        return Markdown.table(
                Stream.concat(Stream.of("aspect"), settings.keySet().stream()).toList(),
                catalogue.all().stream()
                        .flatMap(requirement -> requirement.pins().stream())
                        .distinct()
                        .sorted()
                        .map(this::aspect)
                        .toList());
    }

    private List<String> aspect(String name) {
        return Stream.concat(
                        Stream.of(name),
                        settings.values().stream().map(ofDriver -> ofDriver.getOrDefault(name, List.of()).stream()
                                .map(Markdown::code)
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
