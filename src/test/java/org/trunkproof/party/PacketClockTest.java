package org.trunkproof.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacketClockTest {

    private final PacketClock clock = new PacketClock(1, late -> {});

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void ticksForEachStreamAgainAndAgain() throws Exception {
        CountDownLatch one = new CountDownLatch(20);
        CountDownLatch other = new CountDownLatch(20);

        clock.start(one::countDown);
        clock.start(other::countDown);

        assertThat(one.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(other.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsByHowMuchTicksAreLateOnceForAllThatAre() throws Exception {
        List<Duration> late = new CopyOnWriteArrayList<>();
        CountDownLatch ticks = new CountDownLatch(100);
        try (PacketClock busy = new PacketClock(1, late::add)) {
            busy.start(() -> {
                if (ticks.getCount() == 60) {
                    long end = System.nanoTime() + Duration.ofMillis(50).toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                }
                ticks.countDown();
            });
            assertThat(ticks.await(5, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(late).anyMatch(by -> by.toMillis() >= 45).hasSizeLessThan(20);
    }

    @Test
    void ticksForOneThatBeginsWhenAllOthersHaveStopped() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Runnable stopped = first::countDown;
        clock.start(stopped);
        assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();
        clock.stop(stopped);

        CountDownLatch later = new CountDownLatch(2);
        clock.start(later::countDown);

        assertThat(later.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ticksNoMoreForOneThatHasStopped() throws Exception {
        AtomicInteger ticks = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Runnable stopped = () -> {
            ticks.incrementAndGet();
            begun.countDown();
        };
        clock.start(stopped);
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

        clock.stop(stopped);
        passes(2);
        int then = ticks.get();
        passes(20);

        assertThat(ticks).hasValue(then);
    }

    @Test
    void goesOnForTheOthersWhenOneFails() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        clock.start(() -> {
            failures.incrementAndGet();
            throw new IllegalStateException("The socket is closed.");
        });

        passes(20);

        assertThat(failures).hasValue(1);
    }

    /** Waits until the clock has ticked so often for somebody else. */
    private void passes(int ticks) throws InterruptedException {
        CountDownLatch passing = new CountDownLatch(ticks);
        clock.start(passing::countDown);
        assertThat(passing.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
