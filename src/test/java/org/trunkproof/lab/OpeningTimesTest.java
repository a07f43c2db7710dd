package org.trunkproof.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {

    private final OpeningTimes times = new OpeningTimes();

    private String after(int... millis) {
        for (int time : millis) {
            times.add(Duration.ofMillis(time));
        }
        return times.toString();
    }

    @Test
    void ofNone() {
        assertThat(after()).isEqualTo("no labs");
    }

    @Test
    void ofOne() {
        assertThat(after(812)).isEqualTo("1 lab, ready in 0.8 s");
    }

    @Test
    void ofSeveralTheQuickestAndTheSlowest() {
        assertThat(after(950, 1240, 770)).isEqualTo("3 labs, ready in 0.8 to 1.2 s");
    }

    @Test
    void ofSeveralThatTookTheSame() {
        assertThat(after(1010, 990)).isEqualTo("2 labs, ready in 1.0 s");
    }

    @Test
    void thatSomeWereLostIsSaid() {
        times.addLost();
        assertThat(after(800)).isEqualTo("1 lab, ready in 0.8 s, 1 lost");
        times.addLost();
        assertThat(after(800)).isEqualTo("2 labs, ready in 0.8 s, 2 of them lost");
    }
}
