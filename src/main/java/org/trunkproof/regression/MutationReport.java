package org.trunkproof.regression;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each line of a configuration does, and what proves it: the files line by line, each with its mistakes and with the
 * scenarios that notice them.
 */
public final class MutationReport {

    private final String configuration;
    private final List<Mutant> mutants;
    private final Map<String, MutationResult> results;
    private final SettingsTable table = SettingsTable.chanSip();

    public MutationReport(String configuration, List<Mutant> mutants, List<MutationResult> results) {
        this.configuration = configuration;
        this.mutants = List.copyOf(mutants);
        this.results = results.stream()
                .collect(Collectors.toMap(MutationResult::mutant, result -> result, (before, last) -> last));
    }

    /** Killed of all that are not equivalent and could be tried, and how many of each outcome. */
    public String summary() {
        Map<Outcome, Long> counts = results.values().stream()
                .collect(Collectors.groupingBy(MutationResult::outcome, Collectors.counting()));
        long killed = counts.getOrDefault(Outcome.KILLED, 0L);
        long counted = killed + counts.getOrDefault(Outcome.SURVIVED, 0L) + counts.getOrDefault(Outcome.ERROR, 0L);
        StringBuilder text = new StringBuilder(killed + " of " + counted + " mistakes are noticed");
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.KILLED && counts.containsKey(outcome)) {
                text.append(", ").append(counts.get(outcome)).append(' ').append(outcome);
            }
        }
        long missing = mutants.size() - results.size();
        return missing > 0 ? text + ", " + missing + " not tried" : text.toString();
    }

    /** Those that the suite does not notice, or that could not be tried. */
    public List<MutationResult> open() {
        return results.values().stream()
                .filter(result -> result.outcome() == Outcome.SURVIVED || result.outcome() == Outcome.ERROR)
                .toList();
    }

    /**
     * Writes {@code index.html}.
     *
     * @param texts the files of the folder that were mutated
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder, List<ConfigurationText> texts) throws IOException {
        Files.createDirectories(folder);
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(MutationReport.class, "");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        try (Writer page = Files.newBufferedWriter(folder.resolve("index.html"))) {
            templates
                    .getTemplate("mutation.ftlh")
                    .process(
                            Map.of(
                                    "configuration", configuration,
                                    "summary", summary(),
                                    "operators", operators(),
                                    "files", texts.stream().map(this::file).toList()),
                            page);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> operators() {
        return Operator.ALL.stream()
                .map(Operator::label)
                .map(label -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("name", label);
                    for (Outcome outcome : Outcome.values()) {
                        row.put(
                                outcome.toString().replace('-', '_'),
                                results.values().stream()
                                        .filter(result ->
                                                result.operator().equals(label) && result.outcome() == outcome)
                                        .count());
                    }
                    return row;
                })
                .toList();
    }

    private Map<String, Object> file(ConfigurationText text) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int number = 1; number <= text.lines().size(); number++) {
            lines.add(line(text, number));
        }
        return Map.of("name", text.name(), "lines", lines);
    }

    private Map<String, Object> line(ConfigurationText text, int number) {
        List<MutationResult> ofLine = mutants.stream()
                .filter(mutant -> mutant.text().name().equals(text.name()) && mutant.line() == number)
                .map(Mutant::id)
                .filter(results::containsKey)
                .map(results::get)
                .toList();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("text", text.lines().get(number - 1).stripTrailing());
        row.put("does", does(text, number));
        row.put("pinned", ofLine.stream().anyMatch(result -> result.outcome() == Outcome.KILLED));
        row.put("mutants", ofLine.stream().map(MutationReport::row).toList());
        return row;
    }

    /** One sentence, and where it comes from; empty for what is no setting, or none that is known. */
    private String does(ConfigurationText text, int number) {
        return text.settings().stream()
                .filter(setting -> setting.index() == number - 1)
                .flatMap(setting -> table.entry(setting.section(), setting.key().strip()).stream())
                .map(entry -> entry.does() + " (" + entry.source() + ")")
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> row(MutationResult result) {
        return Map.of(
                "outcome", result.outcome().toString(),
                "mistake", result.mutant().replaceFirst("^\\S+ ", ""),
                "killer", result.killer(),
                "text", result.text());
    }
}
