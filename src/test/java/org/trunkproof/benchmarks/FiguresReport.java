package org.trunkproof.benchmarks;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trunkproof.report.Page;

/** Figures for people and for programs. */
record FiguresReport(List<Figure> figures, List<FigurePlot> plots) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What {@code benchmarks.ftlh} shows.
     *
     * @param machine that was measured on
     * @param plots as HTML
     */
    public record FiguresPage(List<String> machine, List<FigureRow> figures, List<String> plots) {}

    /** A figure in words. */
    public record FigureRow(Figure figure) {

        public String what() {
            return figure.what();
        }

        public String unit() {
            return figure.unit();
        }

        public String ours() {
            return figure.ours().text();
        }

        public String budget() {
            return figure.budget().text();
        }

        public String verdict() {
            return figure.verdict();
        }

        /** What stands beside it; empty where nothing does. */
        public String beside() {
            return figure.beside().map(Series::text).orElse("");
        }

        /** Whose that is. */
        public String whose() {
            return figure.beside().map(Series::of).orElse("");
        }

        public String remark() {
            return figure.remark();
        }
    }

    /**
     * Writes {@code benchmarks.json} and {@code index.html}.
     *
     * @throws IOException if the folder cannot be written
     */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> machine = machine();
        JSON.writeValue(
                folder.resolve("benchmarks.json").toFile(),
                Map.of(
                        "machine",
                        machine,
                        "figures",
                        figures.stream().map(FiguresReport::entry).toList(),
                        "plots",
                        plots));
        Page.write(
                folder.resolve("index.html"),
                FiguresReport.class,
                "benchmarks.ftlh",
                new FiguresPage(
                        machine.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .toList(),
                        figures.stream().map(FigureRow::new).toList(),
                        plots.stream().map(FigurePlot::svg).toList()));
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("measured", Instant.now().toString());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static Map<String, Object> entry(Figure figure) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", figure.what());
        entry.put("unit", figure.unit());
        entry.put("ours", numbers(figure.ours()));
        figure.budget().limit().ifPresent(limit -> {
            entry.put(figure.budget().isMost() ? "atMost" : "atLeast", limit);
            entry.put("verdict", figure.verdict());
        });
        figure.beside().ifPresent(other -> entry.put("beside", numbers(other)));
        entry.put("remark", figure.remark());
        return entry;
    }

    private static Map<String, Object> numbers(Series series) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("of", series.of());
        numbers.put("median", series.median());
        numbers.put("min", series.min());
        numbers.put("max", series.max());
        numbers.put("values", series.values());
        return numbers;
    }

    /** A line for each figure. */
    static String table(List<Figure> figures) {
        StringBuilder table = new StringBuilder();
        for (Figure figure : figures) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %-52s %-6s %-26s %-16s %s%n",
                    figure.what(),
                    figure.unit(),
                    figure.ours().text(),
                    figure.budget().text(),
                    figure.verdict()));
            figure.beside()
                    .ifPresent(other ->
                            table.append(String.format(Locale.ROOT, "  %52s %-6s %s%n", other.of(), "", other.text())));
            if (!figure.remark().isEmpty()) {
                table.append("      ").append(figure.remark()).append('\n');
            }
        }
        return table.toString();
    }
}
