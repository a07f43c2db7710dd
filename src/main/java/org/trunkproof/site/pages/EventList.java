package org.trunkproof.site.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;

/**
 * What Asterisk said over its Manager Interface, as far as a page has room for it. Where it has none for all, events that a
 * variable was set are left out first, for most events are such.
 *
 * @param left how many events are not shown
 */
public record EventList(List<EventRow> rows, int left) {

    /**
     * An event.
     *
     * @param time seconds since the Trace began
     * @param fields the telling ones, as {@code name=value}
     */
    public record EventRow(String time, String name, String fields) {

        private int length() {
            return 60 + name.length() + fields.length();
        }
    }

    /** In characters, as the page has them. */
    private static final int MOST = 8_000;

    private static final int MOST_OF_ONE = 240;

    /** They come first, in this order. */
    private static final List<String> TELLING = List.of(
            "channel", "context", "exten", "extension", "priority", "application", "appdata", "variable", "value");

    /** What is the same in every event, or says nothing to a person. */
    private static final Set<String> IDLE = Set.of(
            "event",
            "privilege",
            "uniqueid",
            "linkedid",
            "timestamp",
            "sequencenumber",
            "systemname",
            "accountcode",
            "language",
            "channelstate",
            "destchannelstate",
            "destuniqueid",
            "destlinkedid",
            "destaccountcode",
            "destlanguage",
            "actionid",
            "bridgecreator",
            "bridgenumchannels",
            "bridgetechnology",
            "bridgevideosourcemode");

    static EventList of(Trace trace) {
        List<AmiEvent> events = trace.ami().toList();
        Instant began = trace.began();
        List<EventRow> all = events.stream().map(event -> row(event, began)).toList();
        List<EventRow> fewer = all.stream().mapToInt(EventRow::length).sum() <= MOST
                ? all
                : all.stream()
                        .filter(row -> !row.name.equalsIgnoreCase("VarSet"))
                        .toList();
        List<EventRow> shown = new ArrayList<>();
        int room = MOST;
        for (EventRow row : fewer) {
            room -= row.length();
            if (room < 0) {
                break;
            }
            shown.add(row);
        }
        return new EventList(shown, all.size() - shown.size());
    }

    private static EventRow row(AmiEvent event, Instant began) {
        String text = event.message().fields().stream()
                .filter(EventList::isWorthReading)
                .sorted(Comparator.comparingInt(EventList::rank))
                .map(field -> Legible.line(field.key() + "=" + field.value()))
                .collect(Collectors.joining(", "));
        return new EventRow(
                Elapsed.seconds(Duration.between(began, event.at())),
                event.name(),
                Legible.shortened(text, MOST_OF_ONE));
    }

    private static boolean isWorthReading(AmiMessage.Field field) {
        return !field.value().isBlank() && !field.value().equals("<unknown>") && !IDLE.contains(lowerCase(field));
    }

    private static int rank(AmiMessage.Field field) {
        int telling = TELLING.indexOf(lowerCase(field));
        return telling < 0 ? TELLING.size() : telling;
    }

    private static String lowerCase(AmiMessage.Field field) {
        return field.key().toLowerCase(Locale.ROOT);
    }
}
