package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final EventLog log = new EventLog();

    @Test
    void whatThereWasStaysAsItWas() {
        AmiEvent first = event(1);
        AmiEvent second = event(2);
        log.add(first);
        List<TraceEvent> before = log.soFar();
        log.add(second);

        assertThat(before).containsExactly(first);
        assertThatThrownBy(() -> before.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(log.soFar()).containsExactly(first, second);
    }

    @Test
    void thereIsRoomForAnyNumber() {
        List<AmiEvent> many =
                IntStream.range(0, 1000).mapToObj(EventLogTest::event).toList();
        many.forEach(log::add);

        assertThat(log.size()).isEqualTo(1000);
        assertThat(log.soFar()).isEqualTo(many);
    }

    @Test
    void nobodyElseCanAdd() {
        assertThatThrownBy(() -> log.soFar().add(event(1))).isInstanceOf(UnsupportedOperationException.class);
    }

    private static AmiEvent event(int number) {
        return new AmiEvent(Instant.EPOCH, AmiMessage.event("event " + number));
    }
}
