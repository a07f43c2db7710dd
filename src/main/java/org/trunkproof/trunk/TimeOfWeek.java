package org.trunkproof.trunk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

/** A weekday and a time of day to the minute, as in {@code Sunday 20:00}. */
public record TimeOfWeek(DayOfWeek day, LocalTime time) {

    /** When an office is open. */
    public static final TimeOfWeek OFFICE_HOURS = new TimeOfWeek(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));

    /** Always the same week, in the middle of a year, so that a dialplan that asks for the date finds the same in each run. */
    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 16);

    /**
     * @throws IllegalArgumentException if it is none
     */
    public static TimeOfWeek parse(String text) {
        ValueForm.TIME.objection(text).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
        String[] parts = text.split(" ");
        return new TimeOfWeek(DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT)), LocalTime.parse(parts[1]));
    }

    /** In the time of a container, which is UTC. */
    public Instant instant() {
        return MONDAY.plusDays(day.ordinal()).atTime(time).toInstant(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + time;
    }
}
