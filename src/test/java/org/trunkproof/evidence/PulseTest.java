package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A standstill is noticed, and nobody is blamed for it who waits meanwhile. */
class PulseTest {

    private final Pulse pulse = new Pulse();
    private final Wiretap wiretap = new Wiretap(pulse);

    @AfterEach
    void close() {
        pulse.close();
    }

    /** Keeps the clock from ticking, as a machine does that stands still. */
    private void standStill(int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        synchronized (pulse) {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private static boolean isOfAtLeast(Trace trace, int millis) {
        return trace.delays()
                .anyMatch(delay ->
                        delay.of().equals("the harness's clock") && delay.by().toMillis() >= millis);
    }

    @Test
    void whoConcludesSomethingIsToldOfAStandstillThatHasJustEnded() {
        // of itself it ticks no more
        pulse.close();
        standStill(100);

        assertThat(isOfAtLeast(wiretap.recorder().upToNow(), 60)).isTrue();
    }

    @Test
    void theRecordingsThatGoOnAreTold() {
        Recorder before = wiretap.recorder();
        Recorder now = wiretap.startRecording();
        // on a busy machine there may have been one
        boolean wasTold = isOfAtLeast(before.upToNow(), 150);
        standStill(200);

        assertThat(isOfAtLeast(now.upToNow(), 150)).isTrue();
        assertThat(isOfAtLeast(before.upToNow(), 150)).isEqualTo(wasTold);
    }

    @Test
    void theClockTicksOfItself() throws InterruptedException {
        standStill(100);
        // a standstill is nothing that a Recorder would wake anybody for
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!isOfAtLeast(wiretap.recorder().trace(), 60) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }

        assertThat(isOfAtLeast(wiretap.recorder().trace(), 60)).isTrue();
    }

    @Test
    void theClockGoesOnWhereLabsComeAndGo() throws InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        List<Wiretap> labs = new ArrayList<>();
        Thread opening = new Thread(() -> {
            // in steps, because whoever opened all at once would be done before the clock is asked the second time
            while (!isOver.get()) {
                labs.add(new Wiretap(pulse));
                LockSupport.parkNanos(1);
            }
        });
        opening.start();
        for (int i = 0; i < 10; i++) {
            standStill(25);
            pulse.beat();
        }
        isOver.set(true);
        opening.join();

        theClockTicksOfItself();
    }

    @Test
    void whatIsWaitedForMayComeLaterByAsMuch() throws InterruptedException {
        Recorder recorder = new Recorder();
        long begun = System.nanoTime();
        Thread stall = new Thread(() -> recorder.stoodStill(Duration.ofMillis(100)));
        Optional<Object> found = recorder.await(
                trace -> {
                    if (stall.getState() == Thread.State.NEW) {
                        stall.start();
                    }
                    return Optional.empty();
                },
                Duration.ofMillis(200));

        assertThat(found).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        stall.join();
    }

    @Test
    void butNotForEverNorForWhatWasBefore() {
        Deadline deadline = new Deadline(1000, 60, 50);

        assertThat(deadline.left(1010, 60)).isEqualTo(40);
        assertThat(deadline.left(1010, 75)).isEqualTo(55);
        assertThat(deadline.left(1010, 60 + 5000)).isEqualTo(90);
    }
}
