package org.trunkproof.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two runs of a scenario side by side, as the file for programs has them: each action with its time, and the fields that differ. */
final class LadderEntries {

    /** A field that differs, and what about it is only a manner; empty where it is not. */
    record FieldEntry(
            String name,
            String before,
            String now,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String manner) {}

    private LadderEntries() {}

    static List<Map<String, Object>> of(List<ActionPair> rows) {
        @Nullable Instant before = began(rows, ActionPair::before);
        @Nullable Instant after = began(rows, ActionPair::after);
        return rows.stream().map(row -> row(row, before, after)).toList();
    }

    private static @Nullable Instant began(List<ActionPair> rows, Function<ActionPair, Optional<Action>> side) {
        return rows.stream()
                .flatMap(row -> side.apply(row).stream())
                .map(Action::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Map<String, Object> row(ActionPair row, @Nullable Instant before, @Nullable Instant after) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("strand", row.lane().label());
        shown.put("differs", row.isDifference());
        shown.put("secondsBefore", seconds(row.before(), before));
        shown.put("before", row.before().map(Action::title).orElse(""));
        shown.put("secondsNow", seconds(row.after(), after));
        shown.put("now", row.after().map(Action::title).orElse(""));
        shown.put(
                "fields",
                row.isDifference()
                        ? row.fields().stream()
                                .map(field -> new FieldEntry(
                                        field.name(),
                                        field.before(),
                                        field.after(),
                                        field.manner().map(Manner::what).orElse("")))
                                .toList()
                        : List.of());
        return shown;
    }

    private static String seconds(Optional<Action> action, @Nullable Instant began) {
        return action.isEmpty() || began == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.3f",
                        Duration.between(began, action.get().at()).toNanos() / 1e9);
    }
}
