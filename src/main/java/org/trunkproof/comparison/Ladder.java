package org.trunkproof.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two runs of a scenario side by side, as a page shows them: each step with its time, and the fields that differ. */
final class Ladder {

    private Ladder() {}

    static List<Map<String, Object>> of(List<Row> rows) {
        @Nullable Instant before = began(rows, Row::before);
        @Nullable Instant after = began(rows, Row::after);
        return rows.stream().map(row -> row(row, before, after)).toList();
    }

    private static @Nullable Instant began(List<Row> rows, Function<Row, Optional<Step>> side) {
        return rows.stream()
                .flatMap(row -> side.apply(row).stream())
                .map(Step::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Map<String, Object> row(Row row, @Nullable Instant before, @Nullable Instant after) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("strand", row.strand());
        shown.put("differs", row.isDifference());
        shown.put("secondsBefore", seconds(row.before(), before));
        shown.put("before", row.before().map(Step::title).orElse(""));
        shown.put("secondsNow", seconds(row.after(), after));
        shown.put("now", row.after().map(Step::title).orElse(""));
        shown.put(
                "fields",
                row.isDifference()
                        ? row.fields().stream()
                                .map(field ->
                                        Map.of("name", field.name(), "before", field.before(), "now", field.after()))
                                .toList()
                        : List.of());
        return shown;
    }

    private static String seconds(Optional<Step> step, @Nullable Instant began) {
        return step.isEmpty() || began == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.3f",
                        Duration.between(began, step.get().at()).toNanos() / 1e9);
    }
}
