package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfWeekTest {

    @ParameterizedTest
    @EnumSource
    void isThatDayAtThatTime(DayOfWeek day) {
        TimeOfWeek time = new TimeOfWeek(day, LocalTime.of(20, 5));

        assertThat(TimeOfWeek.parse(time.toString())).isEqualTo(time);
        assertThat(time.instant().atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(day);
        assertThat(time.instant().atZone(ZoneOffset.UTC).toLocalTime()).isEqualTo("20:05");
    }

    @Test
    void ofOneWeekAreInItsOrder() {
        assertThat(TimeOfWeek.parse("Sunday 00:00").instant())
                .isAfter(TimeOfWeek.parse("Monday 23:59").instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Monday", "10:00", "monday 10:00", "Monday 24:00", "Monday 9:00", "Monday  10:00"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> TimeOfWeek.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a weekday and a time; give both, as in Monday 10:00.");
    }
}
