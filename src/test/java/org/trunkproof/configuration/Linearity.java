package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * Holds that what is done to eight times as much takes about eight times as long. What counts is how long the processor was at
 * it, so that a busy machine makes no difference.
 */
public final class Linearity {

    private static final int TIMES = 8;

    /** What goes by the square takes 64 times as long. Java is slow at first, and caches run full later. */
    private static final double MOST = 24;

    private static final int TRIES = 3;

    /** What is done. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T material) throws Exception;
    }

    private Linearity() {}

    /**
     * @param size of what is done in little time, though enough to be measured
     */
    public static <T> void holds(int size, IntFunction<T> material, Work<T> work) throws Exception {
        T little = material.apply(size);
        T much = material.apply(TIMES * size);
        work.on(little);

        double ratio = Double.MAX_VALUE;
        // what Java does besides falls on one try, and what goes by the square takes as long each time
        for (int i = 0; i < TRIES && ratio >= MOST; i++) {
            ratio = Math.min(ratio, nanos(much, work, 1) / nanos(little, work, TRIES));
        }

        assertThat(ratio)
                .as("how many times as long %s times as much takes", TIMES)
                .isLessThan(MOST);
    }

    /** The least of some tries, because in a short one Java's own doings weigh more. */
    private static <T> double nanos(T material, Work<T> work, int tries) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.on(material);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return Math.max(1, least);
    }
}
